import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { probeMedia, startFfmpeg } from '@phosphene/model/media';
import { parseScore } from '@phosphene/sampler';
import { runProgram, type ProgramEnd } from '@phosphene/terminal';
import { makeFixtureBundle } from '@phosphene/testing';

const program = fileURLToPath(new URL('../bin/phosphene.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-cli-render-'));
  await makeFixtureBundle(join(folder, 'bundle'), { channels: 3, side: 16, widths: [8, 6] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const render = (film: string, ...flags: string[]): Promise<ProgramEnd> =>
  runProgram(process.execPath, [
    ...[program, 'render', join(folder, 'bundle'), '--backend', 'wasm', '--json'],
    ...['-o', join(folder, film), ...flags],
  ]);

describe('phosphene render', () => {
  test('takes a frame rate as a fraction, and makes the same film again from its record', async () => {
    const end = await render('a.mkv', '--duration', '2', '--fps', '30000/1001', '--size', '1x');
    expect(end.stderr).not.toContain('error');
    expect(end.status).toBe(0);
    const record = join(folder, 'a.mkv.json');
    const again = await render('b.mkv', '--again', record);
    expect(again.status).toBe(0);
    const rates = [end, again].map(
      ({ stdout }) =>
        stdout
          .split('\n')
          .filter((line) => line.includes('"result"'))
          .map((line) => (JSON.parse(line) as { record: { rate: object; frames: number } }).record)
          .map(({ rate, frames }) => ({ rate, frames }))[0],
    );
    expect(rates[0]).toEqual({ rate: { numerator: 30000, denominator: 1001 }, frames: 60 });
    expect(rates[1]).toEqual(rates[0]);
  });

  test('says what a frame rate may be', async () => {
    const { status, stderr } = await render('c.mp4', '--fps', 'film');
    expect(status).toBe(2);
    expect(stderr).toContain('"film" is no frame rate');
    expect(stderr).toContain('24000/1001');
  });

  test('takes a mark of the imagination from 0 to 1, and records it', async () => {
    const { status } = await render('e.mkv', ...['--imagination', '0.7', '--duration', '0.2']);
    expect(status).toBe(0);
    const record = await readFile(join(folder, 'e.mkv.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({ score: { imagination: 0.7 } });
    const beyond = await render('f.mkv', '--imagination', '2');
    expect(beyond.status).toBe(2);
    expect(beyond.stderr).toContain('a number from 0 to 1');
  });

  test.each([
    ['that is not there', 'nowhere.wav', /nowhere\.wav: there is no such file/],
    ['that is a folder', 'bundle', /bundle: it is a folder/],
    ['that is none', 'notes.txt', /notes\.txt/],
  ])('names a sound %s', async (_, name, message) => {
    await writeFile(join(folder, 'notes.txt'), 'buy strings');
    const { status, stderr } = await render('d.mp4', '--audio', join(folder, name));
    expect(status).not.toBe(0);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("a fault of Phosphene's own");
  });
});

describe('a film of a take', () => {
  /** Two seconds at twice the speed, then one in which the picture holds and goes to black. */
  async function makeTake(name: string): Promise<string> {
    const { hash, manifest } = await openBundle(join(folder, 'bundle'));
    const { latentSize } = manifest;
    const score = parseScore({ version: 1, seed: 9 });
    const path = join(folder, name);
    const lines = [
      { format: 'phosphene-take', version: 1, bundle: { name: 'fixture', hash, latentSize } },
      { t: 0, walk: { score, crossfade: null }, motion: { position: 0, rate: 60 } },
      { t: 2000, held: true, black: true },
      { t: 3000, end: true },
    ];
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return path;
  }
  const renderTake = (take: string, film: string, ...flags: string[]): Promise<ProgramEnd> =>
    runProgram(process.execPath, [
      ...[program, 'render', take, '--backend', 'wasm', '--json', '-o', join(folder, film)],
      ...flags,
    ]);

  test('finds its bundle beside it, lasts as long, and is dark at its end', async () => {
    const take = await makeTake('night.take');
    const end = await renderTake(take, 'night.mkv', '--fps', '30', '--size', '1x');
    expect(end.stderr).not.toContain('error');
    expect(end.status).toBe(0);
    const film = join(folder, 'night.mkv');
    const fast = await render(
      'fast.mkv',
      ...['--seed', '9', '--duration', '1', '--fps', '15', '--size', '1x'],
    );
    expect(fast.status).toBe(0);
    const [night, plain] = await Promise.all([film, join(folder, 'fast.mkv')].map(readFrames));
    expect(night).toHaveLength(90);
    // Frame n of the take is tick 2n, as is frame n of the score at 15 a second.
    for (const frame of [0, 5, 14]) expect(night![frame]).toEqual(plain![frame]);
    expect(Math.max(...night![89]!)).toBeLessThan(3);
    const again = await render('again.mkv', '--again', `${film}.json`);
    expect(again.status).toBe(0);
    expect(await readFrames(join(folder, 'again.mkv'))).toEqual(night);
  });

  test('goes over to another bundle, of a larger picture, in a fade', async () => {
    await makeFixtureBundle(join(folder, 'large'), { channels: 1, side: 32 });
    const take = await makeTake('two.take');
    const { hash, manifest } = await openBundle(join(folder, 'large'));
    const score = parseScore({ version: 1, seed: 9 });
    const bundle = { name: 'large', hash, latentSize: manifest.latentSize };
    const change = {
      ...{ t: 1000, bundle, fade: 0.5, walk: { score, crossfade: null } },
      motion: { position: 0, rate: 30 },
    };
    const lines = (await readFile(take, 'utf8')).split('\n').slice(0, 2);
    const later = [change, { t: 3000, end: true }].map((line) => JSON.stringify(line));
    await writeFile(take, [...lines, ...later, ''].join('\n'));

    const end = await renderTake(take, 'two.mkv', '--fps', '30', '--size', '32x32');
    expect(end.stderr).not.toContain('error');
    expect(end.status).toBe(0);
    const plain = (name: string, film: string): Promise<ProgramEnd> =>
      runProgram(process.execPath, [
        ...[program, 'render', join(folder, name), '--backend', 'wasm', '--seed', '9'],
        ...['--size', '32x32', '--duration', '2', '-o', join(folder, film)],
      ]);
    expect((await plain('large', 'large.mkv')).status).toBe(0);
    expect((await plain('bundle', 'small.mkv')).status).toBe(0);
    const [two, large, small] = await Promise.all(
      ['two.mkv', 'large.mkv', 'small.mkv'].map((film) => readFrames(join(folder, film))),
    );
    // A second at twice the speed, enlarged as ffmpeg does but for the rounding.
    const apart = (a: Uint8Array, b: Uint8Array): number =>
      Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
    expect(apart(two![10]!, small![20]!)).toBeLessThanOrEqual(1);
    for (const frame of [50, 80]) expect(two![frame]).toEqual(large![frame - 30]);
    // Halfway through the fade it is neither.
    expect(apart(two![37]!, large![7]!)).toBeGreaterThan(8);
  });

  test('is refused where it was played on another bundle', async () => {
    const take = await makeTake('other.take');
    await makeFixtureBundle(join(folder, 'other'), { channels: 3, side: 16, widths: [6, 4] });
    const end = await renderTake(take, 'other.mkv', '--bundle', join(folder, 'other'));
    expect(end.status).toBe(2);
    expect(end.stderr).toContain('was played on another bundle');
  });
});

/** The frames of a film, RGB bytes. */
async function readFrames(film: string): Promise<Uint8Array[]> {
  const { video } = await probeMedia(film);
  const ffmpeg = await startFfmpeg({
    inputs: [{ path: film, options: [] }],
    output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24'] },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of ffmpeg.stdout!) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  await ffmpeg.finished;
  const length = video!.width * video!.height * 3;
  return Array.from({ length: bytes.length / length }, (_, n) =>
    bytes.subarray(n * length, (n + 1) * length),
  );
}
