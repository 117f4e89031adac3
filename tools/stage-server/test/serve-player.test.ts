import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { layOutShow } from '../src/lay-out-show.ts';
import { servePlayer } from '../src/serve-player.ts';
import { checkShowPlace, readShow, writeShow } from '../src/show-folder.ts';

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
      const policy = page.headers.get('content-security-policy')!;
      expect(policy).toContain("script-src 'self' blob: 'wasm-unsafe-eval';");
      expect(policy).not.toMatch(/'unsafe-(inline|eval)'/);
      const asset = await fetch(`${server.url}assets/index-a1b2.js`);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(await (await fetch(`${server.url}bundle/phosphene.json`)).json()).toEqual({});
    } finally {
      await server.close();
    }
  });

  test('reaches nothing beside its folders, and has no bundle where there is none', async () => {
    const layout = layOutShow({ bundles: [bundle, join(folder, 'other')], scores: [] });
    const server = await servePlayer({ site, bundle: null, layout });
    try {
      for (const path of [
        'bundles/other/phosphene.json',
        `bundles/other/${encodeURIComponent('../secret.txt')}`,
        encodeURIComponent('../secret.txt'),
        `bundle/${encodeURIComponent('../../secret.txt')}`,
      ]) {
        expect((await fetch(server.url + path)).status).toBe(404);
      }
    } finally {
      await server.close();
    }
  });

  test('answers nobody who calls it by another name, and nothing but GET and HEAD', async () => {
    const server = await servePlayer({ site, bundle });
    const { port } = new URL(server.url);
    const ask = (host: string, method = 'GET'): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const options = { host: 'localhost', port, method, headers: { Host: host } };
        request(options, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    try {
      for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, hostname()]) {
        expect(await ask(host)).toBe(200);
        expect(await ask(host, 'HEAD')).toBe(200);
      }
      for (const host of [
        'evil.example',
        `localhost.evil.example:${port}`,
        'local host',
        '@',
        'localhost@evil.example',
      ]) {
        expect(await ask(host)).toBe(403);
      }
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
        expect(await ask(`localhost:${port}`, method)).toBe(405);
      }
    } finally {
      await server.close();
    }
  });

  test('answers ranges that are none with the whole', async () => {
    const server = await servePlayer({ site, bundle });
    const page = '<title>stage</title>';
    try {
      for (const [range, text] of [
        ['bytes=0-2', page.slice(0, 3)],
        ['bytes=7-', page.slice(7)],
        ['bytes=5-2', page],
        ['bytes=-4', page],
        ['bytes=0-1,3-4', page],
        ['pages=1-2', page],
      ] as const) {
        const response = await fetch(server.url, { headers: { Range: range } });
        expect(await response.text()).toBe(text);
      }
    } finally {
      await server.close();
    }
  });

  test('lets in who brings the token once, and nobody else', async () => {
    const server = await servePlayer({ site, bundle, host: '127.0.0.1', token: 'abc' });
    try {
      expect((await fetch(server.url)).status).toBe(401);
      const first = await fetch(`${server.url}?test&token=abc`);
      expect(await first.text()).toContain('stage');
      const [cookie] = first.headers.getSetCookie();
      expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
      const headers = { Cookie: `other=1; ${cookie!.split(';')[0]}` };
      const next = await fetch(`${server.url}bundle/phosphene.json`, { headers });
      expect(await next.json()).toEqual({});
      expect(next.headers.getSetCookie()).toEqual([]);
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

describe('a show', () => {
  test('is one folder, replaced as a whole, and never somebody else’s', async () => {
    const target = join(folder, 'show');
    const parts = { site, bundles: [bundle], scores: [] };
    await checkShowPlace(target, false);
    await writeShow(parts, target);
    const files = ['README.txt', 'assets', 'bundle', 'index.html', 'show.json'];
    expect((await readdir(target)).sort()).toEqual(files);
    await writeFile(join(target, 'old.txt'), '');
    await expect(checkShowPlace(target, false)).rejects.toThrow(/is there already/);
    await checkShowPlace(target, true);
    await writeShow(parts, target);
    expect((await readdir(target)).sort()).toEqual(files);
    const others = join(folder, 'thesis');
    await mkdir(others);
    await writeFile(join(others, 'chapter.txt'), 'three years');
    await expect(checkShowPlace(others, true)).rejects.toThrow(/holds something else/);
    expect(await readFile(join(others, 'chapter.txt'), 'utf8')).toBe('three years');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('names what it holds, and is served from its own folder', async () => {
    const [other, twin] = [join(folder, 'other one'), join(folder, 'elsewhere', 'other one')];
    for (const path of [other, twin]) {
      await mkdir(path, { recursive: true });
      await writeFile(join(path, 'phosphene.json'), '{"name":"other"}');
    }
    const score = join(folder, 'slow.json');
    await writeFile(score, '{"version":1}');
    const target = join(folder, 'two');
    const show = await writeShow({ site, bundles: [bundle, other], scores: [score] }, target);
    expect(show).toEqual({
      bundles: ['bundle/', 'bundles/other one/'],
      scores: ['scores/slow.json'],
      setLists: [],
    });
    expect(await readShow(target)).toEqual(show);
    expect(await readShow(bundle)).toBeNull();
    const readme = await readFile(join(target, 'README.txt'), 'utf8');
    expect(readme).toContain('python3 -m http.server');
    expect(readme).toContain('?bundle=bundles/other%20one/');
    const server = await servePlayer({ site: target, bundle: null });
    try {
      for (const path of ['bundle/', 'bundles/other%20one/']) {
        const manifest = await fetch(`${server.url}${path}phosphene.json`);
        expect(manifest.status).toBe(200);
        expect(manifest.headers.get('cache-control')).toBe('no-cache');
      }
    } finally {
      await server.close();
    }
    await expect(
      writeShow({ site, bundles: [bundle, other, twin], scores: [] }, join(folder, 'three')),
    ).rejects.toThrow(/would both be bundles\/other one\//);
  });

  test('that is damaged is named', async () => {
    const target = join(folder, 'torn');
    await writeShow({ site, bundles: [bundle], scores: [] }, target);
    await writeFile(join(target, 'show.json'), '{"format":"phosphene-');
    await expect(readShow(target)).rejects.toThrow(/show\.json does not describe a show/);
  });
});
