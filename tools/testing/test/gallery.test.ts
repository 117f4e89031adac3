import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { servePlayer, type PlayerServer } from '@phosphene/stage-server';
import { expectMovingPicture } from './moving-picture.ts';
import { HANGING, stageBench } from './stage-bench.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const gallery = join(root, 'docs/gallery');
const bench = stageBench();
const CANVAS = "document.querySelector('phosphene-dream').shadowRoot.querySelector('canvas')";
let server: PlayerServer;

beforeAll(async () => {
  server = await servePlayer({ site: gallery, bundle: null });
}, HANGING);
afterAll(() => server.close());

test('the gallery has a bundle that is whole, and keeps within six megabytes', async () => {
  const { manifest } = await openBundle(join(gallery, 'six-players'));
  expect(manifest.image).toMatchObject({ width: 256, height: 256 });
  const files = await readdir(gallery, { recursive: true, withFileTypes: true });
  const sizes = files.map(async (file) =>
    file.isFile() ? (await stat(join(file.parentPath, file.name))).size : 0,
  );
  const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  expect(sum).toBeLessThanOrEqual(6e6);
});

test('its page plays from a static server', async () => {
  // A plain static server has no policy of its own; ours forbids the script that stands in the page.
  const page = await bench.browser.newPage({
    ...{ viewport: { width: 320, height: 320 }, bypassCSP: true },
  });
  page.setDefaultTimeout(HANGING);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await page.goto(server.url);
  await page.waitForFunction("document.querySelector('[role=status]').textContent === ''");
  await expectMovingPicture(page, CANVAS);
  await page.getByRole('button', { name: 'another walk' }).click();
  await page.getByLabel('imagination').fill('1');
  expect(await page.evaluate("document.querySelector('phosphene-dream').dream.seed")).toBe(2);
  await expectMovingPicture(page, CANVAS);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the animation of it that the README begins with keeps within three megabytes', async () => {
  const name = /docs\/[\w-]+\.webp/.exec(await readFile(join(root, 'README.md'), 'utf8'))![0];
  expect((await stat(join(root, name))).size).toBeLessThanOrEqual(3e6);
});
