/** Our log-mel features beside librosa's of the same parameters, row by row. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listenerFormat, LogMel } from '@phosphene/model/audio';
import { PhospheneError } from '@phosphene/model/errors';
import { startFfmpeg } from '@phosphene/model/media';
import { runProgram } from '@phosphene/terminal';
import { MEDIA_FOLDER } from './reference-frames.ts';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface FeaturesOptions extends TrialOptions {
  readonly python: string;
  readonly media: string;
}

/** What a value of ours may differ by, in nats. */
const TOLERANCE = 1e-3;
const PROGRAM = fileURLToPath(new URL('../bench/librosa_features.py', import.meta.url));
/** The transform's length and the lowest edge, which follow from our format. */
const LIBROSA_FORMAT = { ...listenerFormat, transform: 2048, lowest: 30 };

const command = trialCommand('features', 'Sound features beside librosa’s of the same parameters.')
  .option('--python <path>', 'a Python that has librosa', 'python3')
  .option('--media <folder>', 'where *.flac and instruments/ lie', MEDIA_FOLDER)
  .addHelpText(
    'after',
    `
Examples:
  python3 -m venv venv && venv/bin/pip install librosa
  npm run trial:features -- --python venv/bin/python`,
  );

await runTrial<FeaturesOptions>(command, async (trial, options) => {
  const files = await soundFiles(options.media);
  trial.goal('files', files.length, { atLeast: 1 });
  let greatest = 0;
  let rows = 0;
  for (const file of files) {
    const samples = await decode(join(options.media, file));
    const [input, output] = ['samples.f32', 'features.f32'].map((name) => join(trial.folder, name));
    await writeFile(input!, new Uint8Array(samples.buffer));
    const args = [PROGRAM, input!, output!, JSON.stringify(LIBROSA_FORMAT)];
    const { status, stdout, stderr } = await runProgram(options.python, args, {
      timeoutSeconds: 600,
    });
    if (status !== 0) {
      throw new PhospheneError(`${options.python} has no librosa: ${stderr.trim().slice(-200)}`, {
        remedy: 'Install it (see --help), and name that Python with --python.',
      });
    }
    const ours = featuresOf(samples);
    // librosa adds a row where the last hop is whole.
    const bytes = new Uint8Array(await readFile(output!));
    const theirs = new Float32Array(bytes.buffer).subarray(0, ours.length);
    if (theirs.length !== ours.length) throw new Error(`librosa gave ${stdout.trim()}`);
    const apart = ours.reduce((most, value, n) => Math.max(most, Math.abs(value - theirs[n]!)), 0);
    trial.fact(file, apart, 'nats at most');
    greatest = Math.max(greatest, apart);
    rows += ours.length / listenerFormat.bands;
  }
  trial.fact('rows compared', rows);
  trial.goal('greatest difference', greatest, { atMost: TOLERANCE }, 'nats');
});

async function soundFiles(media: string): Promise<string[]> {
  const names = [
    ...(await readdir(media)),
    ...(await readdir(join(media, 'instruments'))).map((name) => `instruments/${name}`),
  ];
  return names.filter((name) => name.endsWith('.flac')).sort();
}

async function decode(path: string): Promise<Float32Array<ArrayBuffer>> {
  const { sampleRate } = listenerFormat;
  const ffmpeg = await startFfmpeg({
    inputs: [{ path, options: [] }],
    output: { pipe: true, options: ['-ac', '1', '-ar', String(sampleRate), '-f', 'f32le'] },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of ffmpeg.stdout!) chunks.push(chunk as Buffer);
  await ffmpeg.finished;
  return new Float32Array(new Uint8Array(Buffer.concat(chunks)).buffer);
}

function featuresOf(samples: Float32Array): Float32Array {
  const mel = new LogMel(listenerFormat);
  const rows: number[] = [];
  const keep = (row: Float32Array): void => void rows.push(...row);
  mel.push(samples, keep);
  mel.flush(keep);
  return Float32Array.from(rows);
}
