import { access, readdir, readFile, rm, writeFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { sha256 } from '@phosphene/model/files';
import { probeMedia, startFfmpeg } from '@phosphene/model/media';
import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import sharp from 'sharp';
import { createFramePainter, createWalk, enlarge, KERNEL_NAMES, parseScore } from '../src/index.ts';
import type { ScoreInput } from '../src/index.ts';
import { enlargementFilters } from '../src/node/film/film-codec.ts';
import {
  codecOfPath,
  defaultFilmSize,
  openDecoder,
  readFilmRecord,
  renderFilm,
} from '../src/node/index.ts';
import {
  makeFixtureBundle,
  makeFolder,
  movingPicture,
  stillPicture,
} from './make-fixture-bundle.ts';

let folder: string;
let colour: string;
let luma: string;

beforeAll(async () => {
  await setBackend('cpu');
  folder = await makeFolder();
  colour = await makeFixtureBundle(folder, movingPicture(3), 'colour');
  luma = await makeFixtureBundle(folder, movingPicture(1), 'luma');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Asked {
  readonly score?: Partial<ScoreInput>;
  readonly seconds?: number;
  readonly fps?: number;
  readonly audio?: string;
  readonly size?: { width: number; height: number };
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly onDone?: (done: number) => void;
  readonly force?: boolean;
}

/** Renders with segments of half a second, so that short films have several. */
async function render(bundleFolder: string, name: string, asked: Asked = {}): Promise<string> {
  const out = join(folder, name);
  const { seconds = 2, fps = 20, score, workers, signal, onDone, ...rest } = asked;
  const program = { path: fileURLToPath(new URL('segment-worker.mjs', import.meta.url)), args: [] };
  await renderFilm(
    {
      bundle: await openBundle(bundleFolder),
      score: parseScore({ version: 1, seed: 3, ...score }),
      seconds,
      fps,
      codec: codecOfPath(out),
      out,
      backend: 'cpu',
      segmentSeconds: 0.5,
      version: 'test',
      ...(workers !== undefined && { workers: { program, count: workers } }),
      ...rest,
    },
    {
      ...(signal !== undefined && { signal }),
      onProgress: ({ done }) => onDone?.(done),
    },
  );
  return out;
}

/** Every frame of a film as RGB bytes. */
async function decodedFrames(path: string, options: readonly string[] = []): Promise<Buffer> {
  const process = await startFfmpeg({
    inputs: [{ path, options: [] }],
    filters: ['scale=in_color_matrix=bt709:flags=bicubic+accurate_rnd+full_chroma_int'],
    output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24', ...options] },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdout!) chunks.push(chunk as Buffer);
  await process.finished;
  return Buffer.concat(chunks);
}

/** What the look makes of the walk, without any film. */
async function paintedFrames(
  bundleFolder: string,
  frames: number,
  fps: number,
): Promise<Uint8Array> {
  const { manifest, ...bundle } = await openBundle(bundleFolder);
  const { width, height, channels } = manifest.image;
  const score = parseScore({ version: 1, seed: 3, look: { palette: 'inferno' } });
  const walk = createWalk(score, bundle);
  const decoder = await openDecoder({ manifest, ...bundle });
  const painter = createFramePainter(score.look, channels);
  const all = new Uint8Array(frames * width * height * 3);
  for (let frame = 0; frame < frames; frame++) {
    const picture = await decoder.decode(walk.latentBetween((frame * 30) / fps), 1);
    painter.paint(picture, all.subarray(frame * width * height * 3));
  }
  decoder.dispose();
  return all;
}

function psnr(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return 10 * Math.log10((255 * 255 * a.length) / sum);
}

async function makeTone(name: string, seconds: number): Promise<string> {
  const samples = Float32Array.from({ length: 48_000 * seconds }, (_, i) => 0.4 * Math.sin(i / 17));
  const path = join(folder, name);
  const raw = ['-f', 'f32le', '-ar', '48000', '-ac', '1'];
  const process = await startFfmpeg({
    inputs: [{ pipe: true, options: raw }],
    output: { path, options: ['-ac', '1'] },
  });
  process.stdin!.end(Buffer.from(samples.buffer));
  await process.finished;
  return path;
}

describe('a film', () => {
  test('probes back to what was asked, with its sound', async () => {
    const audio = await makeTone('long.flac', 5);
    const film = await render(colour, 'asked.mp4', {
      ...{ seconds: 2.5, fps: 23.976, audio, size: { width: 144, height: 108 } },
    });
    const { video, audio: sound, format } = await probeMedia(film);
    expect(format).toContain('mp4');
    expect(video).toMatchObject({ codec: 'h264', pixelFormat: 'yuv420p', frames: 60 });
    expect(video).toMatchObject({ width: 144, height: 108 });
    expect(video!.frameRate).toBeCloseTo(24_000 / 1001, 3);
    expect(video!.duration).toBeCloseTo((60 * 1001) / 24_000, 2);
    expect(video!.colour).toEqual({
      range: 'tv',
      space: 'bt709',
      transfer: 'bt709',
      primaries: 'bt709',
    });
    expect(sound).toMatchObject({ codec: 'aac', sampleRate: 48_000 });
    const { duration } = await probeMedia(film);
    expect(Math.abs(duration! - video!.duration!)).toBeLessThan(0.03);
    const bytes = await readFile(film);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  test('holds the frames of the look, exactly, where the codec keeps them', async () => {
    for (const bundle of [colour, luma]) {
      const film = await render(bundle, `exact-${bundle === luma}.mkv`, {
        seconds: 1,
        size: { width: 16, height: 12 },
      });
      expect(sha256(await decodedFrames(film))).toBe(sha256(await paintedFrames(bundle, 20, 20)));
    }
  });

  test('has the same frames after an interruption, and with two workers', async () => {
    const size = { width: 64, height: 48 };
    const whole = sha256(await decodedFrames(await render(colour, 'whole.mp4', { size })));
    const stop = new AbortController();
    const onDone = (done: number): void => {
      if (done >= 25) stop.abort();
    };
    const broken = render(colour, 'broken.mp4', { size, signal: stop.signal, onDone });
    await expect(broken).rejects.toThrow(/abort/i);
    expect(await readdir(join(folder, '.broken.mp4.parts'))).toContain('segment-000000.mp4');
    await expect(access(join(folder, 'broken.mp4'))).rejects.toThrow();
    // A part that was damaged meanwhile is made again.
    await writeFile(join(folder, '.broken.mp4.parts', 'segment-000000.mp4'), 'not a segment');
    const resumed = await render(colour, 'broken.mp4', { size });
    expect(sha256(await decodedFrames(resumed))).toBe(whole);
    expect(await readdir(folder)).not.toContain('.broken.mp4.parts');
    const byTwo = await render(colour, 'two.mp4', { size, workers: 2 });
    expect(sha256(await decodedFrames(byTwo))).toBe(whole);
  });

  test('has the colours of the picture within 2 of 255 in H.264', async () => {
    const patches = [
      [0.9, 0.1, 0.1],
      [0.1, 0.8, 0.15],
      [0.1, 0.15, 0.9],
      [0.95, 0.9, 0.2],
      [0.5, 0.5, 0.5],
      [0.05, 0.6, 0.7],
    ];
    const pixels = new Float32Array(16 * 96 * 3);
    for (let i = 0; i < 16 * 96; i++) pixels.set(patches[Math.floor((i % 96) / 16)]!, i * 3);
    const still = stillPicture(pixels, { width: 96, height: 16, channels: 3 });
    const bundle = await makeFixtureBundle(folder, still, 'patches');
    const film = await render(bundle, 'patches.mp4', {
      seconds: 1,
      size: { width: 96, height: 16 },
    });
    const frame = (await decodedFrames(film)).subarray(0, 96 * 16 * 3);
    patches.forEach((patch, column) => {
      patch.forEach((value, channel) => {
        const seen = frame[(8 * 96 + column * 16 + 8) * 3 + channel]!;
        expect(Math.abs(seen - 255 * value)).toBeLessThanOrEqual(2.5);
      });
    });
  });

  test('is by default the largest whole multiple below 1080 lines, with even sides', () => {
    expect(defaultFilmSize({ width: 64, height: 64 }, 'h264')).toEqual({
      width: 1024,
      height: 1024,
    });
    expect(defaultFilmSize({ width: 33, height: 25 }, 'h264')).toEqual({
      width: 1386,
      height: 1050,
    });
    expect(defaultFilmSize({ width: 64, height: 64 }, 'gif')).toEqual({ width: 512, height: 512 });
  });

  test('comes as GIF, WebP, PNG and ProRes with every frame', async () => {
    const size = { width: 64, height: 48 };
    const seconds = 1;
    const gif = await sharp(await render(luma, 'film.gif', { size, seconds }), {
      pages: -1,
    }).metadata();
    expect(gif).toMatchObject({ pages: 20, width: 64, pageHeight: 48 });
    const webp = await sharp(await render(luma, 'film.webp', { size, seconds }), {
      pages: -1,
    }).metadata();
    expect(webp).toMatchObject({ pages: 20, width: 64, pageHeight: 48, loop: 0 });
    const out = join(folder, 'pictures 100%');
    await renderFilm({
      bundle: await openBundle(luma),
      score: parseScore({ version: 1, seed: 3 }),
      ...{ seconds, fps: 20, codec: 'png', size: { width: 16, height: 12 } },
      ...{ out, backend: 'cpu', version: 'test' },
    });
    const names = (await readdir(out)).sort();
    expect(names).toHaveLength(20);
    const last = await sharp(join(out, names[19]!)).raw().toBuffer();
    expect(last.equals((await paintedFrames(luma, 20, 20)).subarray(-last.length))).toBe(true);
    const prores = await probeMedia(await render(colour, 'film.mov', { size, seconds }));
    expect(prores.video).toMatchObject({ codec: 'prores', pixelFormat: 'yuv422p10le', frames: 20 });
    expect(prores.video!.colour).toMatchObject({ space: 'bt709' });
  });

  test('ends with the picture when its sound is shorter', async () => {
    const audio = await makeTone('short.wav', 1);
    const film = await render(luma, 'short.mkv', { audio, size: { width: 16, height: 12 } });
    const { audio: sound, duration } = await probeMedia(film);
    expect(sound!.codec).toBe('flac');
    expect(duration).toBeCloseTo(2, 1);
  });

  test('is not written over unless told to, and its record makes it again', async () => {
    const size = { width: 16, height: 12 };
    const film = await render(luma, 'once.mkv', { size, seconds: 1 });
    await expect(render(luma, 'once.mkv')).rejects.toThrow(/already/);
    const { mtimeMs } = await stat(film);
    await render(luma, 'once.mkv', { size, seconds: 1 });
    expect((await stat(film)).mtimeMs).toBe(mtimeMs);
    const record = await readFilmRecord(`${film}.json`);
    expect(record.score.look.palette).toBe('inferno');
    const again = await render(luma, 'again.mkv', { score: record.score, size, seconds: 1 });
    expect((await decodedFrames(again)).equals(await decodedFrames(film))).toBe(true);
    await render(luma, 'once.mkv', { size, seconds: 0.5, force: true });
    expect((await readFilmRecord(`${film}.json`)).frames).toBe(10);
  });

  test('leaves nothing behind where its score asks for what the bundle lacks', async () => {
    const film = render(colour, 'refused.mp4', { score: { travel: { kind: 'geodesic' } } });
    await expect(film).rejects.toThrow(/paths\.bin/);
    expect((await readdir(folder)).filter((name) => name.includes('refused'))).toEqual([]);
  });

  test('leaks no tensors', async () => {
    const before = memory().numTensors;
    await render(luma, 'tensors.mkv', { size: { width: 16, height: 12 }, seconds: 1 });
    expect(memory().numTensors).toBe(before);
  });
});

describe('the enlargement of the film', () => {
  test.each(KERNEL_NAMES)('agrees with its definition: %s', async (kernel) => {
    const from = { width: 16, height: 12 };
    const to = { width: 208, height: 156 };
    const frame = (await paintedFrames(colour, 1, 20)).slice();
    // The hardest case beside it: black and white pixels in every channel.
    for (let i = 0; i < frame.length / 2; i++) frame[i] = (i * 7919) % 13 < 6 ? 0 : 255;
    const process = await startFfmpeg({
      inputs: [
        {
          pipe: true,
          options: ['-f', 'rawvideo', '-pixel_format', 'rgb24', '-video_size', '16x12'],
        },
      ],
      filters: enlargementFilters(from, to, kernel),
      output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24'] },
    });
    process.stdin!.end(frame);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdout!) chunks.push(chunk as Buffer);
    await process.finished;
    expect(psnr(Buffer.concat(chunks), enlarge(frame, from, to, kernel))).toBeGreaterThan(45);
  });
});
