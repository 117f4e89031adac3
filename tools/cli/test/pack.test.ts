import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { openBundle } from '@phosphene/model/bundle-folder';
import { makeFixtureBundle } from '@phosphene/testing';
import { packCommand } from '../src/commands/pack.ts';
import { playCommand } from '../src/commands/play.ts';
import { run, type CommandEvent } from './run-command.ts';

let folder: string;
let first: string;
let second: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-pack-'));
  [first, second] = [join(folder, 'first'), join(folder, 'second')];
  await makeFixtureBundle(first, { channels: 3, side: 16, widths: [8, 6], ears: true });
  await makeFixtureBundle(second, { channels: 1, side: 16 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A bundle in a zip, inside a folder. */
async function zipped(bundle: string): Promise<Uint8Array> {
  const entries = await readdir(bundle, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async ({ name }) => [`mine/${name}`, await readFile(join(bundle, name))] as const);
  return zipSync(Object.fromEntries(await Promise.all(files)));
}

const pack = (...words: string[]): Promise<CommandEvent[]> => run(packCommand(), words);

describe('phosphene pack', () => {
  test('writes a folder with the player, the bundles as they are, a score and how to serve it', async () => {
    const show = join(folder, 'show');
    const score = join(folder, 'slow.json');
    await writeFile(score, JSON.stringify({ version: 1, seed: 5 }));
    const events = await pack(first, second, '--score', score, '-o', show);
    expect(events.at(-1)).toMatchObject({
      event: 'result',
      folder: show,
      bundles: ['bundle/', 'bundles/second/'],
      scores: ['scores/slow.json'],
    });
    expect(await readFile(join(show, 'index.html'), 'utf8')).toContain('Phosphene');
    expect(await readFile(join(show, 'service-worker.js'), 'utf8')).toContain('index.html');
    expect(await readFile(join(show, 'README.txt'), 'utf8')).toContain('npx sirv-cli');
    for (const [source, place] of [
      [first, 'bundle'],
      [second, 'bundles/second'],
    ] as const) {
      // Opening compares every file with its hash.
      expect((await openBundle(join(show, place))).hash).toBe((await openBundle(source)).hash);
    }
    const hash = async (path: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    expect(await hash(join(show, 'scores/slow.json'))).toBe(await hash(score));
  });

  test('replaces an earlier show with --overwrite only, and nothing else at all', async () => {
    const show = join(folder, 'again');
    await pack(first, '-o', show);
    const refused = await pack(second, '-o', show);
    expect(refused.at(-1)).toMatchObject({
      event: 'error',
      message: expect.stringMatching(/again is there already/) as unknown,
      remedy: expect.stringMatching(/--overwrite/) as unknown,
    });
    expect((await openBundle(join(show, 'bundle'))).manifest.name).toMatch(/colour/);
    await pack(second, '-o', show, '--overwrite');
    expect((await openBundle(join(show, 'bundle'))).manifest.name).toMatch(/grey/);
    const others = join(folder, 'thesis');
    await mkdir(others);
    await writeFile(join(others, 'chapter.txt'), 'three years');
    expect((await pack(first, '-o', others, '--overwrite')).at(-1)).toMatchObject({
      event: 'error',
      message: expect.stringMatching(/holds something else/) as unknown,
    });
    expect(await readFile(join(others, 'chapter.txt'), 'utf8')).toBe('three years');
  });

  test('refuses a damaged bundle and a wrong score before it writes', async () => {
    const damaged = join(folder, 'damaged');
    await makeFixtureBundle(damaged, { channels: 1, side: 16 });
    await writeFile(join(damaged, 'latents.bin'), 'torn');
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, JSON.stringify({ version: 1, seed: 'seven' }));
    const target = join(folder, 'never');
    expect((await pack(damaged, '-o', target)).at(-1)).toMatchObject({
      event: 'error',
      message: expect.stringMatching(/latents\.bin/) as unknown,
    });
    expect((await pack(first, '--score', wrong, '-o', target)).at(-1)).toMatchObject({
      event: 'error',
      message: expect.stringMatching(/wrong\.json.*seed/) as unknown,
    });
    await expect(readFile(join(target, 'index.html'))).rejects.toThrow(/ENOENT/);
  });

  test('makes a folder that phosphene play serves', async () => {
    const show = join(folder, 'played');
    await pack(first, second, '-o', show);
    const served: Promise<void>[] = [];
    const events = await run(
      playCommand(),
      [show, '--no-open', '--port', '0'],
      ({ event, url }) => {
        if (event !== 'serving') return;
        const check = async (): Promise<void> => {
          for (const [path, name] of [
            ['bundle', 'colour'],
            ['bundles/second', 'grey'],
          ] as const) {
            const manifest = await fetch(`${url as string}${path}/phosphene.json`);
            expect(await manifest.text()).toContain(name);
          }
          expect(await (await fetch(url as string)).text()).toContain('<title>Phosphene');
        };
        // Ctrl-C ends it.
        served.push(check().finally(() => process.emit('SIGINT')));
      },
    );
    expect(served).toHaveLength(1);
    await served[0];
    expect(events.at(-1)).toMatchObject({ event: 'result' });
  });
});

describe('a set list', () => {
  /** Writes one whose second cue has other fields. */
  async function writeSet(name: string, second: object): Promise<string> {
    const file = join(folder, 'lists', `${name}.json`);
    await mkdir(join(folder, 'lists'), { recursive: true });
    const cues = [
      { name: 'Overture', score: { version: 1, seed: 11 }, bundle: '../first/', fade: 1 },
      { name: 'Second', score: { version: 1, seed: 12 }, ...second },
    ];
    const document = { format: 'phosphene-set-list', version: 1, cues };
    await writeFile(file, JSON.stringify(document));
    return file;
  }

  test('is packed with the bundles and pictures of its cues, and its addresses hold in the folder', async () => {
    const show = join(folder, 'set-show');
    await writeFile(join(folder, 'sea.png'), 'a picture');
    const twin = join(folder, 'elsewhere', 'first');
    await makeFixtureBundle(twin, { channels: 1, side: 16, seed: 9 });
    const zip = join(folder, 'zipped.zip');
    await writeFile(zip, await zipped(second));
    const set = await writeSet('night', { bundle: '../elsewhere/first', picture: '../sea.png' });
    const other = await writeSet('late', { bundle: '../zipped.zip' });
    expect((await pack(set, '--set', other, '-o', show)).at(-1)).toMatchObject({
      bundles: ['bundle/', 'bundles/first/', 'bundles/zipped/'],
      setLists: ['sets/night.json', 'sets/late.json'],
    });
    const packed = JSON.parse(await readFile(join(show, 'sets/night.json'), 'utf8')) as unknown;
    expect(packed).toMatchObject({
      cues: [
        { name: 'Overture', bundle: '../bundle/', fade: 1 },
        { bundle: '../bundles/first/', picture: '../sets/pictures/sea.png' },
      ],
    });
    for (const [source, place] of [
      [first, 'bundle'],
      [twin, 'bundles/first'],
      [second, 'bundles/zipped'],
    ] as const) {
      expect((await openBundle(join(show, place))).hash).toBe((await openBundle(source)).hash);
    }
    expect(await readFile(join(show, 'sets/pictures/sea.png'), 'utf8')).toBe('a picture');
    expect(await readFile(join(show, 'README.txt'), 'utf8')).toContain('/#set=sets/night.json');
  });

  test('is served by phosphene play with all that it names, and opened', async () => {
    const set = await writeSet('served', { bundle: '../second' });
    const served: Promise<void>[] = [];
    await run(playCommand(), [set, '--no-open', '--port', '0'], ({ event, url }) => {
      if (event !== 'serving') return;
      const check = async (): Promise<void> => {
        expect(url).toMatch(/#set=sets\/served\.json$/);
        const { href } = new URL('sets/served.json', url as string);
        const { cues } = (await (await fetch(href)).json()) as { cues: { bundle: string }[] };
        const names = cues.map(async ({ bundle }) => {
          const manifest = await fetch(new URL('phosphene.json', new URL(bundle, href)));
          return ((await manifest.json()) as { name: string }).name;
        });
        expect(await Promise.all(names)).toEqual([
          'Random weights, in colour',
          'Random weights, in grey',
        ]);
      };
      served.push(check().finally(() => process.emit('SIGINT')));
    });
    expect(served).toHaveLength(1);
    await served[0];
  });

  test.each([
    ['a bundle that is missing', { bundle: '../nowhere/' }, /cue 2, "Second": .*nowhere/],
    ['a picture that is missing', { picture: 'nothing.png' }, /cue 2, "Second": .*nothing\.png/],
    [
      'a score that its bundle can’t play',
      { score: { version: 1, seed: 1, anchors: { from: 'mixture' } } },
      /cue 2, "Second": .*mixture/,
    ],
    ['a bundle on another server', { bundle: 'https://a.example/b/' }, /cue 2, .*a\.example/],
  ])('with %s is refused, and the cue named', async (_, second, message) => {
    const set = await writeSet('wrong', second);
    expect((await pack(set, '-o', join(folder, 'never'))).at(-1)).toMatchObject({
      event: 'error',
      message: expect.stringMatching(message) as unknown,
    });
  });
});
