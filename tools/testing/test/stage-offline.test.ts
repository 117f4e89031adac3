import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findPlayerSite, servePlayer, writeShow, type PlayerServer } from '@phosphene/stage-server';
import { launchBrowser } from '../src/open-stage.ts';
import { makeFixtureBundle, type FixtureOptions } from '../src/make-fixture-bundle.ts';
import { HANGING } from './stage-bench.ts';

const COLOUR: FixtureOptions = { channels: 3, side: 16, widths: [8, 6], ears: true };
const GREY: FixtureOptions = { channels: 1, side: 16 };

const SET = {
  ...{ format: 'phosphene-set-list', version: 1 },
  cues: [
    { name: 'Overture', score: { version: 1, seed: 21 }, picture: 'sea & sky.png' },
    { name: 'Night', score: { version: 1, seed: 22 }, bundle: 'third/', fade: 0 },
  ],
};

/** An address that a browser takes for another machine's (RFC 5737). */
const ELSEWHERE = '203.0.113.7';

let folder: string;
let show: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: PlayerServer | null = null;
let address: string;
/** Errors of the page, and requests to anywhere else. */
const complaints: string[] = [];

// One browser that keeps the show from test to test, as the machine at a venue does.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-offline-'));
  show = join(folder, 'show');
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  await makeFixtureBundle(first, COLOUR);
  await makeFixtureBundle(second, GREY);
  const score = join(folder, 'slow.json');
  await writeFile(score, JSON.stringify({ version: 1, seed: 4321 }));
  const site = await findPlayerSite();
  const [third, picture] = [join(folder, 'third'), join(folder, 'sea & sky.png')];
  await makeFixtureBundle(third, { ...GREY, seed: 3 });
  await cp(join(third, 'poster.png'), picture);
  const set = {
    file: join(folder, 'night.json'),
    document: SET,
    cues: [
      { bundle: first, picture },
      { bundle: third, picture: null },
    ],
  };
  await writeShow({ site, bundles: [first, second], scores: [score], setLists: [set] }, show);
  server = await servePlayer({ site: show, bundle: null });
  address = server.url;
  browser = await launchBrowser();
  context = await browser.newContext({
    ...{ viewport: { width: 320, height: 240 }, bypassCSP: true },
  });
  page = await context.newPage();
  page.setDefaultTimeout(HANGING);
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(address)) complaints.push(url);
  });
}, HANGING);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function pullTheCable(): Promise<void> {
  await server?.close();
  server = null;
}

async function plugItIn(): Promise<void> {
  const port = Number(new URL(address).port);
  server ??= await servePlayer({ site: show, bundle: null, port });
}

/** Opens the stage as a viewer does, and waits until it has said how playing without a network stands. */
async function visit(): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('.stage[data-offline="ready"]', { timeout: HANGING });
}

/** Settles in the page when the next version's worker is the only one, and only that version's files are stored. */
const NEXT_IS_KEPT = `(async () => {
  for (;;) {
    const { installing, waiting } = await navigator.serviceWorker.getRegistration();
    const stored = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) stored.push(url);
    }
    const entries = stored.filter((url) => /assets.index-.*[.]js$/.test(url));
    if (!installing && !waiting && entries.length === 1 && /next/.test(entries[0])) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
})()`;

interface Hooks {
  readonly phosphene: { state(): { decoded: number; seed: number; backend: string } | null };
}

/** Opens the stage, begins, waits for pictures, and returns what is played. */
async function play(
  query = '',
  hash = 'seed=7',
): Promise<{ title: string; seed: number; backend: string }> {
  await page.goto('about:blank');
  await page.goto(`${address}?test${query}#${hash}`);
  await page.waitForSelector('.card.ready', { timeout: HANGING });
  await page.keyboard.press('x');
  await page.waitForFunction(
    () => ((globalThis as unknown as Hooks).phosphene.state()?.decoded ?? 0) >= 4,
    undefined,
    { timeout: HANGING },
  );
  return page.evaluate('({ title: document.title, ...phosphene.state() })');
}

