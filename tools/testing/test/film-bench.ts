import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { FilmInFile } from './film-in-file.ts';
import { HANGING } from './stage-bench.ts';

/** Browsers without a picker of files give films to their downloads. */
export const WITHOUT_PICKER = 'delete globalThis.showSaveFilePicker;';

/** Runs a script in the thread that encodes before its own. */
export const inFilmWorker = (script: string): string => `{
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(address, options) {
      if (!String(address).includes('film-worker')) return super(address, options);
      const part = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const first = part(${JSON.stringify(script)});
      const own = new URL(address, location.href).href;
      super(part(\`import '\${first}'; import '\${own}';\`), options);
    }
  };
}`;

/** The edge: a browser that encodes no H.264, HEVC or AV1. */
export const ONLY_VP = inFilmWorker(`
  const supported = VideoEncoder.isConfigSupported.bind(VideoEncoder);
  VideoEncoder.isConfigSupported = async (config) =>
    config.codec.startsWith('vp') ? supported(config) : { supported: false, config };
`);

/** In the page: keeps which sizes the canvas has, in even numbers: a busy machine's has fewer pixels. */
const WATCH_CANVAS = `{
  globalThis.canvasSizes = new Set();
  const look = () => {
    const { width, height } = document.querySelector('canvas');
    canvasSizes.add(JSON.stringify({ width: width & ~1, height: height & ~1 }));
    requestAnimationFrame(look);
  };
  look();
}`;

/** Begins to watch the canvas. @returns the sizes that it has had since, in even numbers */
export async function watchCanvas(
  page: Page,
): Promise<() => Promise<{ width: number; height: number }[]>> {
  await page.evaluate(WATCH_CANVAS);
  return () => page.evaluate('[...canvasSizes].map(JSON.parse)');
}

export async function play(page: Page): Promise<void> {
  await page.keyboard.press('x');
  await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
}

/** Waits until something holds of the film that is recorded. */
export async function filmHas(page: Page, what: string): Promise<void> {
  const film = '(({ frames, dropped, seconds }) => COND)(phosphene.film())';
  await page.waitForFunction(
    `phosphene.film() !== null && ${film.replace('COND', what)}`,
    undefined,
    { timeout: HANGING },
  );
}

/** Presses a key that saves a film into the downloads, and gives the file. */
export async function savedFilm(page: Page, key: string, folder: string): Promise<string> {
  const download = page.waitForEvent('download', { timeout: HANGING });
  await page.keyboard.press(key);
  const path = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

export function expectWhole(film: FilmInFile, frames: number): void {
  expect(film.complaints).toBe('');
  expect(film.times.length).toBeGreaterThanOrEqual(frames);
  expect(film.brightness).toHaveLength(film.times.length);
  expect(Math.min(...film.brightness)).toBeGreaterThan(8);
  expectAscending(film.times);
}

export function expectAscending(times: readonly number[]): void {
  expect(times[0]).toBeCloseTo(0, 2);
  times.slice(1).forEach((time, n) => expect(time).toBeGreaterThan(times[n]!));
}
