import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { scoreFromQuery } from '@phosphene/sampler';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, toastSays, type OpenStage } from '../src/open-stage.ts';
import { makeSeeingBundle, type SeeingBundle } from './seeing-bundle.ts';
import { HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();
let folder: string;
let browser: Browser;
let colour: SeeingBundle;
let luma: SeeingBundle;
beforeAll(async () => {
  await tf.setBackend('cpu');
  folder = await mkdtemp(join(tmpdir(), 'phosphene-photo-'));
  colour = await makeSeeingBundle(join(folder, 'colour'), 3);
  luma = await makeSeeingBundle(join(folder, 'luma'), 1);
  browser = await launchBrowser();
}, HANGING);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Drops a file on the page. */
async function dropFile(page: Page, content: Uint8Array, type = 'image/png'): Promise<void> {
  await page.evaluate(
    ([bytes, mime]) => {
      const scope = globalThis as unknown as {
        DataTransfer: new () => { items: { add(file: unknown): void } };
        DragEvent: new (type: string, init: object) => unknown;
        File: new (parts: unknown[], name: string, options: object) => unknown;
        dispatchEvent(event: unknown): void;
      };
      const dataTransfer = new scope.DataTransfer();
      dataTransfer.items.add(new scope.File([Uint8Array.from(bytes)], 'photo.png', { type: mime }));
      scope.dispatchEvent(new scope.DragEvent('drop', { dataTransfer }));
    },
    [[...content], type] as const,
  );
}

async function openGate({ page }: OpenStage): Promise<void> {
  await page.keyboard.press('x');
  await page.waitForFunction('phosphene.state()?.running');
}

/** The latent at which the walk began, once it has; relative to the code, the length of the difference. */
async function errorOfStart(stage: OpenStage, code: Float32Array): Promise<number> {
  await stage.page.waitForFunction('/start.latent/.test(phosphene.state().score)', undefined, {
    timeout: HANGING,
  });
  const { start } = scoreFromQuery((await stage.hook('state'))!.score);
  const bytes = Buffer.from((start as { latent: string }).latent, 'base64');
  const latent = new Float32Array(new Uint8Array(bytes).buffer);
  expect(latent).toHaveLength(code.length);
  return Math.hypot(...latent.map((value, d) => value - code[d]!)) / Math.hypot(...code);
}

describe('a photo that is dropped on the stage', () => {
  test.each<[string, () => SeeingBundle, number, number, number]>([
    ['in colour, of the frames’ own size', () => colour, 1, 0, 1e-4],
    ['in grey, of the frames’ own size', () => luma, 1, 0, 1e-2],
    ['large, and wider than the frames', () => colour, 5, 11, 0.05],
  ])(
    'begins the walk at nearly the code that the bundle has for that frame: %s',
    (_, bundleOf, scale, margin, most) => {
      const { folder: place, code, picture } = bundleOf();
      return onStage(browser, place, async (stage) => {
        const { page } = stage;
        await openGate(stage);
        const fetched = (): Promise<string[]> =>
          page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)");
        expect((await fetched()).join('\n')).not.toMatch(/\/encoder\/|encode-photo/);
        await dropFile(page, picture(scale, margin));
        expect(await errorOfStart(stage, code)).toBeLessThan(most);
        expect((await fetched()).join('\n')).toMatch(/\/encoder\//);
        await toastSays(stage, 'photo.png');
        expect(stage.complaints).toEqual([]);
      });
    },
    HANGING,
  );

  test(
    'may be chosen in the panel, and one that can’t be read changes nothing',
    () =>
      onStage(browser, colour.folder, async (stage) => {
        const { page } = stage;
        await openGate(stage);
        await dropFile(page, new TextEncoder().encode('no picture'));
        await toastSays(stage, 'photo.png is no picture that this browser reads');
        expect((await stage.hook('state'))!.score).toBe('seed=7');
        await page.keyboard.press('d');
        await page.setInputFiles('.hands input[type=file]', {
          ...{ name: 'frame.png', mimeType: 'image/png', buffer: colour.picture(1, 0) },
        });
        expect(await errorOfStart(stage, colour.code)).toBeLessThan(1e-4);
      }),
    HANGING,
  );

  test(
    'says how to get an encoder where the bundle has none',
    () =>
      onStage(bench.browser, bench.bundles.colour, async (stage) => {
        await openGate(stage);
        await dropFile(stage.page, colour.picture(1, 0));
        await toastSays(stage, 'phosphene export … --encoder');
        expect((await stage.hook('state'))!.score).toBe('seed=7');
        expect(stage.complaints).toEqual([]);
      }),
    HANGING,
  );
});