describe('a packed show', () => {
  test(
    'can be installed, and is kept when it has been open once',
    async () => {
      await visit();
      const manifest = await page.evaluate<{ icons: { src: string }[] }>(
        `fetch(document.querySelector('link[rel="manifest"]').href).then((answer) => answer.json())`,
      );
      expect(manifest).toMatchObject({ name: 'Phosphene', display: 'fullscreen' });
      for (const { src } of manifest.icons) {
        expect((await fetch(new URL(src, address))).status).toBe(200);
      }
      expect(complaints).toEqual([]);
    },
    HANGING,
  );

  test(
    'plays with the server gone: its bundles, its score, and on other back ends',
    async () => {
      await pullTheCable();
      await expect(fetch(address)).rejects.toThrow();
      expect(await play()).toMatchObject({
        title: expect.stringContaining('colour') as unknown,
        seed: 7,
      });
      expect((await play('&bundle=bundles/second/')).title).toContain('grey');
      expect((await play('', 'score=scores/slow.json')).seed).toBe(4321);
      expect((await play('&backend=webgl')).backend).toContain('webgl2');
      expect((await play('&backend=wasm')).backend).toContain('wasm');
      expect(complaints).toEqual([]);
    },
    HANGING,
  );

  test(
    'plays a set list with the server gone: cues that never played, with their pictures',
    async () => {
      await play('', 'seed=7&set=sets/night.json');
      await page.keyboard.press('l');
      // Both have loaded, and none is missing.
      await page.waitForFunction(
        `[...document.querySelectorAll('.set-list img')]
          .filter((one) => one.naturalWidth > 0).length === ${SET.cues.length}`,
        undefined,
        { timeout: HANGING },
      );
      await page.keyboard.press('Escape');
      await page.keyboard.press('2');
      await page.waitForFunction('phosphene.state()?.seed === 22', undefined, { timeout: HANGING });
      expect(await page.title()).toContain('grey');
      await page.keyboard.press('1');
      await page.waitForFunction('phosphene.state()?.seed === 21', undefined, { timeout: HANGING });
      expect(await page.title()).toContain('colour');
      expect(complaints).toEqual([]);
    },
    HANGING,
  );

  test(
    'shows a new export on the next reload, and keeps it whole or not at all',
    async () => {
      await rm(join(show, 'bundle'), { recursive: true });
      await makeFixtureBundle(join(show, 'bundle'), { ...GREY, seed: 8 });
      await plugItIn();
      expect((await play()).title).toContain('grey');
      await visit();
      await pullTheCable();
      expect((await play()).title).toContain('grey');

      // The next export lacks a file: the page names it, and without a network the one before still plays.
      await rm(join(show, 'bundle'), { recursive: true });
      await makeFixtureBundle(join(show, 'bundle'), { ...COLOUR, seed: 9 });
      await rm(join(show, 'bundle', 'latents.bin'));
      await plugItIn();
      await page.goto('about:blank');
      await page.goto(address);
      await page.waitForSelector('.card.fault', { timeout: HANGING });
      await page.waitForSelector('.stage[data-offline="failed"]', { timeout: HANGING });
      expect(await page.textContent('.card')).toContain('latents.bin');
      await pullTheCable();
      expect((await play()).title).toContain('grey');
      expect(complaints).toEqual([]);
    },
    HANGING,
  );

  test(
    'takes a new player on the next load, and keeps that one',
    async () => {
      await makeFixtureBundle(join(show, 'bundle'), { ...COLOUR, seed: 9 });
      await makeNextVersion();
      await plugItIn();
      await visit();
      const version = 'document.documentElement.dataset.version';
      expect(await page.evaluate(version)).toBe('next');
      // Its worker replaces the older one, and clears that one's files away.
      await page.evaluate(NEXT_IS_KEPT);
      await pullTheCable();
      expect((await play()).title).toContain('colour');
      expect(await page.evaluate(version)).toBe('next');
      expect(complaints).toEqual([]);
    },
    HANGING,
  );
});

test(
  'over plain http from another machine, the page just plays',
  async () => {
    const lan = await launchBrowser([`--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`]);
    const stage = await servePlayer({ site: show, bundle: null, host: '127.0.0.1' });
    try {
      const visitor = await lan.newPage({ viewport: { width: 320, height: 240 }, bypassCSP: true });
      visitor.setDefaultTimeout(HANGING);
      const faults: string[] = [];
      visitor.on('pageerror', (error) => faults.push(error.stack ?? error.message));
      const answer = await visitor.goto(stage.url.replace('127.0.0.1', ELSEWHERE));
      expect(answer?.status()).toBe(200);
      await visitor.waitForSelector('.card.ready', { timeout: HANGING });
      expect(await visitor.evaluate('isSecureContext')).toBe(false);
      await visitor.keyboard.press('x');
      await visitor.waitForSelector('.card[hidden]', { state: 'attached' });
      expect(await visitor.locator('.stage[data-offline]').count()).toBe(0);
      expect(faults).toEqual([]);
    } finally {
      await lan.close();
      await stage.close();
    }
  },
  HANGING,
);

test(
  'opened from the disk, the page says that it needs a server',
  async () => {
    await page.goto(`file://${join(show, 'index.html')}`);
    expect(await page.textContent('body')).toMatch(/http\.server.*README\.txt/s);
    complaints.length = 0;
  },
  HANGING,
);

/** Makes the show's player another version: its scripts have other names, as after a build. */
async function makeNextVersion(): Promise<void> {
  const assets = join(show, 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const renamed = (text: string): string =>
    scripts.reduce((so, name) => so.replaceAll(name, name.replace('.js', '-next.js')), text);
  const pages = ['index.html', 'service-worker.js'].map((name) => join(show, name));
  for (const path of [...pages, ...scripts.map((name) => join(assets, name))]) {
    const text = renamed(await readFile(path, 'utf8'));
    // The worker's list has a hash of the page beside its name.
    await writeFile(path, text.replace(/(?<=revision":")\w+(?=","url":"index\.html")/, 'next'));
  }
  for (const name of scripts) await rename(join(assets, name), join(assets, renamed(name)));
  const entry = /assets\/(index-[\w-]+\.js)/.exec(await readFile(pages[0]!, 'utf8'))![1]!;
  const text = await readFile(join(assets, entry), 'utf8');
  await writeFile(
    join(assets, entry),
    `document.documentElement.dataset.version = 'next';\n${text}`,
  );
}
