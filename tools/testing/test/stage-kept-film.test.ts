import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  expectAscending,
  expectWhole,
  filmHas,
  ONLY_VP,
  play,
  savedFilm,
  WITHOUT_PICKER,
} from './film-bench.ts';
import { filmInFile } from './film-in-file.ts';
import { HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();

/** The edge: what the performer chooses; a file of the browser's own stands for one of the disk. */
const PICKER = `
  globalThis.showSaveFilePicker = async () => {
    if (!navigator.userActivation.isActive) throw new DOMException('no key', 'SecurityError');
    if (globalThis.chosen === undefined) throw new DOMException('none chosen', 'AbortError');
    const root = await navigator.storage.getDirectory();
    return root.getFileHandle(chosen, { create: true });
  };
`;
const CHOSEN_FILE = `(async () => {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle(chosen)).getFile();
  const reader = new FileReader();
  const read = new Promise((resolve) => (reader.onload = resolve));
  reader.readAsDataURL(file);
  await read;
  return reader.result.replace(/^.*,/, '');
})()`;

/** Names of the files that the browser keeps. */
const KEPT_FILES = `(async () => {
  const root = await navigator.storage.getDirectory();
  return Array.fromAsync((await root.getDirectoryHandle('films')).keys());
})()`;

/** Bytes of the film that is being recorded: the encoder may be far behind on a busy machine. */
const BYTES_KEPT = `(async () => {
  const root = await navigator.storage.getDirectory();
  for await (const file of (await root.getDirectoryHandle('films')).values()) {
    return (await file.getFile()).size;
  }
  return 0;
})()`;
/** How often the file has to grow until it has the film's second second: once for the header, twice a fragment at most. */
const GROWTHS = 6;

/** Waits until the film's file has grown so many times. */
async function fileGrows(page: Page): Promise<void> {
  const sizes = new Set<unknown>();
  while (sizes.size < GROWTHS) sizes.add(await page.evaluate(BYTES_KEPT));
}

describe('a film that is saved', () => {
  test(
    'goes to the file that the performer chooses, and is kept where none is chosen',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page, complaints } = stage;
          await play(page);
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          await page.keyboard.press('v');
          await page.waitForSelector('.toast:has-text("the film is kept: k saves it")');
          const kept = await filmInFile(await savedFilm(page, 'k', bench.folder));
          expectWhole(kept, 10);
          await page.evaluate('globalThis.chosen = "night.mp4"');
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          await page.keyboard.press('v');
          await page.waitForSelector('.toast:has-text("saved as night.mp4")');
          const path = join(bench.folder, 'night.mp4');
          await writeFile(path, Buffer.from(await page.evaluate<string>(CHOSEN_FILE), 'base64'));
          expectWhole(await filmInFile(path), 10);
          await page.keyboard.press('k');
          await page.waitForSelector('.toast:has-text("nothing has broken off")');
          expect(complaints).toEqual([]);
        },
        { script: PICKER },
      ),
    HANGING,
  );

  test.each([
    ['MP4', ''],
    ['WebM', ONLY_VP],
  ])(
    'was kept through a crash of its tab, as %s',
    (_, edge) =>
      onStage(bench.browser, bench.bundles.colour, async ({ url }) => {
        // Two tabs of one browser profile.
        const context = await bench.browser.newContext({
          ...{ viewport: { width: 320, height: 240 }, bypassCSP: true },
        });
        await context.addInitScript(WITHOUT_PICKER + edge);
        const page = await context.newPage();
        page.setDefaultTimeout(HANGING);
        await page.goto(`${url}?test&autostart#seed=7`);
        await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
        await page.keyboard.press('v');
        await filmHas(page, 'seconds > 4 && frames > 10');
        await fileGrows(page);
        const session = await context.newCDPSession(page);
        const crash = page.waitForEvent('crash', { timeout: HANGING });
        session.send('Page.crash').catch(() => undefined);
        await crash;
        const after = await context.newPage();
        after.setDefaultTimeout(HANGING);
        await after.goto(`${url}?test&autostart#seed=7`);
        await after.waitForSelector('.toast:has-text("a film broke off and is kept")', {
          timeout: HANGING,
        });
        const film = await filmInFile(await savedFilm(after, 'k', bench.folder));
        expectAscending(film.times);
        expect(film.times.at(-1)).toBeGreaterThan(1);
        expect(film.brightness.length).toBeGreaterThan(5);
        expect(Math.min(...film.brightness)).toBeGreaterThan(8);
        // The downloads may read it until its tab is gone; then it is removed.
        expect(await after.evaluate(KEPT_FILES)).toHaveLength(2);
        await after.close();
        const later = await context.newPage();
        later.setDefaultTimeout(HANGING);
        await later.goto(`${url}?test&autostart#seed=7`);
        await later.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
        while ((await later.evaluate<string[]>(KEPT_FILES)).length > 0)
          await later.keyboard.press('k');
        await context.close();
      }),
    HANGING,
  );
});
