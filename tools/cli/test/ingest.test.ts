import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFfmpeg } from '@phosphene/model/media';
import { runProgram, type ProgramEnd } from '@phosphene/terminal';

const program = fileURLToPath(new URL('../bin/phosphene.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-cli-ingest-'));
  const raw = ['-f', 'rawvideo', '-pixel_format', 'rgb24', '-video_size', '32x32'];
  await mkdir(join(folder, 'whole'));
  const ffmpeg = await startFfmpeg({
    inputs: [{ pipe: true, options: [...raw, '-framerate', '10'] }],
    output: { path: join(folder, 'whole', 'clip.mkv'), options: ['-c:v', 'ffv1'] },
  });
  ffmpeg.stdin!.end(Buffer.alloc(32 * 32 * 3 * 12, 90));
  await ffmpeg.finished;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ingest = (name: string, ...flags: string[]): Promise<ProgramEnd> =>
  runProgram(process.execPath, [
    ...[program, 'ingest', join(folder, 'whole')],
    ...['-o', join(folder, name), '--size', '16', ...flags],
  ]);

/** The event that a script waits for. */
const resultOf = ({ stdout }: ProgramEnd): Record<string, unknown> =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .find(({ event }) => event === 'result')!;

describe('phosphene ingest', () => {
  test('ends with 0 with --strict where all is whole', async () => {
    const end = await ingest('a', '--strict', '--json');
    expect(end.status).toBe(0);
    expect(resultOf(end)).toMatchObject({ frames: 12, skipped: [] });
  });

  test('says what was left out, and fails for it with --strict alone', async () => {
    await writeFile(join(folder, 'whole', 'notes.txt'), 'buy strings');
    const lenient = await ingest('b', '--json');
    expect(lenient.status).toBe(0);
    expect(resultOf(lenient)).toMatchObject({
      clips: [{ name: 'clip.mkv', frames: 12, damaged: null, sound: false, soundDamage: null }],
      skipped: [{ path: 'notes.txt' }],
    });
    const strict = await ingest('c', '--strict', '--json');
    expect(strict.status).toBe(1);
    expect(resultOf(strict)).toMatchObject({ frames: 12, skipped: [{ path: 'notes.txt' }] });
    const words = await ingest('d', '--strict');
    expect(words.status).toBe(1);
    expect(words.stdout).toContain('1 left out:');
    expect(words.stdout).toContain('--strict ends with code 1');
  });

  test('what footage.json leaves out is left out on purpose', async () => {
    await writeFile(
      join(folder, 'whole', 'footage.json'),
      JSON.stringify({ clips: [{ file: 'notes.txt', skip: true }] }),
    );
    const end = await ingest('e', '--strict', '--json');
    expect(end.status).toBe(0);
    expect(resultOf(end)).toMatchObject({ skipped: [{ path: 'notes.txt' }] });
  });
});
