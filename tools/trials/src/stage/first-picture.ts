import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Response } from 'playwright-core';
import { WATCH_WEBGL, webglCalls } from './watch-webgl.ts';

/** Milliseconds from the navigation's start to the first picture on the canvas. */
export interface FirstPictures {
  /** Nothing is cached, and no decoder has been measured. */
  readonly cold: number;
  /** On the next visit: the service worker has all files, and the choice of decoder is remembered. */
  readonly cached: number;
}

/**
 * Visits a stage as a viewer does, twice, in a profile of its own.
 *
 * @param hash the score
 */
export async function timeFirstPictures(
  browser: Browser,
  url: string,
  hash: string,
): Promise<FirstPictures> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1920, height: 1080 }, bypassCSP: true },
  });
  try {
    const address = `${url}?autostart#${hash}`;
    const cold = await firstPicture(context, address, '.stage[data-offline="ready"]');
    return { cold, cached: await firstPicture(context, address, '.stage') };
  } finally {
    await context.close();
  }
}

/** @param until what is waited for beside the picture, before the page is closed */
async function firstPicture(
  context: BrowserContext,
  address: string,
  until: string,
): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(WATCH_WEBGL);
  await page.goto(address);
  await page.waitForFunction('webglCalls.firstPicture !== null', undefined, { timeout: 0 });
  const { firstPicture: time } = await webglCalls(page);
  await page.waitForSelector(until, { state: 'attached', timeout: 0 });
  await page.close();
  return time!;
}

/** A file that the page loads. */
export interface LoadedFile {
  readonly path: string;
  /** Whether it is of the page itself: its HTML, scripts and styles. */
  readonly counted: boolean;
  readonly bytes: number;
  readonly gzipped: number;
}

const CODE = /\.(html|js|css)$|\/$/;

/** The files that come before the first picture, without the bundle's, decoded by WebGL. */
export async function weighPage(browser: Browser, url: string): Promise<LoadedFile[]> {
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH_WEBGL);
    const responses: Response[] = [];
    const listener = (response: Response): void => void responses.push(response);
    context.on('response', listener);
    await page.goto(`${url}?test&autostart&backend=webgl`);
    await page.waitForFunction('webglCalls.firstPicture !== null', undefined, { timeout: 0 });
    context.off('response', listener);
    const files: LoadedFile[] = [];
    for (const response of responses) {
      const { pathname, href } = new URL(response.url());
      if (!href.startsWith(url) || pathname.startsWith('/bundle/')) continue;
      const body = await response.body();
      const counted = CODE.test(pathname);
      const gzipped = gzipSync(body).length;
      files.push({ path: pathname, counted, bytes: body.length, gzipped });
    }
    return files;
  } finally {
    await context.close();
  }
}
