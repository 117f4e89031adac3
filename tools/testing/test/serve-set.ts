import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Serves a set list beside the stage as `set.json`, and another bundle as `other/`. @param bundle its folder */
export async function serveSet(
  page: Page,
  url: string,
  set: object,
  bundle: string,
): Promise<void> {
  await page.route(`${url}set.json`, (route) => route.fulfill({ json: set }));
  await page.route(`${url}other/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/other\//, '');
    await route.fulfill({ body: await readFile(join(bundle, path)) });
  });
}
