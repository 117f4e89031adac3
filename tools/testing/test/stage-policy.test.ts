import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser, type OpenStage } from '../src/open-stage.ts';
import { WITHOUT_PICKER } from './film-bench.ts';
import { EIGHT_CORES, HANGING, onStage } from './stage-bench.ts';

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-policy-'));
  await makeFixtureBundle(folder, { channels: 3, side: 16, widths: [8, 6], ears: true });
  browser = await launchBrowser([
    ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    '--enable-unsafe-webgpu',
  ]);
}, HANGING);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks the page until it answers so: its policy forbids what Playwright would wait with. */
async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<void> {
  while (!holds(await ask()));
}

const decodes = ({ hook }: OpenStage): Promise<void> =>
  until(
    () => hook('state'),
    (state) => (state?.decoded ?? 0) > 3,
  );

test.each(['wasm', 'wasm-threads', 'webgl', 'webgpu'])(
  'the stage keeps to the policy of its server, decoding on %s',
  (backend) =>
    onStage(
      browser,
      folder,
      async (stage) => {
        const { page, complaints } = stage;
        expect((await stage.hook('state'))!.backend).toMatch(new RegExp(`^${backend}2?\\b`));
        await page.keyboard.press('x');
        await decodes(stage);
        expect(complaints).toEqual([]);
      },
      { policy: true, query: `&backend=${backend}`, script: EIGHT_CORES },
    ),
  HANGING,
);

test(
  'so it does while it listens, records, has an output and is kept for when there is no network',
  () =>
    onStage(
      browser,
      folder,
      async (stage) => {
        const { page, url, hook, complaints } = stage;
        await page.keyboard.press('x');
        await page.keyboard.press('m');
        await page.getByRole('button', { name: 'microphone or line-in' }).click();
        await page.keyboard.press('m');
        await until(
          () => hook('listening'),
          (heard) => heard !== null && heard.hops > 1,
        );
        await page.keyboard.press('v');
        await until(
          () => hook('film'),
          (film) => film !== null && film.frames > 3,
        );
        const download = page.waitForEvent('download');
        await page.keyboard.press('v');
        await (await download).delete();
        const popup = page.context().waitForEvent('page');
        await page.keyboard.press('o');
        await page.getByRole('button', { name: 'open an output window' }).click();
        const output = await popup;
        await until(
          () => output.evaluate('globalThis.phosphene?.state()?.decoded ?? 0') as Promise<number>,
          (decoded) => decoded > 3,
        );
        // Nothing is kept with `?test`.
        await page.goto(url);
        await page.waitForSelector('.stage[data-offline="ready"]', { state: 'attached' });
        expect(complaints).toEqual([]);
      },
      { policy: true, script: WITHOUT_PICKER },
    ),
  HANGING,
);
