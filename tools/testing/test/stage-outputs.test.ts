import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { StageHooks } from '../src/open-stage.ts';
import { serveSet } from './serve-set.ts';
import { HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();
const SET = {
  ...{ format: 'phosphene-set-list', version: 1 },
  cues: [
    { name: 'Near', score: { version: 1, seed: 11 }, fade: 0.5 },
    { name: 'In one colour', score: { version: 1, seed: 13 }, bundle: 'other/', fade: 0.5 },
  ],
};

const wait = (page: Page, condition: string): Promise<unknown> =>
  page.waitForFunction(condition, undefined, { timeout: HANGING });

const state = (page: Page): Promise<NonNullable<ReturnType<StageHooks['state']>>> =>
  page.evaluate(() => (globalThis as unknown as { phosphene: StageHooks }).phosphene.state()!);

/** Opens another output from the operator's window, by keys. */
async function openOutput(page: Page): Promise<Page> {
  const popup = page.context().waitForEvent('page', { timeout: HANGING });
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'open an output window' }).click();
  const output = await popup;
  await page.keyboard.press('Escape');
  await wait(output, 'globalThis.phosphene?.state()?.decoded > 2');
  return output;
}

test(
  'outputs show what the operator plays, in step, and nothing else',
  () =>
    onStage(bench.browser, bench.bundles.colour, async ({ page, url, complaints }) => {
      await serveSet(page, url, SET, bench.bundles.luma);
      await page.goto(`${url}?test&autostart#seed=7&set=set.json`);
      await page.waitForSelector('.toast:has-text("set list of 2 cues")', { timeout: HANGING });
      await wait(page, 'phosphene.state()?.running');
      const outputs = [await openOutput(page), await openOutput(page)];
      await page.waitForSelector('.operator');
      await wait(page, "document.querySelector('.hud').textContent.includes('outputs ')");

      // Another seed, a crossfade, a look.
      await page.keyboard.press('n');
      await page.keyboard.press('1');
      await page.keyboard.press('ArrowUp');
      for (const output of outputs) await wait(output, 'phosphene.state().seed === 11');

      // Where the operator stands still, all are at one place, to a hundredth of a tick.
      await page.keyboard.press(' ');
      const { position } = await state(page);
      for (const output of outputs) {
        await wait(output, `Math.abs(phosphene.state().position - ${position}) < 0.011`);
      }
      await page.keyboard.press(' ');

      await page.keyboard.press('b');
      for (const output of outputs) await output.waitForSelector('.blackout.on');
      await page.keyboard.press('b');
      await page.keyboard.press('s');
      for (const output of outputs) await output.waitForSelector('.held.on');
      await page.keyboard.press('s');

      // Another bundle, whose files come from the operator's window.
      await page.keyboard.press('2');
      for (const output of outputs) {
        await wait(output, 'phosphene.state().seed === 13 && phosphene.state().decoded > 2');
        const seen = await output.evaluate<string[]>(
          `[...document.querySelectorAll('main > *')]
            .filter((one) => getComputedStyle(one).display !== 'none')
            .map((one) => one.className)`,
        );
        expect(seen.every((name) => name.split(' ').includes('output'))).toBe(true);
      }

      // Without an operator the dream goes on.
      await page.goto('about:blank');
      for (const output of outputs) {
        const { decoded } = await state(output);
        await wait(output, `phosphene.state().decoded > ${decoded + 3}`);
      }
      expect(complaints).toEqual([]);
    }),
  HANGING,
);

test(
  'an operator’s window that is loaded anew has its outputs back, and closes them',
  () =>
    onStage(bench.browser, bench.bundles.colour, async ({ page, url }) => {
      await page.goto(`${url}?test&autostart#seed=7`);
      await wait(page, 'phosphene.state()?.running');
      const output = await openOutput(page);
      await page.reload();
      await wait(page, 'phosphene.state()?.running');
      await page.keyboard.press('n');
      const { seed } = await state(page);
      expect(seed).not.toBe(7);
      await wait(output, `phosphene.state().seed === ${seed}`);
      await page.keyboard.press('o');
      const closed = output.waitForEvent('close', { timeout: HANGING });
      await page.getByRole('button', { name: 'close' }).click();
      await closed;
      await page.waitForSelector('main:not(.operator)', { timeout: HANGING });
    }),
  HANGING,
);

test(
  'an output has corners of its own, which are kept for its screen',
  () =>
    onStage(bench.browser, bench.bundles.colour, async ({ page, url }) => {
      await page.goto(`${url}?test&autostart#seed=7`);
      await wait(page, 'phosphene.state()?.running');
      const outputs = [await openOutput(page), await openOutput(page)];
      const [pinned, other] = outputs as [Page, Page];
      /** Whether the picture's first pixel is black, as where its upper left corner is elsewhere. */
      const dark =
        'phosphene.paint(5, 48, 48).then((pixels) => pixels[0] + pixels[1] + pixels[2] === 0)';
      const lit = dark.replace('===', '!==');

      await page.keyboard.press('o');
      await page.getByRole('button', { name: 'corners' }).first().click();
      const corner = page.locator('.output-corners .corner').first();
      await corner.focus();
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Shift+ArrowDown');
      }
      await wait(pinned, dark);
      expect(await pinned.locator('.corner').count()).toBe(0);
      for (const one of [other, page]) expect(await one.evaluate(lit)).toBe(true);

      // Another look keeps them, and so does the window that is loaded anew.
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      const { seed } = await state(page);
      await wait(pinned, `phosphene.state().seed === ${seed}`);
      await wait(pinned, dark);
      await pinned.reload();
      await wait(pinned, 'globalThis.phosphene?.state()?.decoded > 2');
      await wait(pinned, dark);

      await page.keyboard.press('o');
      await page.getByRole('button', { name: 'corners' }).last().click();
      await page.getByRole('button', { name: 'the look’s corners' }).click();
      await wait(pinned, lit);
    }),
  HANGING,
);
