import { basename, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { PhospheneError } from '@phosphene/model/errors';
import type { ListeningOptions, ListenResult, TrainOptions } from '@phosphene/trainer';
import { chooseBackend } from '../choose-backend.ts';
import { NO_NATIVE, type ComputeFlags } from '../offer-native-tensorflow.ts';
import { runCommand, type CommandContext, type CommonOptions } from '@phosphene/terminal';

/** The command line's own names for training options, beside those that only the command has. */
interface TrainFlags
  extends
    CommonOptions,
    ComputeFlags,
    Partial<ListeningOptions>,
    Partial<Omit<TrainOptions, 'steps' | 'preset'>> {
  readonly output?: string;
  readonly preset?: TrainOptions['preset'];
  readonly steps?: number;
  readonly epochs?: number;
  readonly images?: number;
  readonly printOptions?: boolean;
  readonly listen: boolean;
  readonly listenOnly?: string;
}

/** `phosphene train`. */
export function trainCommand(): Command {
  const whole = numberFrom(0, true);
  const real = numberFrom(0, false);
  return new Command('train')
    .description('Learn from a data set; the same command goes on where a training stopped.')
    .argument('[dataset]', 'the folder that `phosphene ingest` wrote')
    .option('-o, --output <folder>', 'the run folder (default: runs/<name of the data set>)')
    .addOption(
      new Option(
        '--preset <name>',
        'what to start from (default: by the size of the frames)',
      ).choices(['sketch', 'stage', 'film', 'original']),
    )
    .addOption(
      new Option('--backend <name>', 'what computes')
        .choices(['auto', 'tensorflow', 'webgpu', 'wasm'])
        .default('auto'),
    )
    .option(...NO_NATIVE)
    .option('--steps <n>', 'batches to learn from', whole)
    .option('--epochs <n>', 'instead of --steps: times through the frames', real)
    .option('--images <n>', 'instead of --steps: images to learn from', whole)
    .option('--batch-size <n>', 'images in a batch', whole)
    .option('--learning-rate <rate>', "Adam's", real)
    .addOption(new Option('--schedule <name>', 'of the rate').choices(['constant', 'cosine']))
    .option('--rate-warm-up <steps>', 'steps over which the rate grows', whole)
    .addOption(
      new Option('--likelihood <name>', 'of a picture: the reconstruction loss').choices([
        'cross-entropy',
        'gaussian',
        'laplace',
        'composite',
      ]),
    )
    .option('--structure-weight <weight>', 'of 1 − MS-SSIM in the composite', real)
    .option('--gradient-weight <weight>', 'of the L1 of the gradients in the composite', real)
    .option('--frequency-weight <weight>', 'of the focal frequency loss in the composite', real)
    .option('--adversarial-weight <share>', 'of a patch discriminator’s pull; 0: none', real)
    .option('--adversarial-from <share>', 'of the steps, from which it pulls', real)
    .option('--beta <weight>', "the KL's weight; 1 is the ELBO", real)
    .option('--kl-warm-up <share>', 'share of the steps over which it grows', real)
    .option('--free-bits <nats>', 'of each latent unit that cost nothing', real)
    .option('--aggregate-weight <weight>', 'of what holds all codes together to the prior', real)
    .option('--shift <pixels>', 'the encoder’s pictures are shifted by, at random', whole)
    .addOption(
      new Option(
        '--precision <name>',
        'of convolutions and matrix products; auto measures which is faster',
      ).choices(['auto', 'float32', 'bfloat16']),
    )
    .option('--latent-size <n>', 'dimension of the latent space', whole)
    .option('--widths <n,n,…>', 'filters, from the smallest grid up', numbers)
    .addOption(new Option('--upsampling <name>').choices(['shuffle', 'resize']))
    .addOption(new Option('--normalisation <name>').choices(['none', 'pixel', 'picture']))
    .addOption(
      new Option('--latent <kind>', 'whether latent units are of the whole picture').choices([
        ...['whole', 'parts'],
      ]),
    )
    .option('--mosaic-share <share>', 'of pictures that are painted from parts of two', real)
    .option('--ema-decay <decay>', 'of the averaged weights; 0: none', real)
    .addOption(new Option('--split <kind>', 'what is held out').choices(['blocks', 'random']))
    .option('--held-out <n>', 'share of the frames (below 1) or their number', real)
    .option('--seed <n>', 'fixes weights, order and noise', whole)
    .option('--checkpoint-every <steps>', 'how often all is saved', whole)
    .option('--keep <n>', 'checkpoints that are kept, beside the best', whole)
    .option('--evaluate-every <steps>', 'how often held-out frames are tried', whole)
    .option('--preview-every <steps>', 'how often contact sheets are made', whole)
    .option('--no-listen', 'leave the ears out, even where the footage has sound')
    .option('--listen-only <run>', 'add ears to a run that is there; its pictures stay as they are')
    .option('--listen-steps <n>', 'batches that the ears learn from', whole)
    .option('--listen-batch <n>', 'windows of sound in a batch', whole)
    .option('--listen-rate <rate>', "Adam's, of the ears", real)
    .addOption(
      new Option('--levelling <name>', 'how the level of sound is taken out').choices([
        ...['mean', 'pcen'],
      ]),
    )
    .option('--gain <dB>', 'windows are heard louder or fainter by', real)
    .option('--pitch <semitones>', 'higher or lower by', real)
    .option('--registers <share>', 'of the windows are up to an octave higher or lower', real)
    .option('--tempo <semitones>', 'faster or slower by', real)
    .option('--equaliser <dB>', 'through loudspeakers that tilt and resonate by', real)
    .option('--reverberation <share>', 'of the windows are heard in a room', real)
    .option('--noise <share>', 'of the windows have noise', real)
    .option('--others <share>', 'of the windows have another clip mixed in', real)
    .option('--chords <share>', 'of the windows have their own label sound twice', real)
    .option('--masks <share>', 'of the windows have masked bands', real)
    .option('--cuts <share>', 'of the windows are heard in their last part only', real)
    .option('--strange-share <share>', 'of a batch is sound of no footage', real)
    .option('--print-options', 'print every option as JSON, and train nothing')
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Examples:
  phosphene train data/mine                          by the size of the frames, on what is fastest here
  phosphene train data/mine --preset original --epochs 15 --split random --held-out 1075
  phosphene train data/mine -o runs/long --steps 60000 --seed 7
  phosphene train data/mine --preset stage --print-options
  phosphene train --listen-only runs/mine            ears for a run that has none

Where the footage has sound, ears are learnt when the pictures are. Ctrl-C saves a checkpoint; the same command goes on from it, to the same weights.`,
    )
    .action((dataset: string | undefined, flags: TrainFlags) => runTrain(dataset, flags));
}

async function runTrain(datasetFolder: string | undefined, flags: TrainFlags): Promise<void> {
  await runCommand(flags, async (context) => {
    const { train } = await import('@phosphene/trainer');
    if (flags.listenOnly !== undefined) {
      await chooseBackend(flags, flags.listenOnly, context);
      return { listening: await learnEars(flags.listenOnly, datasetFolder, flags, context) };
    }
    if (datasetFolder === undefined) {
      throw new PhospheneError('train: no data set was named.', {
        remedy: 'Give the folder that "phosphene ingest" wrote; see phosphene train --help.',
        exitCode: 2,
      });
    }
    const options = await resolveOptions(datasetFolder, flags);
    if (flags.printOptions === true) {
      context.say(JSON.stringify(options, null, 2));
      return options;
    }
    const runFolder = flags.output ?? join('runs', basename(datasetFolder));
    const backend = await chooseBackend(flags, runFolder, context);
    const result = await train(
      { datasetFolder, runFolder, options, backend, time: () => Date.now() / 1000 },
      context,
    );
    if (result.finished) context.say(`Trained ${result.steps} steps: ${runFolder}`);
    if (result.heldOut !== null) {
      const { frames, reconstruction, divergence, crossEntropy, psnr, ssim, highFrequency } =
        result.heldOut;
      context.say(
        `${frames} held-out frames: reconstruction ${reconstruction.toFixed(1)} + KL ` +
          `${divergence.toFixed(1)} nats an image (cross-entropy + KL ` +
          `${(crossEntropy + divergence).toFixed(1)}), PSNR ${psnr.toFixed(2)} dB, SSIM ${ssim.toFixed(3)}, ` +
          `sharpness ${highFrequency.toFixed(2)} of the frames'.`,
      );
    }
    context.say(`Curves and contact sheets: ${result.report}`);
    const listening =
      result.finished && flags.listen
        ? await learnEars(runFolder, datasetFolder, flags, context)
        : null;
    if (result.finished && listening?.finished !== false)
      context.say(`Next: phosphene export ${runFolder} -o bundles/mine`);
    return { runFolder, backend, ...result, listening };
  });
}

