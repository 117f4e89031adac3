import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { serveSet } from './serve-set.ts';
import {
  bundleInBase64,
  decodeMore,
  dropFiles,
  HANGING,
  onStage,
  stageBench,
} from './stage-bench.ts';

const bench = stageBench();

const SET = {
  ...{ format: 'phosphene-set-list', version: 1 },
  cues: [
    { name: 'Overture', score: { version: 1, seed: 11 }, fade: 1 },
    { name: 'Second', score: { version: 1, seed: 12 }, fade: 1 },
    { name: 'In one colour', score: { version: 1, seed: 13 }, bundle: 'other/', fade: 0.5 },
  ],
};

async function seedIs(page: Page, seed: number): Promise<void> {
  await page.waitForFunction(`phosphene.state()?.seed === ${seed}`, undefined, {
    timeout: HANGING,
  });
}

test(
  'cues follow one another by key, by name and by number, also to another bundle',
  () =>
    onStage(bench.browser, bench.bundles.colour, async (stage) => {
      const { page, url } = stage;
      await serveSet(page, url, SET, bench.bundles.luma);
      await page.goto(`${url}?test&autostart#seed=7&set=set.json`);
      await page.waitForSelector('.toast:has-text("set list of 3 cues")', { timeout: HANGING });
      await page.waitForFunction(
        'phosphene.state()?.running && phosphene.state().decoded > 2',
        undefined,
        { timeout: HANGING },
      );

      // Through the latent space: no frame is dropped, so the frames on show go on.
      await page.keyboard.press('PageDown');
      await seedIs(page, 11);
      await decodeMore(stage, 5);
      await page.keyboard.press('l');
      const names = await page.locator('.set-list .name').allTextContents();
      expect(names).toEqual(['Overture', 'Second', 'In one colour']);
      expect(await page.locator('.set-list .current .name').textContent()).toBe('Overture');
      await page.getByRole('button', { name: 'Second' }).click();
      await seedIs(page, 12);
      await page.keyboard.press('Escape');
      await decodeMore(stage, 5);

      // In the picture, where the bundle is another one.
      await page.keyboard.press('3');
      await seedIs(page, 13);
      expect(await page.title()).toContain('in grey');
      await page.waitForFunction("document.querySelector('.held').width === 0");
      await decodeMore(stage, 3);
      await page.keyboard.press('PageDown');
      await page.waitForSelector('.toast:has-text("there are 3 cues")');
      expect(stage.complaints).toEqual([]);
    }),
  HANGING,
);

test(
  'what went before a cue of another bundle, or was dropped by hand, leaves nothing behind',
  () =>
    onStage(bench.browser, bench.bundles.colour, async (stage) => {
      const { page, url } = stage;
      await serveSet(page, url, SET, bench.bundles.luma);
      await page.goto(`${url}?test&autostart#seed=7&set=set.json`);
      await page.waitForSelector('.toast:has-text("set list of 3 cues")', { timeout: HANGING });
      await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
      await page.keyboard.press('3');
      await seedIs(page, 13);

      // Panic goes back to the cue's beginning at once: it needs no proof, as the gate needs none.
      await page.keyboard.press('n');
      await page.waitForFunction('phosphene.state().seed !== 13');
      await page.keyboard.press('Backspace');
      await seedIs(page, 13);

      // A cue of the bundle that played before the drop is no longer one of the bundle that plays.
      await dropFiles(stage, await bundleInBase64(bench.bundles.colour));
      await page.waitForFunction('document.title.includes("in colour")', undefined, {
        timeout: HANGING,
      });
      await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
      await page.keyboard.press('3');
      await page.waitForFunction('document.title.includes("in grey")', undefined, {
        timeout: HANGING,
      });
      await decodeMore(stage, 3);
      expect(stage.complaints).toEqual([]);
    }),
  HANGING,
);
