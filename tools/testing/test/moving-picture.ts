import type { Page } from 'playwright-core';

/** In the page: how many different values a canvas's pixels have, seen from outside, and what they add up to. */
export const PICTURE = `(canvas) => {
  const copy = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0, 64, 64);
  const { data } = copy.getImageData(0, 0, 64, 64);
  const colours = data.filter((_, index) => index % 4 < 3);
  return { values: new Set(colours).size, text: colours.join() };
}`;

/** In the page: the canvas of a selector. */
export const canvasAt = (selector: string): string => `document.querySelector('${selector}')`;

/**
 * Waits until a canvas on the page shows a picture of many values, and then another one.
 *
 * @param canvas an expression that gives it, or null while it is not there
 */
export async function expectMovingPicture(page: Page, canvas: string): Promise<void> {
  await page.waitForFunction(`${canvas} !== null`);
  let first: string | null = null;
  for (;;) {
    // Read in the frame in which it is painted, before it is composited.
    const { values, text } = (await page.evaluate(
      `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
        resolve((${PICTURE})(${canvas})))))`,
    )) as { values: number; text: string };
    if (values <= 16) continue;
    first ??= text;
    if (text !== first) return;
  }
}
