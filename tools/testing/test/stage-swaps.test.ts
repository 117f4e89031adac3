import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser } from '../src/open-stage.ts';
import { HANGING, onStage } from './stage-bench.ts';

const SMALL = { channels: 3, side: 16, widths: [8, 6], ears: true } as const;
const SWAPS = 10;
const SET = {
  ...{ format: 'phosphene-set-list', version: 1 },
  cues: [
    { name: 'There', score: { version: 1, seed: 11 }, fade: 0.1, bundle: 'other/' },
    { name: 'Here', score: { version: 1, seed: 12 }, fade: 0.1 },
  ],
};
/** What the browser counts of its own in a process, and a playback must not leave behind. */
const COUNTED = [
  ...['AudioHandlers', 'AudioWorkletProcessors', 'WorkerGlobalScopes'],
  ...['Documents', 'JSEventListeners'],
];

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-swaps-'));
  await makeFixtureBundle(join(folder, 'first'), SMALL);
  await makeFixtureBundle(join(folder, 'other'), { ...SMALL, seed: 8 });
  browser = await launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--js-flags=--expose-gc',
  ]);
}, HANGING);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

type Counts = Record<string, number>;

/** Lets collections reach the threads of sound, which have heaps of their own. */
const COLLECT_SOUND = `{
  const contexts = new Set();
  const Plain = AudioContext;
  globalThis.AudioContext = class extends Plain {
    constructor(...values) {
      super(...values);
      contexts.add(this);
    }
  };
  let times = 0;
  globalThis.collectSound = async () => {
    for (const one of contexts) {
      await one.audioWorklet.addModule(\`data:text/javascript,gc();//\${++times}\`);
    }
  };
}`;

/** Counts what lives, after a collection. */
async function counter(page: Page): Promise<() => Promise<Counts>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    await page.evaluate('collectSound()');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const counted = metrics.filter(({ name }) => COUNTED.includes(name));
    return Object.fromEntries(counted.map(({ name, value }) => [name, value]));
  };
}

const more = (now: Counts, before: Counts): string[] =>
  COUNTED.filter((name) => now[name]! > before[name]!).map(
    (name) => `${name}: ${before[name]} → ${now[name]}`,
  );

/** What is left goes in some task after the swap: it is counted until it has gone, or for so many times. */
const COUNTS = 50;

test(
  'a stage that listens leaves nothing of a bundle behind when another takes its place',
  () =>
    onStage(browser, join(folder, 'first'), async (stage) => {
      const { page, url } = stage;
      await page.addInitScript(COLLECT_SOUND);
      await page.route(`${url}set.json`, (route) => route.fulfill({ json: SET }));
      await page.route(`${url}other/**`, async (route) => {
        const path = new URL(route.request().url()).pathname.replace(/^\/other\//, '');
        await route.fulfill({ body: await readFile(join(folder, 'other', path)) });
      });
      await page.goto(`${url}?test&autostart#seed=7&set=set.json`);
      const until = (condition: string): Promise<unknown> =>
        page.waitForFunction(condition, undefined, { timeout: HANGING });
      const swap = async (): Promise<void> => {
        // The last cue has none after it whose bundle is made ready.
        for (const [key, seed] of [
          ['1', 11],
          ['2', 12],
        ] as const) {
          await page.keyboard.press(key);
          await until(`phosphene.state()?.seed === ${seed} && phosphene.listening()?.hops > 1`);
        }
      };
      await page.waitForSelector('.toast:has-text("set list of 2 cues")', { timeout: HANGING });
      await until('phosphene.state()?.running');
      await page.keyboard.press('m');
      await page.getByRole('button', { name: 'microphone or line-in' }).click();
      await page.keyboard.press('m');
      await until('phosphene.listening()?.hops > 1');
      await swap();
      const count = await counter(page);
      const before = await count();
      const memory = await stage.hook('memory');
      for (let n = 0; n < SWAPS / 2; n++) await swap();
      let left = more(await count(), before);
      for (let n = 0; n < COUNTS && left.length > 0; n++) left = more(await count(), before);
      expect(left).toEqual([]);
      expect(await stage.hook('memory')).toEqual(memory);
      expect(stage.complaints).toEqual([]);
    }),
  HANGING,
);
