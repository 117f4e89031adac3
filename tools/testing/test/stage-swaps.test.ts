import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser, type OpenStage } from '../src/open-stage.ts';
import { WITHOUT_PICKER } from './film-bench.ts';
import { HANGING, onStage } from './stage-bench.ts';

const SMALL = { channels: 3, side: 16, widths: [8, 6], ears: true } as const;
const SWAPS = 10;
/** For how many pictures a display has places that it paints in, one after the other. */
const FRAME_PLACES = 4;
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
    close() {
      contexts.delete(this);
      return super.close();
    }
  };
  let times = 0;
  globalThis.collectSound = async () => {
    for (const one of contexts) {
      const script = new Blob([\`gc();//\${++times}\`], { type: 'text/javascript' });
      await one.audioWorklet.addModule(URL.createObjectURL(script));
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

const more = (now: Counts, before: Counts, allowed: Counts): string[] =>
  COUNTED.filter((name) => now[name]! > before[name]! + (allowed[name] ?? 0)).map(
    (name) => `${name}: ${before[name]} → ${now[name]}`,
  );

/** What is left goes in some task after it: it is counted until it has gone, or for so many times. */
const COUNTS = 50;

async function expectNoMore(
  count: () => Promise<Counts>,
  before: Counts,
  allowed: Counts = {},
): Promise<void> {
  let left = more(await count(), before, allowed);
  for (let n = 0; n < COUNTS && left.length > 0; n++) left = more(await count(), before, allowed);
  expect(left).toEqual([]);
}

const until = (page: Page, condition: string): Promise<unknown> =>
  page.waitForFunction(condition, undefined, { timeout: HANGING });

/** Opens the stage with the set list, and plays. */
async function playSet({ page, url }: OpenStage, backend: string): Promise<void> {
  await page.addInitScript(COLLECT_SOUND + WITHOUT_PICKER);
  await page.route(`${url}set.json`, (route) => route.fulfill({ json: SET }));
  await page.route(`${url}other/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/other\//, '');
    await route.fulfill({ body: await readFile(join(folder, 'other', path)) });
  });
  await page.goto(`${url}?test&autostart&backend=${backend}#seed=7&set=set.json`);
  await page.waitForSelector('.toast:has-text("set list of 2 cues")', { timeout: HANGING });
  await until(page, 'phosphene.state()?.running && phosphene.state().decoded > 2');
}

/** Chooses a sound by its name on the panel: `off` listens no more. */
async function listenTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('m');
  await page.getByRole('button', { name, exact: true }).click();
  await page.keyboard.press('m');
  await until(page, name === 'off' ? 'phosphene.listening() === null' : HEARS);
}

const MICROPHONE = 'microphone or line-in';
const HEARS = 'phosphene.listening()?.hops > 1';

test.each(['wasm', 'webgl'])(
  'a stage that listens and decodes on %s leaves nothing of a bundle behind when another takes its place',
  (backend) =>
    onStage(browser, join(folder, 'first'), async (stage) => {
      const { page } = stage;
      await playSet(stage, backend);
      await listenTo(page, MICROPHONE);
      // The last cue has none after it whose bundle is made ready.
      const swap = async (): Promise<void> => {
        for (const [key, seed] of [
          ['1', 11],
          ['2', 12],
        ] as const) {
          await page.keyboard.press(key);
          await until(page, `phosphene.state()?.seed === ${seed} && ${HEARS}`);
          // A place for a picture takes its memory when it is first painted in.
          await until(page, `phosphene.state().decoded > ${FRAME_PLACES}`);
        }
      };
      await swap();
      const count = await counter(page);
      const before = await count();
      const memory = await stage.hook('memory');
      for (let n = 0; n < SWAPS / 2; n++) await swap();
      await expectNoMore(count, before);
      expect(await stage.hook('memory')).toEqual(memory);
      expect(stage.complaints).toEqual([]);
    }),
  HANGING,
);

test(
  'films, and sounds that are listened to no more, leave nothing behind',
  () =>
    onStage(browser, join(folder, 'first'), async (stage) => {
      const { page } = stage;
      await playSet(stage, 'wasm');
      // Counted while both contexts of sound run: a suspended one lets nothing go.
      const round = async <T>(look?: () => Promise<T>): Promise<T | undefined> => {
        await listenTo(page, MICROPHONE);
        await page.keyboard.press('v');
        await until(page, 'phosphene.film()?.frames > 1');
        const found = await look?.();
        const download = page.waitForEvent('download', { timeout: HANGING });
        await page.keyboard.press('v');
        await (await download).delete();
        await listenTo(page, 'off');
        return found;
      };
      const count = await counter(page);
      await round();
      const before = (await round(count))!;
      const rounds = 5;
      for (let n = 0; n < rounds - 1; n++) await round();
      // Chromium itself keeps the node of a microphone that was opened, for as long as its context lives.
      await round(() => expectNoMore(count, before, { AudioHandlers: rounds }));
      expect(stage.complaints).toEqual([]);
    }),
  HANGING,
);

test(
  'a bundle that was made ready on a context which was lost since plays when it is taken',
  () =>
    onStage(
      browser,
      join(folder, 'first'),
      async (stage) => {
        const { page, hook } = stage;
        const { tensors } = await hook('memory');
        await playSet(stage, 'webgl');
        // The first cue's bundle is made ready when the gate opens.
        await until(page, `phosphene.memory().tensors >= ${2 * tensors}`);
        await hook('loseContext');
        await until(page, 'phosphene.state().suspended');
        await hook('restoreContext');
        await until(page, '!phosphene.state().suspended');
        await page.keyboard.press('1');
        await until(page, 'phosphene.state()?.seed === 11 && phosphene.state().decoded > 1');
        const picture = await hook('paint', 0, 16, 16);
        expect(Math.max(...picture)).toBeGreaterThan(0);
        expect(stage.complaints).toEqual([]);
      },
      { query: '&backend=webgl' },
    ),
  HANGING,
);
