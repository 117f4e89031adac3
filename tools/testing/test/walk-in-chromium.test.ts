import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { launchBrowser } from '../src/open-stage.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { walkBits } from './walk-of-many-engines.ts';

const TICKS = 10_000;

test('the walk has the same bits in Node and in Chromium', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-walk-'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: await bundleForPage('walk-of-many-engines.ts', folder) });
    const seen = (await page.evaluate(`engines.walkBits(${TICKS})`)) as number[];
    const own = walkBits(TICKS);
    expect(seen.length).toBe(own.length);
    expect(seen.findIndex((bits, i) => bits !== own[i])).toBe(-1);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
