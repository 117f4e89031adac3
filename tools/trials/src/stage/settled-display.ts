import type { Browser } from 'playwright-core';
import { openStage } from '@phosphene/testing';

interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** How a large screen is displayed when the canvas has found its size. */
export interface SettledDisplay {
  readonly backend: string;
  /** What the stage measured its decoders at, in pictures a second, the chosen one first. */
  readonly rates: readonly { readonly backend: string; readonly rate: number }[] | null;
  /** The canvas's own size, in pixels, while it was measured. */
  readonly canvas: readonly [number, number];
  /** Whether the size stayed as it was for `CALM` windows within the patience. */
  readonly settled: boolean;
  /** Seconds until then. */
  readonly seconds: number;
  /** Displayed frames a second. */
  readonly rate: number;
}

/**
 * What the canvas judges its size by: a second of frames, and five at least (packages/player, canvas-resolution.ts). After
 * ten seconds of calm it tries more pixels, which is a change again where they are too many.
 */
const WINDOW_MS = 1000;
const WINDOW_FRAMES = 5;
/** Windows without a change of size, and those in which they must come. */
const CALM = 6;
const PATIENCE = 60;
const MEASURED_WINDOWS = 5;

/** Runs in the page: lets so much pass, and says how the display went meanwhile. */
const displayFor = (
  milliseconds: number,
  leastFrames: number,
): string => `new Promise((resolve) => {
  let first = null;
  let frames = -1;
  const frame = (time) => {
    first ??= time;
    frames++;
    const spent = time - first;
    if (spent < ${milliseconds} || frames < ${leastFrames}) {
      requestAnimationFrame(frame);
      return;
    }
    const { width, height } = document.querySelector('canvas');
    resolve({ canvas: [width, height], seconds: spent / 1000, rate: (1000 * frames) / spent });
  };
  requestAnimationFrame(frame);
})`;

/**
 * Plays on a screen of so many pixels until the canvas's size stands, and counts displayed frames.
 *
 * @param hash the score
 */
export async function measureSettledDisplay(
  browser: Browser,
  bundle: string,
  screen: ScreenSize,
  hash: string,
): Promise<SettledDisplay> {
  const stage = await openStage(browser, bundle, { query: '&autostart', hash, ...screen });
  const { page, hook } = stage;
  try {
    await page.waitForFunction('phosphene.state().decoded > 10', undefined, { timeout: 0 });
    const display = (
      windows: number,
    ): Promise<Pick<SettledDisplay, 'canvas' | 'seconds' | 'rate'>> =>
      page.evaluate(displayFor(windows * WINDOW_MS, windows * WINDOW_FRAMES));
    let last = await display(1);
    let { seconds } = last;
    let calm = 0;
    for (let windows = 1; calm < CALM && windows < PATIENCE; windows++) {
      const next = await display(1);
      calm = next.canvas.join() === last.canvas.join() ? calm + 1 : 0;
      seconds += next.seconds;
      last = next;
    }
    const { canvas, rate } = await display(MEASURED_WINDOWS);
    const { backend, rates } = (await hook('state'))!;
    return { backend, rates, canvas, settled: calm >= CALM, seconds, rate };
  } finally {
    await stage.close();
  }
}

/** A page that does nothing but paint a small canvas, which CSS enlarges to the screen. */
const BARE_PAGE = `<body style="margin: 0">
<canvas width="64" height="36" style="display: block; width: 100vw; height: 100vh"></canvas>
<script>
  const canvas = document.querySelector('canvas').getContext('2d', { alpha: false });
  let n = 0;
  const frame = () => {
    canvas.fillStyle = ['teal', 'navy'][n++ % 2];
    canvas.fillRect(0, 0, 64, 36);
    requestAnimationFrame(frame);
  };
  frame();
</script>`;

/** The frames a second that this browser can display on such a screen at most, whatever a page does. */
export async function measureBareDisplay(browser: Browser, screen: ScreenSize): Promise<number> {
  const page = await browser.newPage({ viewport: { ...screen } });
  try {
    await page.setContent(BARE_PAGE);
    const display = (windows: number): Promise<{ rate: number }> =>
      page.evaluate(displayFor(windows * WINDOW_MS, windows * WINDOW_FRAMES));
    await display(1);
    return (await display(MEASURED_WINDOWS)).rate;
  } finally {
    await page.close();
  }
}
