import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { sha256 } from '@phosphene/model/files';
import {
  bendPicture,
  createFramePainter,
  createWalk,
  enlargeForWork,
  finishPicture,
  lightenTrail,
  parseScore,
  pinCorners,
  enlarge,
  takeLine,
  trailMotion,
  type Pixels,
  type ScoreInput,
  type TakeEvent,
} from '../src/index.ts';
import { openDecoder } from '../src/node/index.ts';
import { decodeFrames, filmBench, psnr, render, type RenderOptions } from './film-bench.ts';

const bench = filmBench();

/** The working size of the fixture's pictures. */
const SIZE = { width: 64, height: 48 };
const FRAME = SIZE.width * SIZE.height * 3;
const EFFECTS = {
  grade: { contrast: 1.3 },
  displacement: { base: 0.1 },
  mirror: { kind: 'kaleidoscope', spin: 0.2 },
  // Shorter than the films here, so that they have several blocks of trails.
  trails: { memory: 0.1, zoom: 1.5, turn: 0.3 },
  grain: { amount: 0.3 },
} satisfies ScoreInput['look'];

async function frames(name: string, options: RenderOptions): Promise<Buffer> {
  const film = await render(bench, bench.colour, name, { size: SIZE, ...options });
  return decodeFrames(film);
}

/** The frame of a tick as the look is defined, with all trails from the beginning on. */
async function defined(look: ScoreInput['look'], last: number): Promise<Uint8Array> {
  const { manifest, ...bundle } = await openBundle(bench.colour);
  const { image } = manifest;
  const score = parseScore({ version: 1, seed: 3, look: { ...look, palette: 'grey' } });
  const walk = createWalk(score, bundle);
  const decoder = await openDecoder({ manifest, ...bundle });
  const painter = createFramePainter(score.look, image.channels);
  const { seed, tickRate } = score;
  let trail: Pixels | null = null;
  const motion = trailMotion(score.look.trails, tickRate, 1);
  const time = (position: number) => ({ position, tickRate, seed, level: 0 });
  for (let tick = 0; tick <= last; tick++) {
    const bytes = new Uint8Array(image.width * image.height * 3);
    painter.paint(await decoder.decode(walk.latentAt(tick), 1), bytes);
    const large = enlargeForWork(bytes, image, score.look.kernel);
    const bent = bendPicture(large, SIZE, score.look, time(tick));
    trail = trail === null ? bent : lightenTrail(bent, trail, SIZE, motion);
  }
  decoder.dispose();
  return finishPicture(trail!, SIZE, score.look, time(last));
}

