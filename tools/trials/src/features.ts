/** Our log-mel features beside librosa's of the same parameters, row by row. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listenerFormat } from '@phosphene/model/audio';
import { decodeSound, rowsOf } from './ear/sound-sets.ts';
import { MEDIA_FOLDER } from './reference-frames.ts';
import { runLibrosa } from './run-librosa.ts';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface FeaturesOptions extends TrialOptions {
  readonly python: string;
  readonly media: string;
}

/** What a value of ours may differ by, in nats. */
const TOLERANCE = 1e-3;
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
    const samples = await decodeSound(join(options.media, file));
    const argument = JSON.stringify(LIBROSA_FORMAT);
    const output = await runLibrosa(
      options.python,
      'librosa_features.py',
      samples,
      trial.folder,
      argument,
    );
    const ours = rowsOf(samples);
    // librosa adds a row where the last hop is whole.
    const bytes = new Uint8Array(await readFile(output));
    const theirs = new Float32Array(bytes.buffer).subarray(0, ours.length);
    if (theirs.length !== ours.length) throw new Error(`librosa gave ${theirs.length} values`);
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
