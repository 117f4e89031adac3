import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { ChosenBackend, TrainResult } from '@phosphene/trainer';
import { chooseBackend } from '../choose-backend.ts';
import { NO_NATIVE, type ComputeFlags } from '../offer-native-tensorflow.ts';
import { filmProvenance } from '../film-provenance.ts';
import { positiveNumber } from '@phosphene/terminal';
import { runCommand, type CommandContext, type CommonOptions } from '@phosphene/terminal';

interface DemoFlags extends CommonOptions, ComputeFlags {
  readonly folder: string;
  readonly minutes: number;
  readonly seed: number;
}

/** Of footage that is drawn, for each of the six instruments. */
const FOOTAGE = { secondsPerClip: 20, size: 256, fps: 25 };
/** Side of the frames that are learnt: what two cores can learn in some minutes. */
const LEARNT_SIZE = 64;
const FILM = { seconds: 20, rate: { numerator: 30, denominator: 1 }, side: 720 };
/** A third of what an export takes, and a third of its time. */
const PATHS_BYTES = 0.7e6;
/** More does not help on footage this short, however fast the machine. */
const MOST_STEPS = 12_000;
const FEWEST_STEPS = 120;
/** Of the time that learning was to take: where the machine has become slower, it ends here. */
const PATIENCE = 1.25;
/** Batches that the ears learn from: two cores take a minute. */
const EARS_STEPS = 400;

