/** The stage listening to a microphone for minutes: from sound to light, and whether anything grows or is lost. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  launchBrowser,
  makeFixtureBundle,
  openStage,
  type OpenStage,
  type StageListening,
} from '@phosphene/testing';
import { wholeNumber } from '@phosphene/terminal';
import { makeMicrophone, microphoneSwitches } from './make-microphone.ts';
import { median } from './paired-rounds.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface LiveEarOptions extends TrialOptions {
  readonly bundle?: string;
  readonly sound?: string;
  readonly backend: string;
  readonly minutes: number;
}

/** What was found at a moment. */
interface Sample {
  /** Of the trial's clock. */
  readonly seconds: number;
  readonly listening: StageListening;
  /** Milliseconds that a decode takes. */
  readonly decode: number;
  /** Of the page. */
  readonly tensors: number;
  readonly heapBytes: number;
}

/** Seconds between two samples: the page's median is over the last six. */
const SAMPLE_SECONDS = 6;
/** Seconds before the first: the meters are filled. */
const WARM_UP_SECONDS = 10;
const HOP_SECONDS = 0.03;
/** Two that are under way when a sample is taken, and the drift of two clocks. */
const UNCERTAIN_HOPS = 4;
const MEGABYTE = 1 << 20;

const command = trialCommand(
  'live-ear',
  'The stage in headless Chromium, listening to a file as its microphone.',
)
  .option('--bundle <folder>', 'with ears (default: random weights, made here)')
  .option('--sound <file>', 'what the microphone hears, again and again (default: made here)')
  .option('--backend <name>', 'what decodes the pictures: webgl, webgpu, wasm', 'wasm')
  .option('--minutes <n>', 'of live sound', wholeNumber, 10)
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:live-ear -- --bundle bundles/mine --sound song.wav
  npm run trial:live-ear -- --minutes 1`,
  );

await runTrial<LiveEarOptions>(command, async (trial, options) => {
  const bundle = options.bundle ?? (await makeBundle(trial));
  const sound = join(trial.folder, 'microphone.wav');
  await makeMicrophone(options.sound, sound);
  const browser = await launchBrowser(microphoneSwitches(sound));
  try {
    const query = `&autostart&backend=${options.backend}`;
    const stage = await openStage(browser, resolve(bundle), {
      query,
      hash: `seed=${options.seed}`,
    });
    const state = await stage.hook('state');
    trial.fact('decoder', state?.backend ?? 'nothing plays');
    report(trial, await listen(trial, stage, options.minutes));
    trial.goal('complaints of the page', stage.complaints.length, { exactly: 0 });
    trial.record('complaints', stage.complaints);
    await stage.close();
  } finally {
    await browser.close();
  }
});

async function makeBundle(trial: Trial): Promise<string> {
  const folder = join(trial.folder, 'bundle');
  await mkdir(folder);
  await makeFixtureBundle(folder, { channels: 3, ears: true });
  return folder;
}

async function listen(trial: Trial, stage: OpenStage, minutes: number): Promise<Sample[]> {
  const { page, hook } = stage;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async (seconds: number): Promise<number> => {
    const task = async (): Promise<number> =>
      (await session.send('Performance.getMetrics')).metrics.find(
        ({ name }) => name === 'TaskDuration',
      )!.value;
    const [start, clock] = [await task(), trial.seconds()];
    await page.waitForTimeout(seconds * 1000);
    return ((await task()) - start) / (trial.seconds() - clock);
  };
  trial.note('playing without listening…');
  await page.waitForFunction('phosphene.state().decoded > 10', undefined, { timeout: 0 });
  const deaf = await busy(WARM_UP_SECONDS);
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'microphone or line-in' }).click();
  await page.keyboard.press('m');
  await page.waitForFunction('phosphene.listening()?.soundToLightMs > 0', undefined, {
    timeout: 0,
  });
  trial.fact('page busy without listening', 1000 * deaf, 'ms a second');
  trial.fact('page busy while listening', 1000 * (await busy(WARM_UP_SECONDS)), 'ms a second');

  trial.note(`listening for ${minutes} minutes…`);
  const samples: Sample[] = [];
  const until = trial.seconds() + 60 * minutes;
  for (;;) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize: heapBytes } = await session.send('Runtime.getHeapUsage');
    const listening = (await hook('listening'))!;
    const { latency: decode } = (await hook('state'))!;
    const { tensors } = await hook('memory');
    samples.push({ seconds: trial.seconds(), listening, decode, tensors, heapBytes });
    if (trial.seconds() >= until) return samples;
    await page.waitForTimeout(SAMPLE_SECONDS * 1000);
  }
}

function report(trial: Trial, samples: readonly Sample[]): void {
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const of = (value: (sample: Sample) => number): number[] => samples.map(value);
  const seconds = last.seconds - first.seconds;
  const hops = last.listening.hops - first.listening.hops;
  trial.fact('listened for', seconds, 's');
  trial.fact('decoder, median', median(of(({ decode }) => decode)), 'ms');
  const light = of(({ listening }) => listening.soundToLightMs ?? Infinity);
  trial.goal('sound to light, median', median(light), { atMost: 100 }, 'ms');
  const slow = of(({ listening }) => listening.slowToLightMs ?? Infinity);
  trial.fact('sound to light, slowest twentieth', median(slow), 'ms');
  const listener = median(of(({ listening }) => listening.listenerMs));
  trial.goal('listener, median', listener, { atMost: 10 }, 'ms a window');
  const page = last.listening.pageMs - first.listening.pageMs;
  trial.fact('page’s thread for listening', page / seconds, 'ms a second');
  trial.goal('lost hops that the stage counts', last.listening.lostHops, { exactly: 0 });
  // Sound that the browser itself let go, since its audio thread came too late, is missing without a gap.
  const missing = Math.max(0, seconds / HOP_SECONDS - hops);
  trial.goal('hops fewer than the clock has', missing, { atMost: UNCERTAIN_HOPS });
  trial.fact('most windows waiting', Math.max(...of(({ listening }) => listening.backlog)));
  const grown = last.listening.tensors - first.listening.tensors + last.tensors - first.tensors;
  trial.goal('tensors more at the end', grown, { exactly: 0 });
  const late = samples.slice(samples.length >> 1);
  const heap = (late.at(-1)!.heapBytes - late[0]!.heapBytes) / MEGABYTE;
  trial.goal('script heap over its second half', heap, { atMost: 1 }, 'MB more');
  trial.record('samples', samples);
}
