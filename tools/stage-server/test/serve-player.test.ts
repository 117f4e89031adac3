import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportStage } from '../src/player-site.ts';
import { servePlayer } from '../src/serve-player.ts';

let folder: string;
let site: string;
let bundle: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-server-'));
  [site, bundle] = [join(folder, 'site'), join(folder, 'bundle')];
  await mkdir(join(site, 'assets'), { recursive: true });
  await mkdir(bundle);
  await writeFile(join(site, 'index.html'), '<title>stage</title>');
  await writeFile(join(site, 'assets', 'index-a1b2.js'), '1');
  await writeFile(join(bundle, 'phosphene.json'), '{}');
  await writeFile(join(folder, 'secret.txt'), 'nobody’s business');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the stage that is served', () => {
  test('is the site with the bundle beside it, isolated for threads', async () => {
    const server = await servePlayer({ site, bundle });
    try {
      const page = await fetch(server.url);
      expect(await page.text()).toContain('stage');
      expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const asset = await fetch(`${server.url}assets/index-a1b2.js`);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(await (await fetch(`${server.url}bundle/phosphene.json`)).json()).toEqual({});
    } finally {
      await server.close();
    }
  });

  test('reaches nothing beside its folders, and has no bundle where there is none', async () => {
    const server = await servePlayer({ site, bundle: null });
    try {
      for (const path of [
        'bundle/phosphene.json',
        encodeURIComponent('../secret.txt'),
        `bundle/${encodeURIComponent('../../secret.txt')}`,
      ]) {
        expect((await fetch(server.url + path)).status).toBe(404);
      }
    } finally {
      await server.close();
    }
  });

  test('names a port that is taken', async () => {
    const first = await servePlayer({ site, bundle: null });
    const port = Number(new URL(first.url).port);
    await expect(servePlayer({ site, bundle: null, port })).rejects.toThrow(
      new RegExp(`Port ${port} .* can't be used`),
    );
    await first.close();
  });
});

describe('the stage that is exported', () => {
  test('is one folder, replaced as a whole, and never somebody else’s', async () => {
    const target = join(folder, 'show');
    await exportStage(site, bundle, target);
    expect((await readdir(target)).sort()).toEqual(['assets', 'bundle', 'index.html']);
    await writeFile(join(target, 'old.txt'), '');
    await exportStage(site, bundle, target);
    expect(await readdir(target)).not.toContain('old.txt');
    const others = join(folder, 'thesis');
    await mkdir(others);
    await writeFile(join(others, 'chapter.txt'), 'three years');
    await expect(exportStage(site, bundle, others)).rejects.toThrow(/holds something else/);
    expect(await readFile(join(others, 'chapter.txt'), 'utf8')).toBe('three years');
  });
});
