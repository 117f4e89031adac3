import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { latentSpaceFrom, parseTake, replayTake, type Take } from '@phosphene/sampler';
import type { Page } from 'playwright-core';
import { countKeptPieces } from '../src/kept-pieces.ts';
import { decodeMore, HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();

/** Presses a key that saves a take, and gives the file. */
async function savedTake(page: Page, key: string): Promise<{ path: string; take: Take }> {
  const download = page.waitForEvent('download', { timeout: HANGING });
  await page.keyboard.press(key);
  const path = join(bench.folder, (await download).suggestedFilename());
  await (await download).saveAs(path);
  return { path, take: parseTake(await readFile(path, 'utf8'), path) };
}

/** Waits until so many pieces lie in the store. */
async function keptPieces(page: Page, enough: (count: number) => boolean): Promise<void> {
  while (!enough(await countKeptPieces(page)));
}

describe('a take', () => {
  test(
    'is saved as a file that has what was played',
    () =>
      onStage(bench.browser, bench.bundles.colour, async (stage) => {
        const { page, hook } = stage;
        await page.keyboard.press('x');
        await decodeMore(stage, 3);
        await page.keyboard.press('r');
        await decodeMore(stage, 5);
        await page.keyboard.press('n');
        await decodeMore(stage, 5);
        await page.keyboard.press(' ');
        await page.keyboard.press('b');
        const { position, seed } = (await hook('state'))!;
        const { take } = await savedTake(page, 'r');
        const bundle = await openBundle(bench.bundles.colour);
        expect(take.header.bundle.hash).toBe(bundle.hash);
        const walks = take.events.filter(({ walk }) => walk !== undefined);
        expect(walks.map(({ walk }) => walk!.score.seed)).toEqual([7, seed]);
        const { duration, latentAt, momentAt } = replayTake(take, [latentSpaceFrom(bundle)]);
        // Where the stage is paused, the take is: at the same place of the same walk.
        const [low, high] = [Math.floor(position), Math.floor(position) + 1].map((tick) =>
          latentAt(duration, tick),
        );
        momentAt(duration).latent.forEach((value, d) =>
          expect(value).toBeCloseTo(low![d]! + (position % 1) * (high![d]! - low![d]!), 2),
        );
        // What is saved is kept no longer.
        await keptPieces(page, (count) => count === 0);
        expect(stage.complaints).toEqual([]);
      }),
    HANGING,
  );

  test(
    'outlives a tab that crashed',
    () =>
      onStage(bench.browser, bench.bundles.colour, async (stage) => {
        // Two tabs of one browser profile.
        const context = await bench.browser.newContext({
          ...{ viewport: { width: 320, height: 240 }, bypassCSP: true },
        });
        const page = await context.newPage();
        page.setDefaultTimeout(HANGING);
        await page.goto(`${stage.url}?test&autostart#seed=7`);
        await page.waitForFunction(
          'phosphene.state()?.running && phosphene.state().decoded > 2',
          undefined,
          {
            timeout: HANGING,
          },
        );
        await page.keyboard.press('r');
        await keptPieces(page, (count) => count > 0);
        await page.keyboard.press('n');
        await keptPieces(page, (count) => count > 1);
        const session = await context.newCDPSession(page);
        const crash = page.waitForEvent('crash', { timeout: HANGING });
        session.send('Page.crash').catch(() => undefined);
        await crash;
        const after = await context.newPage();
        after.setDefaultTimeout(HANGING);
        await after.goto(`${stage.url}?test&autostart#seed=7`);
        await after.waitForSelector('.toast:has-text("a take broke off")', { timeout: HANGING });
        const { take, path } = await savedTake(after, 'k');
        expect(take.events.at(-1)!.end).toBeUndefined();
        expect(take.events[0]!.walk!.score.seed).toBe(7);
        expect(take.events.length).toBeGreaterThan(1);
        await rm(path);
        await context.close();
      }),
    HANGING,
  );
});
