import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { decodeMore, HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();

/** Waits until an element is as opaque as this. */
async function opacity(page: Page, selector: string, value: 0 | 1): Promise<void> {
  const now = `getComputedStyle(document.querySelector('${selector}')).opacity`;
  await page.waitForFunction(`${now} === '${value}'`);
}

/** Which of the stage's elements a viewer sees, by class. */
function seen(page: Page): Promise<string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('.stage > *')]
      .filter((one) => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      .map((one) => one.className || one.tagName)`);
}

describe('in trouble', () => {
  test(
    'the picture goes to black and back, and the dream goes on behind it',
    () =>
      onStage(bench.browser, bench.bundles.colour, async (stage) => {
        const { page } = stage;
        // The show begins in the dark.
        await page.keyboard.press('b');
        await opacity(page, '.blackout', 1);
        expect(await stage.hook('state')).toMatchObject({ running: true });
        await decodeMore(stage, 3);
        await page.keyboard.press('b');
        await opacity(page, '.blackout', 0);
        expect(stage.complaints).toEqual([]);
      }),
    HANGING,
  );

  test(
    'the picture holds while the dream goes on, and fades over to it',
    () =>
      onStage(bench.browser, bench.bundles.colour, async (stage) => {
        const { page } = stage;
        await page.keyboard.press('x');
        await decodeMore(stage, 5);
        await page.keyboard.press('s');
        // The line about what was pressed would be in the picture.
        const held = (): Promise<string> =>
          page.evaluate("document.querySelector('.held').toDataURL()");
        const before = await held();
        await opacity(page, '.held', 1);
        await decodeMore(stage, 10);
        expect(await held()).toBe(before);
        expect(await stage.hook('state')).toMatchObject({ running: true });
        await page.keyboard.press('s');
        await opacity(page, '.held', 0);
        await page.waitForFunction("document.querySelector('.held').width === 0");
        expect(stage.complaints).toEqual([]);
      }),
    HANGING,
  );

  test(
    'one key brings back what played well, from the dark and from a pause',
    () =>
      onStage(bench.browser, bench.bundles.colour, async (stage) => {
        const { page, hook } = stage;
        await page.keyboard.press('x');
        await page.keyboard.press('n');
        expect((await hook('state'))!.seed).not.toBe(7);
        await page.keyboard.press(' ');
        await page.keyboard.press('s');
        await page.keyboard.press('b');
        await page.keyboard.press('Backspace');
        expect(await hook('state')).toMatchObject({ seed: 7, running: true });
        await opacity(page, '.blackout', 0);
        await opacity(page, '.held', 0);
        await decodeMore(stage, 3);
        expect(stage.complaints).toEqual([]);
      }),
    HANGING,
  );
});

test(
  'a clean page shows the picture and nothing else, whatever is pressed',
  () =>
    onStage(
      bench.browser,
      bench.bundles.luma,
      async (stage) => {
        const { page } = stage;
        await decodeMore(stage, 2);
        for (const key of ['h', '?', 'p', 'm', 'ArrowUp']) await page.keyboard.press(key);
        await decodeMore(stage, 2);
        expect(await seen(page)).toEqual(['output']);
        await page.keyboard.press('b');
        await opacity(page, '.blackout', 1);
        expect(stage.complaints).toEqual([]);
      },
      { query: '&clean' },
    ),
  HANGING,
);

/** A display that takes 200 ms for a canvas wider than 700 pixels, and 20 for others, by its own count. */
const SLOW_DISPLAY = `
  const next = requestAnimationFrame;
  let time = 0;
  window.requestAnimationFrame = (show) => next(() => {
    time += document.querySelector('canvas')?.width > 700 ? 200 : 20;
    show(time);
  });`;

test(
  'a screen with more pixels than the machine can paint gets fewer',
  () =>
    onStage(
      bench.browser,
      bench.bundles.colour,
      async (stage) => {
        const { page } = stage;
        await page.waitForFunction("document.querySelector('canvas').width <= 700");
        await decodeMore(stage, 5);
        const [width, height] = await page.evaluate<[number, number]>(
          "[document.querySelector('canvas').width, document.querySelector('canvas').height]",
        );
        expect(width / height).toBeCloseTo(16 / 9, 1);
        // What is asked for by size is of that size all the same.
        expect(await stage.hook('paint', 3, 100, 50)).toHaveLength(100 * 50 * 3);
        expect(stage.complaints).toEqual([]);
      },
      { query: '&autostart', width: 960, height: 540, script: SLOW_DISPLAY },
    ),
  HANGING,
);