describe('the look’s effects in a film', () => {
  test.each(['b-spline', 'edge'] as const)('are as they are defined: %s', async (kernel) => {
    const look = { ...EFFECTS, kernel };
    const film = await frames(`defined-${kernel}.mkv`, { score: { look }, fps: '30', seconds: 1 });
    const frame = film.subarray(25 * FRAME, 26 * FRAME);
    // What is left of the trails before the block is less than half of a byte.
    expect(psnr(frame, await defined(look, 25))).toBeGreaterThan(60);
  });

  test.each([
    ['on whole ticks', '30'],
    ['between ticks', '24000/1001'],
  ])('are the same in any segments, after an interruption, by workers: %s', async (_, fps) => {
    const name = (kind: string): string => `${kind}-${fps.length}.mkv`;
    const score = { look: EFFECTS };
    const options = { score, fps };
    const whole = sha256(await frames(name('one'), { ...options, segmentSeconds: 10 }));
    expect(sha256(await frames(name('many'), { ...options, segmentSeconds: 0.3 }))).toBe(whole);
    const stop = new AbortController();
    const onDone = (done: number): void => {
      if (done >= 36) stop.abort();
    };
    const broken = frames(name('broken'), { ...options, signal: stop.signal, onDone });
    await expect(broken).rejects.toThrow(/abort/i);
    expect((await readdir(join(bench.folder, `.${name('broken')}.parts`))).length).toBeGreaterThan(
      1,
    );
    expect(sha256(await frames(name('broken'), options))).toBe(whole);
    expect(sha256(await frames(name('two'), { ...options, workers: 2 }))).toBe(whole);
  });

  test('do not depend on the frame rate', async () => {
    const slow = await frames('slow.mkv', { score: { look: EFFECTS }, fps: '10' });
    const quick = await frames('quick.mkv', { score: { look: EFFECTS }, fps: '60' });
    for (let n = 0; n < 20; n++) {
      const at = n * 6 * FRAME;
      expect(quick.subarray(at, at + FRAME).equals(slow.subarray(n * FRAME, (n + 1) * FRAME))).toBe(
        true,
      );
    }
  });

  test('put the picture’s corners where they are told, at the film’s size', async () => {
    const corners = [
      [0.1, 0.05],
      [0.9, 0],
      [1, 0.95],
      [0, 1],
    ] as [[number, number], [number, number], [number, number], [number, number]];
    const size = { width: 100, height: 74 };
    const plain = await frames('whole.mkv', { size, seconds: 0.2 });
    const pinned = await frames('pinned.mkv', { size, seconds: 0.2, score: { look: { corners } } });
    const first = pinCorners(plain.subarray(0, 100 * 74 * 3), size, corners);
    expect(psnr(pinned.subarray(0, first.length), first)).toBeGreaterThan(45);
    expect([...pinned.subarray(0, 3)]).toEqual([0, 0, 0]);
    const worked = await frames('worked.mkv', {
      ...{ size, seconds: 0.2 },
      score: { look: { ...EFFECTS, corners } },
    });
    const large = enlarge(await defined(EFFECTS, 0), SIZE, size, 'bicubic');
    expect([...worked.subarray(0, first.length)]).toEqual([...pinCorners(large, size, corners)]);
  });
});

describe('a take whose look changes', () => {
  const look = (input: ScoreInput['look']) => parseScore({ version: 1, look: input }).look;
  const score = parseScore({ version: 1, seed: 3 });
  const take = (...events: readonly TakeEvent[]): { path: string; text: string } => {
    const lines = [
      {
        ...{ format: 'phosphene-take' as const, version: 1 as const },
        bundle: { name: 'fixture', hash: null, latentSize: 6 },
      },
      { t: 0, walk: { score, crossfade: null }, motion: { position: 0, rate: 30 } },
      ...events,
      { t: 2000, end: true as const },
    ];
    return { path: 'night.take', text: lines.map((line) => takeLine(line)).join('') };
  };

  test('is the same film in any segments, and black is black', async () => {
    const night = take(
      { t: 300, look: look({ grain: { amount: 0.4 } }) },
      { t: 610, look: look(EFFECTS) },
      // Another walk at once: the trails begin anew.
      {
        t: 900,
        walk: { score: { ...score, seed: 4, look: look(EFFECTS) }, crossfade: null },
        motion: { position: 0, rate: 45 },
      },
      { t: 1000, held: true },
      { t: 1100, held: false },
      { t: 1150, look: look({ ...EFFECTS, kernel: 'edge', mirror: { kind: 'quad' } }) },
      { t: 1300, black: true },
    );
    const one = await frames('take-one.mkv', { take: night, segmentSeconds: 10, fps: '25' });
    const many = await frames('take-many.mkv', { take: night, segmentSeconds: 0.2, fps: '25' });
    expect(sha256(many)).toBe(sha256(one));
    const brightest = (frame: number): number =>
      one.subarray(frame * FRAME, (frame + 1) * FRAME).reduce((a, b) => Math.max(a, b));
    expect(brightest(30)).toBeGreaterThan(60);
    expect(brightest(48)).toBe(0);
    // What was held stands still, its grain as well.
    const at = (frame: number): Buffer => one.subarray(frame * FRAME, (frame + 1) * FRAME);
    expect(at(25).equals(at(27))).toBe(true);
    expect(at(21).equals(at(22))).toBe(false);
  });
});
