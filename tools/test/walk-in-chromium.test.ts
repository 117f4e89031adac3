import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/find-browser.ts';
import { walkBits } from './walk-of-many-engines.ts';

const TICKS = 10_000;

/** Bundles for a page, in a process of its own: Vite's native part does not know Jest's arrays. */
async function bundleForPage(folder: string): Promise<string> {
  const config = {
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@phosphene/source', 'module', 'browser'] },
    build: {
      outDir: folder,
      lib: {
        entry: fileURLToPath(new URL('walk-of-many-engines.ts', import.meta.url)),
        formats: ['iife'],
        name: 'engines',
        fileName: 'engines',
      },
    },
  };
  const script = `const { build } = await import('vite'); await build(${JSON.stringify(config)});`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd });
  return join(folder, 'engines.iife.js');
}

test('the walk has the same bits in Node and in Chromium', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-walk-'));
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: await bundleForPage(folder) });
    const seen = (await page.evaluate(`engines.walkBits(${TICKS})`)) as number[];
    const own = walkBits(TICKS);
    expect(seen.length).toBe(own.length);
    expect(seen.findIndex((bits, i) => bits !== own[i])).toBe(-1);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
