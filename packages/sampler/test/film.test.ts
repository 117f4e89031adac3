import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { sha256 } from '@phosphene/model/files';
import { probeMedia } from '@phosphene/model/media';
import { memory } from '@tensorflow/tfjs-core';
import sharp from 'sharp';
import { parseScore } from '../src/index.ts';
import { defaultFilmSize, readFilmRecord, renderFilm } from '../src/node/index.ts';
import { decodeFrames, filmBench, makeTone, paintFrames, render } from './film-bench.ts';
import { makeFixtureBundle, movingPicture, stillPicture } from './make-fixture-bundle.ts';

const bench = filmBench();

describe('a film', () => {
  test('probes back to what was asked, with its sound', async () => {
    const audio = await makeTone(bench, 'long.flac', 5);
    const film = await render(bench, bench.colour, 'asked.mp4', {
      ...{ seconds: 2.5, fps: '23.976', audio, size: { width: 144, height: 108 } },
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
    for (const bundle of [bench.colour, bench.luma]) {
      const film = await render(bench, bundle, `exact-${bundle === bench.luma}.mkv`, {
        seconds: 1,
        size: { width: 16, height: 12 },
      });
      expect(sha256(await decodeFrames(film))).toBe(sha256(await paintFrames(bundle, 20, 20)));
    }
  });

  test('begins where its score says, and is steered, also between two ticks', async () => {
    const score = { start: { frame: 2 }, steer: { directions: [0.5, -1], labels: { '0': 0.5 } } };
    const size = { width: 16, height: 12 };
    const film = await render(bench, bench.colour, 'steered.mkv', {
      ...{ seconds: 1, fps: '25', size, score },
    });
    const frames = sha256(await decodeFrames(film));
    expect(frames).toBe(sha256(await paintFrames(bench.colour, 25, 25, score)));
    expect(frames).not.toBe(sha256(await paintFrames(bench.colour, 25, 25)));
    const unknown = render(bench, bench.colour, 'unknown.mkv', {
      score: { steer: { labels: { nobody: 1 } } },
    });
    await expect(unknown).rejects.toThrow(/steer\.labels.*nobody/);
  });

  test('has the same frames after an interruption, and with two workers', async () => {
    const size = { width: 64, height: 48 };
    const whole = sha256(
      await decodeFrames(await render(bench, bench.colour, 'whole.mp4', { size })),
    );
    const stop = new AbortController();
    const onDone = (done: number): void => {
      if (done >= 25) stop.abort();
    };
    const broken = render(bench, bench.colour, 'broken.mp4', { size, signal: stop.signal, onDone });
    await expect(broken).rejects.toThrow(/abort/i);
    expect(await readdir(join(bench.folder, '.broken.mp4.parts'))).toContain('segment-000000.mp4');
    await expect(access(join(bench.folder, 'broken.mp4'))).rejects.toThrow();
    // A part that was damaged meanwhile is made again.
    await writeFile(join(bench.folder, '.broken.mp4.parts', 'segment-000000.mp4'), 'not a segment');
    const resumed = await render(bench, bench.colour, 'broken.mp4', { size });
    expect(sha256(await decodeFrames(resumed))).toBe(whole);
    expect(await readdir(bench.folder)).not.toContain('.broken.mp4.parts');
    const byTwo = await render(bench, bench.colour, 'two.mp4', { size, workers: 2 });
    expect(sha256(await decodeFrames(byTwo))).toBe(whole);
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
    const bundle = await makeFixtureBundle(bench.folder, still, 'patches');
    const film = await render(bench, bundle, 'patches.mp4', {
      seconds: 1,
      size: { width: 96, height: 16 },
    });
    const frame = (await decodeFrames(film)).subarray(0, 96 * 16 * 3);
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
    const gif = await sharp(await render(bench, bench.luma, 'film.gif', { size, seconds }), {
      pages: -1,
    }).metadata();
    expect(gif).toMatchObject({ pages: 20, width: 64, pageHeight: 48 });
    const webp = await sharp(await render(bench, bench.luma, 'film.webp', { size, seconds }), {
      pages: -1,
    }).metadata();
    expect(webp).toMatchObject({ pages: 20, width: 64, pageHeight: 48, loop: 0 });
    const out = join(bench.folder, 'pictures 100%');
    await renderFilm({
      bundle: await openBundle(bench.luma),
      score: parseScore({ version: 1, seed: 3 }),
      ...{ seconds, codec: 'png', size: { width: 16, height: 12 } },
      rate: { numerator: 20, denominator: 1 },
      ...{ out, backend: 'cpu', version: 'test' },
    });
    const names = (await readdir(out)).sort();
    expect(names).toHaveLength(20);
    const last = await sharp(join(out, names[19]!)).raw().toBuffer();
    expect(last.equals((await paintFrames(bench.luma, 20, 20)).subarray(-last.length))).toBe(true);
    const prores = await probeMedia(
      await render(bench, bench.colour, 'film.mov', { size, seconds }),
    );
    expect(prores.video).toMatchObject({ codec: 'prores', pixelFormat: 'yuv422p10le', frames: 20 });
    expect(prores.video!.colour).toMatchObject({ space: 'bt709' });
  });

  test('ends with the picture when its sound is shorter', async () => {
    const audio = await makeTone(bench, 'short.wav', 1);
    const film = await render(bench, bench.luma, 'short.mkv', {
      audio,
      size: { width: 16, height: 12 },
    });
    const { audio: sound, duration } = await probeMedia(film);
    expect(sound!.codec).toBe('flac');
    expect(duration).toBeCloseTo(2, 1);
  });

  test('is not overwritten unless --force says so, and its record makes it again', async () => {
    const size = { width: 16, height: 12 };
    const film = await render(bench, bench.luma, 'once.mkv', { size, seconds: 1 });
    await expect(render(bench, bench.luma, 'once.mkv')).rejects.toThrow(/already/);
    const { mtimeMs } = await stat(film);
    await render(bench, bench.luma, 'once.mkv', { size, seconds: 1 });
    expect((await stat(film)).mtimeMs).toBe(mtimeMs);
    const record = await readFilmRecord(`${film}.json`);
    expect(record.score.look.palette).toBe('inferno');
    const again = await render(bench, bench.luma, 'again.mkv', {
      score: record.score,
      size,
      seconds: 1,
    });
    expect((await decodeFrames(again)).equals(await decodeFrames(film))).toBe(true);
    await render(bench, bench.luma, 'once.mkv', { size, seconds: 0.5, force: true });
    expect((await readFilmRecord(`${film}.json`)).frames).toBe(10);
  });

  test('leaves nothing behind where its score asks for what the bundle lacks', async () => {
    const film = render(bench, bench.colour, 'refused.mp4', {
      score: { travel: { kind: 'geodesic' } },
    });
    await expect(film).rejects.toThrow(/paths\.bin/);
    expect((await readdir(bench.folder)).filter((name) => name.includes('refused'))).toEqual([]);
  });

  test('is not made of a decoder that paints no numbers', async () => {
    const { architecture, weights } = movingPicture(3);
    const kernels = Object.keys(weights).filter((name) => /^decoder.*kernel$/.test(name));
    const spoilt = (spoil: (value: number, index: number) => number): typeof weights => ({
      ...weights,
      ...Object.fromEntries(kernels.map((name) => [name, weights[name]!.map(spoil)])),
    });
    const nan = { architecture, weights: spoilt((value, index) => (index === 3 ? NaN : value)) };
    const withNan = await makeFixtureBundle(bench.folder, nan, 'nan');
    await expect(render(bench, withNan, 'nan.mp4')).rejects.toThrow(
      /the weight "decoder.*" has values that are no numbers/,
    );
    // Finite, but their sums are not.
    const huge = { architecture, weights: spoilt((value) => 1e38 * Math.sign(value)) };
    const overflowing = await makeFixtureBundle(bench.folder, huge, 'huge');
    await expect(render(bench, overflowing, 'huge.mp4')).rejects.toThrow(
      /the decoder can't be used: it paints values that are no numbers/,
    );
    expect((await readdir(bench.folder)).filter((name) => name.endsWith('.mp4'))).not.toContain(
      'huge.mp4',
    );
  });

  test('leaks no tensors', async () => {
    const before = memory().numTensors;
    await render(bench, bench.luma, 'tensors.mkv', { size: { width: 16, height: 12 }, seconds: 1 });
    expect(memory().numTensors).toBe(before);
  });
});
