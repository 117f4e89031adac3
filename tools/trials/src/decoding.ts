/** The exported decoder beside onnxruntime on the same network, each back end; what it costs to store and run. */
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { selectBackend } from '@phosphene/trainer';
import type { Browser } from 'playwright-core';
import { Option } from 'commander';
import { wholeNumber } from '@phosphene/terminal';
import {
  PRESET_SIDES,
  writeDecodeTask,
  type DecodeTask,
  type PresetName,
} from './decoding/decode-task.ts';
import { fetchOnnxruntime } from './decoding/fetch-onnxruntime.ts';
import {
  browserDevices,
  describeDevice,
  paintInBrowser,
  serveBench,
} from './decoding/paint-in-browser.ts';
import { paintWithOnnxruntime, paintWithTfjs } from './decoding/paint-in-node.ts';
import type { Painter } from './decoding/painter.ts';
import { weighPrecisions } from './decoding/weigh-precisions.ts';
import { launchBrowser } from '@phosphene/testing';
import { describeRatio, median, pairedRatio } from './paired-rounds.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface DecodingOptions extends TrialOptions {
  readonly presets: readonly PresetName[];
  readonly rounds: number;
  readonly pictures: number;
  readonly only?: 'node' | 'browser' | 'weights';
  readonly run?: string;
  readonly threads: readonly number[];
}

const command = trialCommand(
  'decoding',
  'The decoder of each preset beside onnxruntime, in Node and in headless Chromium, in alternating rounds.',
)
  .option('--presets <list>', 'of sketch, stage, film', presetList, ['sketch', 'stage', 'film'])
  .option('--rounds <n>', 'counted ones', wholeNumber, 5)
  .option('--pictures <n>', 'in a round', wholeNumber, 12)
  .addOption(new Option('--only <what>', 'a part').choices(['node', 'browser', 'weights']))
  .option('--threads <list>', 'of wasm in the browser, for both', threadList, stageThreads())
  .option(
    '--run <folder>',
    'a trained run, to measure what weights of 16 and 8 bits do to its pictures',
  )
  .addHelpText(
    'after',
    `
onnxruntime-node and onnxruntime-web are fetched from npm into the cache, once (430 MB unpacked; for the browser alone 150). A picture is
timed from its latent to its values in memory, on both sides: on the stage ours stays on the GPU.

Examples:
  npm run trial:decoding
  npm run trial:decode-web -- --presets sketch,stage      in Chromium only
  npm run trial:decode-web -- --threads 1,2,4
  npm run trial:decoding -- --only weights --run runs/mine`,
  );

/** Greatest difference of a value in 0…1 between the two engines' pictures. */
const SAME = 1e-4;
const WASM = 'browser, wasm';

await runTrial<DecodingOptions>(command, async (trial, options) => {
  const backend = await selectBackend('auto');
  trial.fact('native', backend.description);
  if (options.only === undefined || options.only === 'weights') {
    await weighPrecisions(trial, options.run);
  }
  if (options.only === 'weights') return;
  const modules = await fetchOnnxruntime(
    options.only === 'browser' ? ['onnxruntime-web'] : ['onnxruntime-web', 'onnxruntime-node'],
  );
  const browser = options.only === 'node' ? null : await launchBrowser(['--enable-unsafe-webgpu']);
  const server = await serveBench(modules, trial.folder);
  try {
    for (const preset of options.presets) {
      const side = PRESET_SIDES[preset];
      const folder = join(trial.folder, preset);
      const task = await writeDecodeTask(folder, preset, side, options.seed);
      const pairs = [
        ...(options.only === 'browser' ? [] : await pairsInNode(trial, task, modules)),
        ...(browser === null
          ? []
          : await pairsInBrowser(trial, task, browser, server.url, options.threads)),
      ];
      tellCost(trial, task);
      const races: Race[] = [];
      for (const pair of pairs) races.push(await race(trial, task, pair, options));
      tellWasm(trial, task, races);
    }
  } finally {
    server.close();
    await browser?.close();
  }
});

/** Ours, and onnxruntime's on the same device; a wasm in Node has no partner but the native one. */
type Pair = readonly [ours: Painter, theirs: Painter];

async function pairsInNode(trial: Trial, task: DecodeTask, modules: string): Promise<Pair[]> {
  const threads = availableParallelism();
  const start = (count: number): Promise<Painter> =>
    paintWithOnnxruntime(trial, task, modules, count);
  await import('@tensorflow/tfjs-backend-wasm');
  return [
    [await paintWithTfjs(trial, task, 'tensorflow'), await start(threads)],
    [await paintWithTfjs(trial, task, 'wasm'), await start(1)],
  ];
}

