import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { makeFixtureBundle } from '@phosphene/testing';
import { packCommand } from '../src/commands/pack.ts';
import { playCommand } from '../src/commands/play.ts';

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

interface CommandEvent {
  readonly event: string;
  readonly [key: string]: unknown;
}

/** Runs a command with `--json`; what it prints goes to `onEvent`, too, as it comes. */
async function run(
  command: ReturnType<typeof packCommand>,
  words: readonly string[],
  onEvent: (event: CommandEvent) => void = () => undefined,
): Promise<CommandEvent[]> {
  const events: CommandEvent[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    const event = JSON.parse(String(line)) as CommandEvent;
    events.push(event);
    onEvent(event);
    return true;
  });
  const { exitCode } = process;
  try {
    await command.parseAsync([...words, '--json'], { from: 'user' });
  } finally {
    write.mockRestore();
    process.exitCode = exitCode;
  }
  return events;
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
