/**
 * The network and loss of the original's code on the frames that it was made for, held against a PyTorch
 * replica of it: ingest, training and evaluation through the command line.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { openDataset } from '@phosphene/dataset';
import { positiveNumber, wholeNumber } from '@phosphene/terminal';
import { frameHashes, MEDIA_FOLDER } from './reference-frames.ts';
import { runPhosphene } from './run-phosphene.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface OriginalOptions extends TrialOptions {
  readonly media: string;
  readonly epochs: number;
  readonly heldOut: number;
  readonly backend: string;
}

/** What the replica came to after 15 epochs, nats an image and dB; and how many frames there are. */
const REPLICA = { crossEntropy: 3719, divergence: 61, psnr: 22.84 };
const FRAMES = 11_078;

const command = trialCommand(
  'original',
  "The original's network and loss on the talking figure, against a PyTorch replica.",
)
  .option('--media <folder>', 'where talk-64px-lossless.mkv lies', MEDIA_FOLDER)
  .option('--epochs <n>', 'times through the frames', positiveNumber, 15)
  .option('--held-out <n>', 'frames that are not learnt', wholeNumber, 1075)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:original
  npm run trial:original -- --epochs 0.2     a quick look whether it runs; the goals are missed`,
  );

await runTrial<OriginalOptions>(command, async (trial, options) => {
  const film = join(options.media, 'talk-64px-lossless.mkv');
  const dataset = join(trial.folder, 'data');
  trial.note('Ingesting…');
  await runPhosphene(['ingest', film, '-o', dataset, '--size', '64']);
  await comparePixels(trial, film, dataset);

  trial.note('Training…');
  const run = join(trial.folder, 'run');
  const result = await runPhosphene([
    ...['train', dataset, '-o', run, '--no-listen', '--preset', 'original', '--split', 'random'],
    ...['--epochs', String(options.epochs), '--held-out', String(options.heldOut)],
    ...['--seed', String(options.seed), '--backend', options.backend],
  ]);
  const heldOut = result['heldOut'] as
    Record<keyof typeof REPLICA | 'frames', number> | null | undefined;
  if (heldOut === null || heldOut === undefined) {
    throw new PhospheneError('Nothing was held out.', { remedy: 'Give --held-out a number.' });
  }
  const { crossEntropy, divergence, psnr, frames } = heldOut;
  trial.fact('held-out frames', frames);
  trial.fact('cross-entropy', crossEntropy, `nats an image (replica ${REPLICA.crossEntropy})`);
  trial.fact('KL divergence', divergence, `nats an image (replica ${REPLICA.divergence})`);
  trial.goal('cross-entropy + KL', crossEntropy + divergence, { atMost: 3790 }, 'nats an image');
  trial.goal('mean PSNR', psnr, { atLeast: 22.8 }, `dB (replica ${REPLICA.psnr})`);
  trial.record('replica', REPLICA);
  trial.record('training', result);
  trial.note(`Curves and contact sheets: ${String(result['report'])}`);
});

/** Every frame of the data set against what ffmpeg by itself decodes. */
async function comparePixels(trial: Trial, film: string, folder: string): Promise<void> {
  const expected = await frameHashes(film, join(trial.folder, 'reference.framemd5'));
  const dataset = await openDataset(folder);
  const frame = new Uint8Array(dataset.frameBytes);
  let different = Math.abs(expected.length - dataset.frameCount);
  for (let index = 0; index < Math.min(expected.length, dataset.frameCount); index++) {
    dataset.readFrames([index], frame);
    if (createHash('md5').update(frame).digest('hex') !== expected[index]) different++;
  }
  dataset.close();
  trial.goal('frames in the data set', dataset.frameCount, { exactly: FRAMES });
  trial.goal('frames that differ from ffmpeg’s', different, { exactly: 0 });
}
