/** Training, decoding in Node and decoding on the stage for a long while: no tensor may be left over. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { defaultPictureOptions, ingest } from '@phosphene/dataset';
import { openBundle } from '@phosphene/model/bundle-folder';
import { createWalk, latentSpaceFrom, parseScore } from '@phosphene/sampler';
import { openDecoder } from '@phosphene/sampler/node';
import { PRESETS, selectBackend, train, type BackendRequest } from '@phosphene/trainer';
import { wholeNumber } from '@phosphene/terminal';
import { makeFixtureBundle } from '@phosphene/testing';
import { makeNoisyFilm } from './make-footage.ts';
import { launchBrowser, openStage } from '@phosphene/testing';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface LeaksOptions extends TrialOptions {
  readonly bundle?: string;
  readonly steps: number;
  readonly decoded: number;
  readonly staged: number;
  readonly backend: BackendRequest;
}

/** What the process holds at a moment; bytes. */
interface Holding {
  readonly done: number;
  readonly tensors: number;
  readonly resident: number;
  readonly heap: number;
}

/** Frames after which all that is made once has been made. */
const WARM_UP = 50;
const SAMPLES = 20;
const MEGABYTE = 1 << 20;

const command = trialCommand(
  'leaks',
  'Tensors before and after training steps and decoded frames, in Node and in the browser.',
)
  .option('--bundle <folder>', 'what is decoded (default: random weights, made here)')
  .option('--steps <n>', 'of training', wholeNumber, 1000)
  .option('--decoded <n>', 'frames in Node', wholeNumber, 10_000)
  .option('--staged <n>', 'frames in the browser', wholeNumber, 2000)
  .option('--backend <name>', 'what computes in Node', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:leaks
  npm run trial:leaks -- --steps 50 --decoded 200 --staged 100`,
  );

await runTrial<LeaksOptions>(command, async (trial, options) => {
  const backend = await selectBackend(options.backend);
  trial.note(backend.description);
  let bundle = options.bundle;
  if (bundle === undefined) {
    bundle = join(trial.folder, 'bundle');
    await mkdir(bundle);
    await makeFixtureBundle(bundle, { channels: 3 });
  }
  await watchTraining(trial, options, backend);
  await watchDecoding(trial, options, bundle);
  await watchStage(trial, options, bundle);
});

async function watchTraining(
  trial: Trial,
  { steps, seed }: LeaksOptions,
  backend: Awaited<ReturnType<typeof selectBackend>>,
): Promise<void> {
  const film = join(trial.folder, 'noise.mp4');
  await makeNoisyFilm(film, { width: 320, height: 240, fps: 25, seconds: 10, seed });
  const datasetFolder = join(trial.folder, 'data');
  const picture = { ...defaultPictureOptions, width: 32, height: 32 };
  await ingest({ ...picture, footage: film, output: datasetFolder, jobs: 1 });

  const before = tf.memory().numTensors;
  const holdings: Holding[] = [];
  const batchSize = 16;
  await train(
    {
      datasetFolder,
      runFolder: join(trial.folder, 'run'),
      options: {
        ...PRESETS.sketch,
        ...{ widths: [24, 16, 12], latentSize: 8, batchSize, steps, seed },
        ...{ checkpointEvery: 100, evaluateEvery: 100, previewEvery: 250 },
      },
      backend,
      time: trial.seconds,
    },
    { onProgress: ({ done }) => void holdings.push(hold(done / batchSize)) },
  );
  const after = tf.memory().numTensors;
  const inside = holdings.map(({ tensors }) => tensors);
  trial.goal(`tensors left by a training of ${steps} steps`, after - before, { exactly: 0 });
  trial.goal(
    'tensors more at its last step than at its first report',
    (inside.at(-1) ?? 0) - (inside[0] ?? 0),
    { atMost: 0 },
  );
  tellTrend(trial, 'training', holdings);
}

async function watchDecoding(
  trial: Trial,
  { decoded, seed }: LeaksOptions,
  folder: string,
): Promise<void> {
  const bundle = await openBundle(folder);
  const walk = createWalk(parseScore({ version: 1, seed }), latentSpaceFrom(bundle));
  const unopened = tf.memory().numTensors;
  const decoder = await openDecoder(bundle);
  const latent = new Float32Array(walk.size);
  for (let tick = 0; tick < WARM_UP; tick++) await decoder.decode(walk.latentAt(tick, latent), 1);
  const before = tf.memory().numTensors;
  const every = Math.max(1, Math.floor(decoded / SAMPLES));
  const holdings: Holding[] = [hold(0)];
  for (let frame = 1; frame <= decoded; frame++) {
    await decoder.decode(walk.latentAt(WARM_UP + frame, latent), 1);
    if (frame % every === 0) holdings.push(hold(frame));
  }
  const grown = tf.memory().numTensors - before;
  decoder.dispose();
  const left = tf.memory().numTensors - unopened;
  trial.goal(`tensors left by ${decoded} frames decoded in Node`, grown, { exactly: 0 });
  trial.goal('tensors left by the decoder when it is closed', left, { exactly: 0 });
  tellTrend(trial, 'decoding in Node', holdings);
}

async function watchStage(
  trial: Trial,
  { staged, seed }: LeaksOptions,
  folder: string,
): Promise<void> {
  const browser = await launchBrowser();
  try {
    const hash = `seed=${seed}`;
    const stage = await openStage(browser, folder, { query: '&autostart', hash });
    // It plays a while, so that the frame loop, too, has made all that it needs.
    await stage.page.waitForFunction(`phosphene.state()?.decoded >= ${WARM_UP}`, undefined, {
      timeout: 0,
    });
    await stage.hook('decode', 0, WARM_UP);
    const before = await stage.hook('memory');
    const session = await stage.page.context().newCDPSession(stage.page);
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const heaps = [await heap()];
    const stride = Math.max(1, Math.ceil(staged / SAMPLES));
    for (let done = 0; done < staged; done += stride) {
      await stage.hook('decode', WARM_UP + done, Math.min(stride, staged - done));
      heaps.push(await heap());
    }
    const after = await stage.hook('memory');
    for (const name of ['tensors', 'bytes', 'textures', 'programs'] as const) {
      const what = `${name} left by ${staged} frames on the stage`;
      trial.goal(what, after[name] - before[name], { exactly: 0 });
    }
    trial.goal('complaints of the page', stage.complaints.length, { exactly: 0 });
    trial.fact('script memory of the page', growth(heaps), 'MB from first to last');
    trial.record('stage', { before, after, heaps, complaints: stage.complaints });
    await stage.close();
  } finally {
    await browser.close();
  }
}

function hold(done: number): Holding {
  const { rss: resident, heapUsed: heap } = process.memoryUsage();
  return { done, tensors: tf.memory().numTensors, resident, heap };
}

/** The second half only: pools fill in the first. */
function tellTrend(trial: Trial, name: string, holdings: readonly Holding[]): void {
  const late = holdings.slice(holdings.length >> 1);
  const words = 'MB over its second half';
  trial.fact(`${name}: resident memory`, growth(late.map(({ resident }) => resident)), words);
  trial.fact(`${name}: script heap`, growth(late.map(({ heap }) => heap)), words);
  trial.record(name, holdings);
}

/** Last less first, in megabytes. */
function growth(bytes: readonly number[]): number {
  return ((bytes.at(-1) ?? 0) - (bytes[0] ?? 0)) / MEGABYTE;
}
