import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { createWalk, latentSpaceFrom, scoreFromQuery } from '@phosphene/sampler';
import { openStage, toastSays, type OpenStage } from '../src/open-stage.ts';
import {
  cardText,
  decodeMore,
  expectDefinedPixels,
  HANGING,
  LOOK,
  onStage,
  stageBench,
} from './stage-bench.ts';

const bench = stageBench();

// One page for all of them, one after the other: opening one takes seconds where there is no GPU.
describe('the stage, in colour', () => {
  let stage: OpenStage;
  beforeAll(async () => {
    stage = await openStage(bench.browser, bench.bundles.colour, {
      query: '&backend=webgl',
      hash: LOOK.colour,
    });
  }, HANGING);
  afterAll(() => stage.close());

  test(
    'waits at the gate',
    async () => {
      expect(await cardText(stage)).toContain('click or press any key to begin');
      expect(await stage.hook('state')).toMatchObject({ running: false, backend: 'webgl2' });
    },
    HANGING,
  );

  test(
    'paints the pixels that the look defines',
    () => expectDefinedPixels(bench.bundles.colour, LOOK.colour, stage),
    HANGING,
  );

  test(
    'walks through the same latents as Node, bit for bit',
    async () => {
      const bundle = await openBundle(bench.bundles.colour);
      const walk = createWalk(scoreFromQuery('seed=7'), latentSpaceFrom(bundle));
      const sum = createHash('sha256');
      for (let tick = 0; tick < 3000; tick++) {
        const latent = walk.latentAt(tick);
        sum.update(new Uint8Array(latent.buffer, latent.byteOffset, latent.byteLength));
      }
      expect(await stage.hook('latentsHash', 0, 3000)).toBe(sum.digest('hex'));
    },
    HANGING,
  );

  test(
    'holds no more after hundreds of frames than after twenty',
    async () => {
      await stage.hook('decode', 0, 20);
      const before = await stage.hook('memory');
      await stage.hook('decode', 20, 200);
      expect(await stage.hook('memory')).toEqual(before);
    },
    HANGING,
  );

  test(
    'begins on a key and plays, without a word on the console',
    async () => {
      await stage.page.keyboard.press('x');
      await decodeMore(stage, 4);
      const state = (await stage.hook('state'))!;
      expect(state).toMatchObject({ running: true, seed: 7 });
      expect(state.position).toBeGreaterThan(0);
      expect(stage.complaints).toEqual([]);
    },
    HANGING,
  );

  test(
    'survives twenty lost contexts: the same pixels, nothing left behind, no warning',
    async () => {
      const pixels = await stage.hook('paint', 11, 64, 64);
      const { position } = (await stage.hook('state'))!;
      const { tensors } = await stage.hook('memory');
      stage.warnings.length = 0;
      for (let round = 0; round < 20; round++) {
        await stage.hook('loseContext');
        await stage.page.waitForFunction('phosphene.state().suspended');
        await stage.hook('restoreContext');
        await decodeMore(stage, 2);
      }
      // Chromium's own line for each loss.
      expect(stage.warnings.filter((line) => !/CONTEXT_LOST_WEBGL/.test(line))).toEqual([]);
      expect(stage.complaints).toEqual([]);
      expect(Buffer.compare(await stage.hook('paint', 11, 64, 64), pixels)).toBe(0);
      expect((await stage.hook('memory')).tensors).toBe(tensors);
      expect((await stage.hook('state'))!.position).toBeGreaterThan(position);
      expect(await stage.page.locator('canvas.output:not(.held)').count()).toBe(1);
      expect(await stage.page.locator('.card.fault').count()).toBe(0);
    },
    HANGING,
  );
});

/**
 * In the page, before its own code: once `phospheneFault` is set, what tfjs draws (by an index, other than Three.js) is
 * zeros, without an error, until a program is linked; then it is right again, but for `forever`.
 */
const SILENT_ZEROS = `{
  const { drawElements, linkProgram } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...values) {
    if (globalThis.phospheneFault === undefined) return drawElements.apply(this, values);
    this.clearColor(0, 0, 0, 0);
    this.clear(this.COLOR_BUFFER_BIT);
  };
  WebGL2RenderingContext.prototype.linkProgram = function (program) {
    if (globalThis.phospheneFault === 'once') globalThis.phospheneFault = undefined;
    return linkProgram.call(this, program);
  };
}`;

/** Decodes as many pictures as there are from one that is looked at to the next, then a few as the stage plays. */
async function decodeUntilLookedAt(stage: OpenStage): Promise<void> {
  await stage.hook('decode', 0, 600);
  await decodeMore(stage, 8);
}

test(
  'notices a decoder that silently gives zeros, and makes it anew; says so where that does not help',
  async () => {
    await onStage(
      bench.browser,
      bench.bundles.colour,
      async (stage) => {
        const { page, hook, complaints } = stage;
        await page.keyboard.press('x');
        const pixels = await hook('paint', 11, 32, 32);
        const { tensors } = await hook('memory');
        await page.evaluate("phospheneFault = 'once'");
        expect(new Set(await hook('paint', 11, 32, 32)).size).toBe(1);
        await decodeUntilLookedAt(stage);
        expect(Buffer.compare(await hook('paint', 11, 32, 32), pixels)).toBe(0);
        expect((await hook('memory')).tensors).toBe(tensors);
        expect(await page.locator('.toast.shown').count()).toBe(0);

        await page.evaluate("phospheneFault = 'forever'");
        await decodeUntilLookedAt(stage);
        await toastSays(stage, 'has given empty pictures again');
        expect(complaints).toEqual([]);
      },
      { query: '&backend=webgl', script: SILENT_ZEROS },
    );
  },
  HANGING,
);

describe('the stage, for luma', () => {
  let stage: OpenStage;
  beforeAll(async () => {
    stage = await openStage(bench.browser, bench.bundles.luma, {
      query: '&backend=webgl',
      hash: LOOK.luma,
    });
  }, HANGING);
  afterAll(() => stage.close());

  test(
    'paints the pixels that the look defines',
    () => expectDefinedPixels(bench.bundles.luma, LOOK.luma, stage),
    HANGING,
  );

  test(
    'answers its keys',
    async () => {
      const { page, hook } = stage;
      await page.keyboard.press('x');
      await page.keyboard.press('h');
      await page.waitForFunction("document.querySelector('.hud').textContent !== ''");
      const hud = await page.textContent('.hud');
      for (const word of ['display', 'decode', 'seed    7', 'tick', 'webgl2']) {
        expect(hud).toContain(word);
      }
      await page.keyboard.press('?');
      expect(await page.locator('.keys').isVisible()).toBe(true);
      expect(await page.textContent('.keys')).toContain('full screen');
      await page.keyboard.press('Escape');
      expect(await page.locator('.keys').isVisible()).toBe(false);
      await page.keyboard.press(' ');
      expect((await hook('state'))!.running).toBe(false);
      await page.keyboard.press('p');
      expect(await toastSays(stage, 'turbo')).toBe('turbo');
      await page.keyboard.press('n');
      const { seed } = (await hook('state'))!;
      expect(seed).not.toBe(7);
      await page.waitForFunction(`location.hash.startsWith('#seed=${seed}&')`);
      expect(new URL(page.url()).hash).toContain('&look.kernel=bicubic');
      await page.keyboard.press('f');
      await page.waitForFunction('document.fullscreenElement !== null');
      await page.waitForSelector('.stage.idle');
    },
    HANGING,
  );
});
