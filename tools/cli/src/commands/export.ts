import { basename, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { chooseBackend } from '../choose-backend.ts';
import { NO_NATIVE, type ComputeFlags } from '../offer-native-tensorflow.ts';
import { positiveNumber } from '@phosphene/terminal';
import { runCommand, type CommonOptions } from '@phosphene/terminal';

interface ExportFlags extends CommonOptions, ComputeFlags {
  readonly output?: string;
  readonly data?: string;
  readonly precision: 'float32' | 'float16' | 'uint8';
  readonly checkpoint: 'last' | 'best' | number;
  readonly overwrite?: boolean;
  readonly paths: number | false;
  readonly encoder?: boolean;
  readonly licence?: string;
  readonly credit?: string;
}

/** `phosphene export`. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Write the bundle of a trained run: what the stage and the film renderer need.')
    .argument('<run>', 'the folder that `phosphene train` wrote')
    .option('-o, --output <folder>', 'the bundle folder (default: bundles/<name of the run>)')
    .option('--data <folder>', 'the data set that it learnt from (default: where it was then)')
    .addOption(
      new Option(
        '--precision <name>',
        'of the stored weights; float16 halves the download, uint8 quarters it',
      )
        .choices(['float32', 'float16', 'uint8'])
        .default('float32'),
    )
    .option('--checkpoint <which>', 'last, best, or a step', checkpointChoice, 'last')
    .addOption(
      new Option('--backend <name>', 'what computes')
        .choices(['auto', 'tensorflow', 'webgpu', 'wasm'])
        .default('auto'),
    )
    .option(...NO_NATIVE)
    .option(
      '--paths <MB>',
      'how large the paths for journeys may be; smaller is sooner, and less even',
      positiveNumber,
      2,
    )
    .option('--no-paths', 'leave them out: journeys then go straight')
    .option('--encoder', 'add the encoder, so that a photo dropped on the stage can be dreamt from')
    .option('--overwrite', 'replace a bundle that is there')
    .option('--licence <text>', "the footage's licence, for the bundle")
    .option('--credit <text>', "the footage's credit, for the bundle")
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Examples:
  phosphene export runs/mine -o bundles/mine
  phosphene export runs/mine -o bundles/light --precision float16 --checkpoint best
  phosphene export runs/mine -o bundles/mine --encoder --overwrite
  phosphene export runs/mine -o bundles/mine --overwrite --credit "Filmed by Ada" --licence "CC BY 4.0"`,
    )
    .action((run: string, flags: ExportFlags) => runExport(run, flags));
}

async function runExport(runFolder: string, flags: ExportFlags): Promise<void> {
  await runCommand(flags, async (context) => {
    const { exportBundle } = await import('@phosphene/trainer');
    await chooseBackend(flags, runFolder, context);
    const result = await exportBundle(
      {
        runFolder,
        bundleFolder: flags.output ?? join('bundles', basename(runFolder)),
        ...(flags.data !== undefined && { datasetFolder: flags.data }),
        precision: flags.precision,
        checkpoint: flags.checkpoint,
        overwrite: flags.overwrite ?? false,
        paths: flags.paths === false ? false : 1e6 * flags.paths,
        encoder: flags.encoder ?? false,
        licence: flags.licence ?? null,
        credit: flags.credit ?? null,
      },
      context,
    );
    context.say(
      `Exported step ${result.step} to ${result.folder}: ${(result.bytes / 1e6).toFixed(1)} MB, ` +
        `${result.codes} codes of the footage.`,
    );
    if (result.paths !== null) {
      const { nodes, edges } = result.paths;
      context.say(`Journeys have ${nodes} nodes and ${edges} edges to go by.`);
    }
    if (result.encoderBytes !== null) {
      const size = (result.encoderBytes / 1e6).toFixed(1);
      context.say(`Photos can be dropped on the stage: the encoder is ${size} MB of it.`);
    }
    context.say(
      `The graph model, loaded again, differs from the trained decoder by at most ` +
        `${result.exportError.toExponential(2)}.`,
    );
    context.say(`Next: phosphene play ${result.folder}, or phosphene render ${result.folder}`);
    return result;
  });
}

function checkpointChoice(text: string): 'last' | 'best' | number {
  if (text === 'last' || text === 'best') return text;
  const step = Number(text);
  if (!Number.isSafeInteger(step) || step < 0) {
    throw new InvalidArgumentError('must be last, best or a step');
  }
  return step;
}
