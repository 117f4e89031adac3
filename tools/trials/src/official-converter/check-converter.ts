import { join } from 'node:path';
import { Command } from 'commander';
import { PhospheneError } from '@phosphene/model/errors';
import { selectBackend } from '@phosphene/trainer';
import { compareWithOfficial, TOLERANCE } from './compare-with-official.ts';
import { findPython } from './find-python.ts';

interface CheckFlags {
  readonly python?: string;
  readonly output?: string;
  readonly require?: boolean;
}

const HOW_TO_INSTALL =
  'To install it: python3 -m venv venv && venv/bin/pip install tensorflowjs "ydf<0.12", then pass ' +
  '--python venv/bin/python3.';

const program = new Command('check:converter')
  .description(
    "Compare a run's exported decoder with what the official tensorflowjs converter makes.",
  )
  .argument('<run>', 'a run folder with a checkpoint')
  .option('--python <path>', 'a Python that has the pip package tensorflowjs')
  .option('--output <folder>', 'where both models are put (default: <run>/official-converter)')
  .option('--require', 'exit code 2 where the converter is not installed')
  .addHelpText(
    'after',
    `
Examples:
  npm run check:converter -- runs/mine
  npm run check:converter -- runs/mine --python venv/bin/python3 --require

Where Python has TensorFlow but not the converter, the decoder is compared with TensorFlow's own run of it.`,
  )
  .action(check);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof PhospheneError)) throw error;
  process.stderr.write(`error: ${error.message}\n       ${error.remedy}\n`);
  process.exitCode = error.exitCode;
}

async function check(runFolder: string, flags: CheckFlags): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const python = await findPython(flags.python);
  if (python?.converter !== true) {
    say('Not compared with the official converter: the pip package tensorflowjs is not installed.');
    say(HOW_TO_INSTALL);
    if (flags.require === true) process.exitCode = 2;
  }
  if (python === null) {
    say(JSON.stringify({ compared: false, python: null }));
    return;
  }
  const { description } = await selectBackend('auto');
  say(`Compared on ${description}, with ${python.path}.`);
  const work = flags.output ?? join(runFolder, 'official-converter');
  const result = await compareWithOfficial(runFolder, work, python);
  const { latents, fromTensorflow, fromOfficial, ours, official } = result;
  say(
    `${latents} real latents: our decoder differs from TensorFlow's by at most ` +
      `${fromTensorflow.toExponential(1)}` +
      (fromOfficial === null
        ? '.'
        : `, from the officially converted one by ${fromOfficial.toExponential(1)}.`),
  );
  say(`Ours: ${ours.bytes} bytes, ${ours.nodes} nodes.`);
  if (official !== null) say(`The official one: ${official.bytes} bytes, ${official.nodes} nodes.`);
  const met = fromTensorflow <= TOLERANCE && (fromOfficial ?? 0) <= TOLERANCE;
  if (!met) {
    say(`This is more than ${TOLERANCE}.`);
    process.exitCode = 1;
  }
  say(JSON.stringify({ compared: official !== null, met, python: python.path, ...result }));
}
