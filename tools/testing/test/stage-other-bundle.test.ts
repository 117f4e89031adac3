import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { latentSpaceFrom, parseTake, replayTake } from '@phosphene/sampler';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser } from '../src/open-stage.ts';
import { serveSet } from './serve-set.ts';
import { decodeMore, HANGING, onStage } from './stage-bench.ts';

const SMALL = { channels: 3, side: 16, widths: [8, 6], ears: true } as const;
const SET = {
  ...{ format: 'phosphene-set-list', version: 1 },
  cues: [{ name: 'Elsewhere', score: { version: 1, seed: 13 }, bundle: 'other/', fade: 0.5 }],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-other-'));
  await makeFixtureBundle(join(folder, 'first'), SMALL);
  await makeFixtureBundle(join(folder, 'other'), { ...SMALL, seed: 8 });
}, HANGING);
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'a cue of another bundle is listened on to, and belongs to the take',
  async () => {
    const browser = await launchBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ]);
    try {
      await onStage(browser, join(folder, 'first'), async (stage) => {
        const { page, url } = stage;
        await serveSet(page, url, SET, join(folder, 'other'));
        await page.goto(`${url}?test&autostart#seed=7&set=set.json`);
        await page.waitForSelector('.toast:has-text("set list of 1 cues")', { timeout: HANGING });
        await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
        await page.keyboard.press('m');
        await page.getByRole('button', { name: 'microphone or line-in' }).click();
        await page.keyboard.press('m');
        await page.waitForFunction('phosphene.listening()?.hops > 3');
        await page.keyboard.press('r');
        await decodeMore(stage, 5);
        await page.keyboard.press('1');
        await page.waitForFunction('phosphene.state()?.seed === 13', undefined, {
          timeout: HANGING,
        });
        await page.waitForFunction('phosphene.listening()?.hops > 3', undefined, {
          timeout: HANGING,
        });
        await decodeMore(stage, 5);
        const download = page.waitForEvent('download', { timeout: HANGING });
        await page.keyboard.press('r');
        const path = join(folder, 'night.take');
        await (await download).saveAs(path);

        const take = parseTake(await readFile(path, 'utf8'), path);
        const bundles = await Promise.all(
          ['first', 'other'].map((name) => openBundle(join(folder, name))),
        );
        expect(take.bundles.map(({ hash }) => hash)).toEqual(bundles.map(({ hash }) => hash));
        const change = take.events.findIndex(({ bundle }) => bundle !== undefined);
        expect(take.events[change]).toMatchObject({ fade: 0.5, walk: { score: { seed: 13 } } });
        for (const part of [take.events.slice(0, change), take.events.slice(change)]) {
          expect(part.some(({ latent }) => latent !== undefined)).toBe(true);
        }
        const { duration, momentAt } = replayTake(take, bundles.map(latentSpaceFrom));
        expect(momentAt(duration).bundle).toBe(1);
        expect(momentAt((take.events[change]!.t - 1) / 1000).bundle).toBe(0);
        expect(stage.complaints).toEqual([]);
      });
    } finally {
      await browser.close();
    }
  },
  HANGING,
);
