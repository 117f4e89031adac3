/** Training, ingest and film, each beside what bounds it, measured in turn in one run. */
import { selectBackend, type BackendRequest } from '@phosphene/trainer';
import { Option } from 'commander';
import { positiveNumber, wholeNumber } from '@phosphene/terminal';
import { measureFilm } from './measure-film.ts';
import { measureIngest } from './measure-ingest.ts';
import { measureTraining } from './measure-training.ts';
import { MEDIA_FOLDER } from './reference-frames.ts';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface ThroughputOptions extends TrialOptions {
  readonly only?: 'training' | 'ingest' | 'film';
  readonly rounds: number;
  readonly backend: BackendRequest;
  readonly preset: 'sketch' | 'original';
  readonly steps: number;
  readonly block: number;
  readonly media: string;
  readonly scale: number;
  readonly bundle?: string;
  readonly filmSeconds: number;
}

const command = trialCommand(
  'throughput',
  'Training, ingest and film, each beside its bound, in alternating rounds.',
)
  .addOption(new Option('--only <which>', 'one of them').choices(['training', 'ingest', 'film']))
  .option('--rounds <n>', 'of ingest and of film', wholeNumber, 5)
  .option('--backend <name>', 'what computes', 'auto')
  .addOption(
    new Option('--preset <name>', 'of the training')
      .choices(['sketch', 'original'])
      .default('sketch'),
  )
  .option('--steps <n>', 'of the training, and of the bare loop', wholeNumber, 500)
  .option('--block <n>', 'steps between two turns, a multiple of 10', wholeNumber, 20)
  .option('--media <folder>', 'where cup.mp4 and talk-64px-lossless.mkv lie', MEDIA_FOLDER)
  .option('--scale <factor>', 'of the length of the footage that is ingested', positiveNumber, 1)
  .option('--bundle <folder>', 'what is rendered (default: random weights at 128 px, made here)')
  .option('--film-seconds <n>', 'length of the film', positiveNumber, 20)
  .addHelpText(
    'after',
    `
Training: whole steps of \`train\` (data, meters, moving average, previews, evaluations, checkpoints) over
those of two bare loops on one batch that stays in memory: forward, backward and tf.train.adam, as one would
write it in tfjs; and the step that \`train\` takes itself.
Ingest: the time of ffmpeg alone, decoding and scaling to nowhere, over that of the ingest.
Film: the time of the slower of decoding alone and encoding alone, over that of the film.

Examples:
  npm run trial:throughput
  npm run trial:throughput -- --only training --preset original
  npm run trial:throughput -- --rounds 1 --steps 40 --block 10 --scale 0.1 --film-seconds 2`,
  );

await runTrial<ThroughputOptions>(command, async (trial, options) => {
  const { only } = options;
  const backend = await selectBackend(options.backend);
  trial.fact('computes on', backend.description);
  if (only === undefined || only === 'ingest') await measureIngest(trial, options);
  if (only === undefined || only === 'film') await measureFilm(trial, options, backend.name);
  if (only === undefined || only === 'training') await measureTraining(trial, options, backend);
});
