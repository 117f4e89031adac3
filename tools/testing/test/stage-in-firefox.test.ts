import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callHook, findPlayerSite, servePlayer, type ScriptedPage } from '@phosphene/stage-server';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../src/find-firefox.ts';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import type { OpenStage } from '../src/open-stage.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { expectDefinedPixels, HANGING, LOOK } from './stage-bench.ts';
import { walkBits } from './walk-of-many-engines.ts';

const firefox = await findFirefox();
const inFirefox = firefox === null ? test.skip : test;
const TICKS = 10_000;

let folder: string;
let bundle: string;
let browser: Browser | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-firefox-'));
  bundle = join(folder, 'bundle');
  await makeFixtureBundle(bundle, { channels: 3, side: 32, widths: [16, 12, 8] });
  if (firefox === null) return;
  browser = await puppeteer.launch({
    ...{ browser: 'firefox', executablePath: firefox, headless: true, protocolTimeout: HANGING },
    extraPrefsFirefox: { 'media.autoplay.default': 0 },
  });
}, HANGING);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the stage that a server of its own serves, acts on it, and expects no complaint. */
async function onStage(
  hash: string,
  act: (stage: Pick<OpenStage, 'hook'>, page: Page) => Promise<void>,
): Promise<void> {
  const server = await servePlayer({ site: await findPlayerSite(), bundle });
  const page = await browser!.newPage();
  page.setDefaultTimeout(HANGING);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  try {
    await page.goto(`${server.url}?test#${hash}`);
    await page.waitForSelector('.card.ready');
    const hook: OpenStage['hook'] = (name, ...values) =>
      callHook(page as unknown as ScriptedPage, name, values);
    await act({ hook }, page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
    await server.close();
  }
}

describe('in Firefox', () => {
  inFirefox(
    'the stage plays, under the policy of its server, and answers its keys',
    () =>
      onStage('seed=7', async ({ hook }, page) => {
        await page.keyboard.press('x');
        const decoded = async (): Promise<number> => (await hook('state'))?.decoded ?? 0;
        while ((await decoded()) < 5);
        await page.keyboard.press('b');
        await page.waitForSelector('.blackout.on');
        await page.keyboard.press('b');
        await page.keyboard.press('n');
        while ((await hook('state'))!.seed === 7);
        const before = await decoded();
        while ((await decoded()) <= before + 3);
      }),
    HANGING,
  );

  inFirefox(
    'the stage paints the pixels that the look defines',
    () => onStage(LOOK.soft, (stage) => expectDefinedPixels(bundle, LOOK.soft, stage)),
    HANGING,
  );

  inFirefox(
    'the walk has the same bits as in Node',
    async () => {
      const page = await browser!.newPage();
      await page.addScriptTag({ path: await bundleForPage('walk-of-many-engines.ts', folder) });
      const seen = (await page.evaluate(`engines.walkBits(${TICKS})`)) as number[];
      const own = walkBits(TICKS);
      expect(seen.length).toBe(own.length);
      expect(seen.findIndex((bits, i) => bits !== own[i])).toBe(-1);
      await page.close();
    },
    HANGING,
  );
});