async function pairsInBrowser(
  trial: Trial,
  task: DecodeTask,
  browser: Browser,
  url: string,
  threads: readonly number[],
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const device of browserDevices(threads)) {
    const both: Painter[] = [];
    for (const engine of ['tfjs', 'onnxruntime'] as const) {
      try {
        both.push(await paintInBrowser(browser, url, task, engine, device));
      } catch (error) {
        const reason = String((error as Error).message).split('\n')[0]!;
        trial.fact(`${task.name}, ${describeDevice(device)}: ${engine} can't run`, reason);
      }
    }
    if (both.length === 2) pairs.push([both[0]!, both[1]!]);
    else for (const painter of both) await painter.close();
  }
  return pairs;
}

function tellCost(trial: Trial, { name, parameters, multiplyAdds, graph }: DecodeTask): void {
  const bytes = graph.shards.reduce((sum, shard) => sum + shard.bytes.length, 0);
  trial.fact(`${name}: multiply-adds a picture`, multiplyAdds / 1e6, 'million');
  trial.fact(`${name}: parameters`, parameters / 1e6, 'million');
  trial.fact(`${name}: weights in float32, float16, uint8`, sizes(bytes), 'MB');
}

function sizes(bytes: number): string {
  return [bytes, bytes / 2, bytes / 4].map((size) => (size / 1e6).toFixed(2)).join(', ');
}

async function race(
  trial: Trial,
  task: DecodeTask,
  [ours, theirs]: Pair,
  { rounds, pictures }: DecodingOptions,
): Promise<Race> {
  const name = `${task.name}, ${ours.device}`;
  const [a, b] = [await ours.paint(1), await theirs.paint(1)];
  let apart = 0;
  a.forEach((value, at) => (apart = Math.max(apart, Math.abs(value - b[at]!))));
  trial.goal(`${name}: pictures apart, at most`, apart, { atMost: SAME });
  const times: [number[], number[]] = [[], []];
  await ours.run(3);
  await theirs.run(3);
  for (let round = 1; round <= rounds; round++) {
    const turns = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const turn of turns) {
      times[turn].push((await [ours, theirs][turn]!.run(pictures)) / pictures);
    }
    const [mine, other] = times.map((list) => (1000 * list.at(-1)!).toFixed(1));
    trial.note(`  ${name}, round ${round}: ours ${mine} ms, onnxruntime ${other} ms`);
  }
  const ratio = pairedRatio(times[1], times[0]);
  trial.fact(`${name}: ours`, 1000 * median(times[0]), 'ms a picture');
  trial.fact(`${name}: onnxruntime`, 1000 * median(times[1]), 'ms a picture');
  const what = `${name}: speed over onnxruntime's`;
  if (ours.device.startsWith('browser')) trial.goal(what, ratio.median, { atLeast: 1 }, '×');
  else trial.fact(what, ratio.median, '×');
  trial.fact('the same, round by round', describeRatio(ratio, rounds), '×');
  trial.record(name, { ours: times[0], onnxruntime: times[1], apart });
  await ours.close();
  await theirs.close();
  return { device: ours.device, times };
}

/** Seconds a picture, round by round: ours, theirs. */
interface Race {
  readonly device: string;
  readonly times: readonly [readonly number[], readonly number[]];
}

/** wasm as the stage has it, on the number of threads that is fastest, beside onnxruntime on its own fastest. */
function tellWasm(trial: Trial, { name }: DecodeTask, races: readonly Race[]): void {
  const ofWasm = races.filter(({ device }) => device.startsWith(WASM));
  if (ofWasm.length === 0) return;
  const [ours, theirs] = ([0, 1] as const).map((side) =>
    Math.min(...ofWasm.map(({ times }) => median(times[side]))),
  );
  const what = `${name}, browser, wasm, the fastest number of threads of each: speed over onnxruntime's`;
  trial.goal(what, theirs! / ours!, { atLeast: 1 }, '×');
}

/** One thread, and as many as the stage takes (packages/player/src/decoding/wasm-threads.ts). */
function stageThreads(): number[] {
  return [...new Set([1, Math.max(1, Math.min(4, availableParallelism() >> 1))])];
}

function threadList(text: string): number[] {
  return text.split(',').map((count) => wholeNumber(count));
}

function presetList(text: string): PresetName[] {
  return text.split(',').map((name) => {
    if (Object.hasOwn(PRESET_SIDES, name)) return name as PresetName;
    throw new Error(`there is no preset "${name}"`);
  });
}
