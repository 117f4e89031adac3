import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPlayerSite, servePlayer } from '@phosphene/stage-server';
import type { Browser } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser, toastSays, type StageHooks } from '../src/open-stage.ts';
import { decodeMore, HANGING, onStage } from './stage-bench.ts';

let folder: string;
let bundle: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-gate-'));
  bundle = join(folder, 'bundle');
  await makeFixtureBundle(bundle, { channels: 3, side: 16, widths: [8, 6], ears: true });
  browser = await launchBrowser();
}, HANGING);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(['', '&autostart'])(
  'is not ready before a frame has been decoded%s',
  async (query) => {
    const server = await servePlayer({ site: await findPlayerSite(), bundle });
    const page = await browser.newPage({
      ...{ viewport: { width: 320, height: 240 }, bypassCSP: true },
    });
    page.setDefaultTimeout(HANGING);
    try {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/group1-shard1of1.bin', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${server.url}?test&backend=wasm${query}#seed=7`);
      await page.waitForSelector('.card.preparing');
      await page.keyboard.press('x');
      await page.mouse.click(160, 20);
      await page.waitForSelector('.invitation.not-yet');
      expect(await page.textContent('.invitation')).toBe('reading the bundle');
      expect(await page.locator('.steps .done').count()).toBe(0);
      release();
      // Neither the key nor the click is remembered.
      await page.waitForSelector(query === '' ? '.card.ready' : '.card[hidden]', {
        state: 'attached',
        timeout: HANGING,
      });
      expect(await page.locator('.steps .done').allTextContents()).toEqual([
        'hashes checked',
        'decoder wasm, frames read back',
        'first picture decoded',
      ]);
      const state = await page.evaluate(() =>
        (globalThis as unknown as { phosphene: StageHooks }).phosphene.state()!,
      );
      expect(state.running).toBe(query !== '');
      expect(state.decoded).toBeGreaterThanOrEqual(2);
    } finally {
      await page.close();
      await server.close();
    }
  },
  HANGING,
);

/** In the page, before its own code: what is asked of the browser goes to `asked`; what is in `refused` is refused. */
const asking = (refused: readonly string[]): string => `
  globalThis.asked = [];
  const refused = ${JSON.stringify(refused)};
  const edge = (owner, name) => {
    const given = owner[name];
    owner[name] = function (...values) {
      asked.push(name);
      return refused.includes(name)
        ? Promise.reject(new DOMException('refused by the test', 'NotAllowedError'))
        : given.apply(this, values);
    };
  };
  edge(Element.prototype, 'requestFullscreen');
  edge(WakeLock.prototype, 'request');
  edge(MediaDevices.prototype, 'getUserMedia');
`;

/** What one click on the gate asks for, sorted: the microphone, the wake lock, full screen. */
const ALL = ['getUserMedia', 'request', 'requestFullscreen'];

test(
  'asks in one click for all that is ticked, and remembers the ticks',
  async () => {
    const ears = await launchBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ]);
    try {
      await onStage(
        ears,
        bundle,
        async (stage) => {
          const { page } = stage;
          // Neither a click on a box nor its key opens the gate.
          await page.getByLabel('full screen').check();
          await page.getByLabel('sound in').focus();
          await page.keyboard.press(' ');
          expect(await stage.hook('state')).toMatchObject({ running: false });
          expect(await page.evaluate('asked')).toEqual([]);
          await page.mouse.click(160, 20);
          await page.waitForFunction('document.fullscreenElement !== null');
          await page.waitForFunction('phosphene.listening()?.hops > 0');
          expect(await page.evaluate('asked.sort()')).toEqual(ALL);
          await page.reload();
          await page.waitForSelector('.card.ready');
          expect(await page.locator('.toggles :checked').count()).toBe(2);
          expect(stage.complaints).toEqual([]);
        },
        { query: '&backend=wasm', script: asking([]), width: 800, height: 600 },
      );
    } finally {
      await ears.close();
    }
  },
  HANGING,
);

test(
  'begins whatever is refused, and says what is',
  () =>
    onStage(
      browser,
      bundle,
      async (stage) => {
        const { page } = stage;
        await page.getByLabel('full screen').check();
        await page.getByLabel('sound in').check();
        await page.keyboard.press('Enter');
        await page.waitForFunction('asked.length >= 3');
        expect(await page.evaluate('asked.sort()')).toEqual(ALL);
        await toastSays(stage, 'no full screen');
        await toastSays(stage, 'microphone');
        await decodeMore(stage, 2);
        expect(await stage.hook('state')).toMatchObject({ running: true });
        expect(stage.complaints).toEqual([]);
      },
      {
        query: '&backend=wasm',
        script: asking(['requestFullscreen', 'request', 'getUserMedia']),
        ...{ width: 800, height: 600 },
      },
    ),
  HANGING,
);

/** In the page, before its own code: counts the programs that are linked. */
const COUNT_PROGRAMS = `
  globalThis.linked = 0;
  const { linkProgram } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.linkProgram = function (program) {
    linked++;
    return linkProgram.call(this, program);
  };`;

test(
  'compiles nothing after it has opened',
  () =>
    onStage(
      browser,
      bundle,
      async (stage) => {
        const { page } = stage;
        const compiled = await page.evaluate<number>('linked');
        expect(compiled).toBeGreaterThan(0);
        await page.keyboard.press('x');
        await decodeMore(stage, 6);
        for (const key of ['ArrowUp', 'p', 'z', 'n']) await page.keyboard.press(key);
        await decodeMore(stage, 6);
        expect(await page.evaluate('linked')).toBe(compiled);
      },
      { query: '&backend=webgl', script: COUNT_PROGRAMS },
    ),
  HANGING,
);