/** `phosphene demo`. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('From nothing to a film and a stage: sample footage, training, export, film.')
    .option('--folder <folder>', 'where everything is put', 'demo')
    .option('--minutes <n>', 'how long to train', positiveNumber, 2.5)
    .option('--seed <n>', 'fixes footage, training and dream', Number, 1)
    .addOption(
      new Option('--backend <name>', 'what computes')
        .choices(['auto', 'tensorflow', 'webgpu', 'wasm'])
        .default('auto'),
    )
    .option(...NO_NATIVE)
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Examples:
  npm run demo                                   under ten minutes on two cores
  phosphene demo --minutes 20 --folder long      a clearer dream
  phosphene demo --seed 7 --folder other         other music, another dream

Ctrl-C at any time: the same command goes on from there.`,
    )
    .action((flags: DemoFlags) => runDemo(flags));
}

async function runDemo(flags: DemoFlags): Promise<void> {
  await runCommand(flags, async (context) => {
    const backend = await chooseBackend(flags, join(flags.folder, 'run'), context);
    const inside = (...parts: string[]): string => join(flags.folder, ...parts);
    const started = Date.now();
    const stage = (number: number, title: string): void => {
      context.signal.throwIfAborted();
      const minutes = ((Date.now() - started) / 60_000).toFixed(1);
      context.onNote(`\n[${number}/5] ${title} (${minutes} min so far)`);
    };

    stage(1, 'Draw and sound a musician who plays six instruments');
    const { makeSampleFootage, makeSampleSong } = await import('@phosphene/sample-footage');
    const footage = inside('footage');
    const song = inside('song.flac');
    await makeSampleFootage({ folder: footage, seed: flags.seed, ...FOOTAGE }, context);
    await makeSampleSong({ path: song, seconds: FILM.seconds, seed: flags.seed }, context);

    stage(2, 'Take the footage to frames and sound features');
    const data = inside('data');
    await ingestFootage(footage, data, context);

    stage(3, 'Learn');
    const run = inside('run');
    const trained = await learn(data, run, flags, backend, context);
    // In wasm the ears would take longer than the pictures.
    const listens = backend.name !== 'wasm' && (await learnEars(run, context));

    stage(4, 'Export the bundle');
    const bundle = inside('bundle');
    const { exportBundle } = await import('@phosphene/trainer');
    const exported = await exportBundle(
      {
        runFolder: run,
        bundleFolder: bundle,
        precision: 'float32',
        checkpoint: 'last',
        overwrite: true,
        // In wasm the pictures that paths are found by take longer than the training.
        paths: backend.name === 'wasm' ? false : PATHS_BYTES,
        licence: 'CC0 1.0',
        credit: 'Drawn and sounded by Phosphene',
      },
      context,
    );
    context.onNote(
      `The exported decoder differs from the trained one by ${exported.exportError.toExponential(1)}.`,
    );

    stage(5, 'Render a film of a dream');
    const film = inside('film.mp4');
    await renderDream(bundle, film, song, { seed: flags.seed, listens }, backend, context);

    const minutes = (Date.now() - started) / 60_000;
    context.say(`\nDone in ${minutes.toFixed(1)} minutes.`);
    context.say(`  the film      ${film}`);
    context.say(`  the training  ${trained.report}`);
    context.say(`  the footage   ${footage}`);
    context.say(`Open the stage:  npx phosphene play ${bundle}`);
    return { film, bundle, run, minutes, heldOut: trained.heldOut };
  });
}

async function ingestFootage(
  footage: string,
  output: string,
  context: CommandContext,
): Promise<void> {
  const { defaultPictureOptions, ingest } = await import('@phosphene/dataset');
  const manifest = await ingest(
    { ...defaultPictureOptions, width: LEARNT_SIZE, height: LEARNT_SIZE, footage, output, jobs: 2 },
    context,
  );
  const frames = manifest.clips.reduce((sum, clip) => sum + clip.frames, 0);
  context.onNote(`${frames} frames of ${manifest.labels.join(', ')}.`);
}

async function learn(
  datasetFolder: string,
  runFolder: string,
  flags: DemoFlags,
  backend: ChosenBackend,
  context: CommandContext,
): Promise<TrainResult> {
  const trainer = await import('@phosphene/trainer');
  const time = (): number => Date.now() / 1000;
  const begun = await trainer.readRunManifest(runFolder);
  let options = begun?.options;
  if (options === undefined) {
    const base = { ...trainer.PRESETS.sketch, seed: flags.seed };
    const image = { width: LEARNT_SIZE, height: LEARNT_SIZE, channels: 3 } as const;
    const architecture = trainer.architectureFor(base, image);
    const speed = await trainer.measureSpeed(architecture, base, time);
    const wanted = Math.round((flags.minutes * 60 * speed) / base.batchSize);
    const steps = Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, wanted));
    const every = Math.max(10, Math.round(steps / 8));
    context.onNote(`${speed.toFixed(0)} images a second here: ${steps} steps.`);
    options = {
      ...trainer.shortTraining(base, steps),
      ...{ checkpointEvery: every, evaluateEvery: every, previewEvery: every },
    };
  }
  const patience = AbortSignal.timeout(PATIENCE * flags.minutes * 60_000);
  const signal = AbortSignal.any([context.signal, patience]);
  const job = { datasetFolder, runFolder, options, backend, time };
  const result = await trainer.train(job, { ...context, signal });
  context.signal.throwIfAborted();
  if (!result.finished) {
    context.onNote('Learning has taken long enough here: the dream is of what is learnt so far.');
  }
  if (result.heldOut !== null) {
    context.onNote(`Held-out frames: PSNR ${result.heldOut.psnr.toFixed(1)} dB.`);
  }
  return result;
}

/** Learns which pictures belong to the footage's sound. @returns whether there are ears now */
async function learnEars(runFolder: string, context: CommandContext): Promise<boolean> {
  const { learnToListen, listeningOptions } = await import('@phosphene/trainer');
  const options = listeningOptions({ listenSteps: EARS_STEPS });
  const result = await learnToListen({ runFolder, options }, context);
  context.signal.throwIfAborted();
  if (result?.heldOut != null) {
    const percent = (100 * result.heldOut.labels).toFixed(0);
    context.onNote(`Held-out seconds of sound: ${percent} % are named right.`);
  }
  return result?.finished === true;
}

async function renderDream(
  bundleFolder: string,
  out: string,
  audio: string,
  { seed, listens }: { readonly seed: number; readonly listens: boolean },
  backend: ChosenBackend,
  context: CommandContext,
): Promise<void> {
  const { openBundle } = await import('@phosphene/model/bundle-folder');
  const { parseScore } = await import('@phosphene/sampler');
  const { renderFilm } = await import('@phosphene/sampler/node');
  const bundle = await openBundle(bundleFolder);
  const score = parseScore({
    version: 1,
    seed,
    dwell: { mean: 1.5, min: 0.8, max: 4 },
    memory: { order: 2 },
    travel:
      bundle.paths === null
        ? { kind: 'line', pace: { by: 'seconds', min: 1.2, max: 2.5 } }
        : { kind: 'geodesic', pace: { by: 'change', perSecond: 1, min: 1.2, max: 4 } },
  });
  await renderFilm(
    {
      bundle,
      score,
      seconds: FILM.seconds,
      rate: FILM.rate,
      size: { width: FILM.side, height: FILM.side },
      codec: 'h264',
      audio,
      listen: listens,
      out,
      force: true,
      ...(await filmProvenance(backend)),
    },
    context,
  );
}