/** Adds ears to a run, and says how well they hear. */
async function learnEars(
  runFolder: string,
  datasetFolder: string | undefined,
  flags: TrainFlags,
  context: CommandContext,
): Promise<ListenResult | null> {
  const { learnToListen, listeningOptions } = await import('@phosphene/trainer');
  const defaults = listeningOptions();
  const given = Object.fromEntries(
    Object.entries(flags).filter(([key, value]) => key in defaults && value !== undefined),
  );
  const options = listeningOptions({ ...defaults, ...given });
  const job = { runFolder, options, ...(datasetFolder !== undefined && { datasetFolder }) };
  const result = await learnToListen(job, context);
  if (result === null) context.say('No clip has sound: there is nothing to listen to.');
  else if (result.finished) context.say(`Ears: ${describeEars(result)}`);
  return result;
}

/** `learnt from 3000 frames; of 210 held-out windows 97.1 % are named right`. */
function describeEars({ frames, heldOut }: ListenResult): string {
  const learnt = `learnt from ${frames} frames with sound`;
  if (heldOut === null) return `${learnt}; none are held out.`;
  const percent = (100 * heldOut.labels).toFixed(1);
  return (
    `${learnt}; of ${heldOut.windows} held-out windows ${percent} % are named right, and ` +
    `R² of the pictures within a label is ${heldOut.withinLabel.toFixed(2)}.`
  );
}

/** The preset with the flags over it, and the steps counted out. */
async function resolveOptions(folder: string, flags: TrainFlags): Promise<TrainOptions> {
  const { presetFor, PRESETS, splitDataset, openDataset } = {
    ...(await import('@phosphene/trainer')),
    ...(await import('@phosphene/dataset')),
  };
  const dataset = await openDataset(folder);
  dataset.close();
  const base = PRESETS[flags.preset ?? presetFor(dataset.manifest.image)];
  const given = Object.fromEntries(
    Object.entries(flags).filter(([key, value]) => key in base && value !== undefined),
  );
  const options: TrainOptions = { ...base, ...given };
  if ([flags.steps, flags.epochs, flags.images].filter((n) => n !== undefined).length > 1) {
    throw new PhospheneError('--steps, --epochs and --images exclude each other.', {
      remedy: 'Pass one of them.',
      exitCode: 2,
    });
  }
  const { train } = splitDataset(dataset, {
    kind: options.split,
    heldOut: options.heldOut,
    seed: options.seed,
  });
  const stepsPerEpoch = Math.max(1, Math.floor(train.length / options.batchSize));
  const steps =
    flags.epochs !== undefined
      ? Math.round(flags.epochs * stepsPerEpoch)
      : flags.images !== undefined
        ? Math.round(flags.images / options.batchSize)
        : options.steps;
  return { ...options, steps: Math.max(1, steps) };
}

function numberFrom(least: number, whole: boolean): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least) || (whole && !Number.isSafeInteger(value))) {
      throw new InvalidArgumentError(
        `must be a${whole ? ' whole' : ''} number of at least ${least}`,
      );
    }
    return value;
  };
}

function numbers(text: string): number[] {
  return text.split(',').map(numberFrom(1, true));
}
