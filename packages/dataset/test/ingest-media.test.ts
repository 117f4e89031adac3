import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { listenerFormat } from '@phosphene/model/audio';
import { findMediaTools, hasFilter } from '@phosphene/model/media';
import sharp from 'sharp';
import type { DatasetManifest } from '../src/dataset-manifest.ts';
import { openDataset } from '../src/open-dataset.ts';
import {
  decoded,
  ffmpeg,
  hasMedia,
  ingestTo,
  media,
  temporaryFolders,
  testClip,
} from './make-clips.ts';

const folders = temporaryFolders();
afterAll(folders.clear);

/** Not every build of ffmpeg can map tones. */
const toned = (await hasFilter(await findMediaTools(), 'zscale')) ? test : test.skip;

/** All frames of a dataset, [frames, height, width, channels]. */
async function framesOf(folder: string): Promise<Uint8Array> {
  const dataset = await openDataset(folder);
  const frames = new Uint8Array(dataset.frameCount * dataset.frameBytes);
  dataset.readFrames(
    Array.from({ length: dataset.frameCount }, (_, i) => i),
    frames,
  );
  dataset.close();
  return frames;
}

const pixel = (frames: Uint8Array, x: number, y: number, width = 32): number[] => [
  ...frames.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

/** Largest difference of any of the channels. */
const off = (a: number[], b: number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe('real media', () => {
  const real = hasMedia ? test : test.skip;

  real('every case of footage: frames in, frames out', async () => {
    const output = await folders.make();
    const manifest = await ingestTo(join(media, 'footage-cases'), output);
    expect(Object.fromEntries(manifest.clips.map(({ name, frames }) => [name, frames]))).toEqual({
      'av1_video.mkv': 125,
      'bt709_full_range.mp4': 30,
      'cup.mp4': 217,
      'h264_10bits.mp4': 30,
      'h265_10bits.mp4': 30,
      'h265_video.mp4': 10,
      'nasa_13013.mp4': 325,
    });
    expect(manifest.skipped).toEqual([]);
    const heard = manifest.clips.filter(({ sound }) => sound !== null).map(({ name }) => name);
    expect(heard).toEqual(['cup.mp4', 'nasa_13013.mp4']);
  });

  real('a film of the target size is taken pixel for pixel', async () => {
    const output = await folders.make();
    const part = join(await folders.make(), 'part.mkv');
    const talk = join(media, 'talk-64px-lossless.mkv');
    await ffmpeg('-i', talk, '-frames:v', '300', '-c', 'copy', part);
    const manifest = await ingestTo(part, output, { width: 64, height: 64 });
    expect(manifest.clips[0]?.frames).toBe(300);
    expect(Buffer.compare(await framesOf(output), await decoded(part))).toBe(0);
  });

  real('the GIF gives all its frames, and luma has one channel', async () => {
    const output = await folders.make();
    const manifest = await ingestTo(join(media, 'seed-cvae.gif'), output, { colour: 'luma' });
    expect(manifest.image.channels).toBe(1);
    expect(manifest.clips[0]?.frames).toBe(200);
    expect((await framesOf(output)).length).toBe(200 * 32 * 32);
  });
});

describe('pictures', () => {
  test('rotated, odd and non-square sources come out as a player shows them', async () => {
    const footage = await folders.make();
    // Left half red, right half blue, 66 × 33 stored.
    const halves = 'color=red:s=33x33[a];color=blue:s=33x33[b];[a][b]hstack,format=yuv444p';
    const still = ['-f', 'lavfi', '-i', halves, '-frames:v', '3', '-c:v', 'libx264'];
    await ffmpeg(...still, join(footage, 'plain.mp4'));
    const rotate = ['-i', join(footage, 'plain.mp4'), '-c', 'copy', '-metadata:s:v:0', 'rotate=90'];
    await ffmpeg(...rotate, join(footage, 'rotated.mp4'));
    await ffmpeg(...still, '-vf', 'setsar=1/2', join(footage, 'sar.mp4'));
    const output = await folders.make();
    const { clips } = await ingestTo(footage, output, { crop: 'fit' });
    const frames = await framesOf(output);
    const bytes = 32 * 32 * 3;
    const of = (name: string): Uint8Array =>
      frames.subarray(bytes * clips.find((clip) => clip.name === name)!.firstFrame);
    const [red, blue, black] = [
      [254, 0, 0],
      [0, 0, 254],
      [0, 0, 0],
    ] as const;
    const near = (frame: Uint8Array, x: number, y: number, colour: readonly number[]): void =>
      expect(off(pixel(frame, x, y), [...colour])).toBeLessThan(24);
    // 2:1 in a square: bars above and below.
    near(of('plain.mp4'), 4, 16, red);
    near(of('plain.mp4'), 28, 16, blue);
    near(of('plain.mp4'), 16, 2, black);
    // Upright: bars at the sides, the halves above each other.
    near(of('rotated.mp4'), 2, 16, black);
    const [above, below] = [pixel(of('rotated.mp4'), 16, 4), pixel(of('rotated.mp4'), 16, 28)];
    expect([above, below].map((colour) => colour.indexOf(Math.max(...colour))).sort()).toEqual([
      0, 2,
    ]);
    // Narrow pixels make it a square: no bars.
    near(of('sar.mp4'), 4, 2, red);
    near(of('sar.mp4'), 28, 30, blue);
  });

  test('a crop is cut where it was asked for, by the command or by footage.json', async () => {
    const footage = await folders.make();
    const halves = 'color=red:s=40x40[a];color=blue:s=40x40[b];[a][b]hstack,format=yuv444p';
    const still = ['-f', 'lavfi', '-i', halves, '-frames:v', '2', '-c:v', 'libx264'];
    mkdirSync(join(footage, 'brass'));
    await ffmpeg(...still, join(footage, 'brass', 'a.mp4'));
    await ffmpeg(...still, join(footage, 'brass', 'b.mp4'));
    const clips = [{ file: 'brass/b.mp4', crop: '44,4,32,32', label: 'blue' }];
    writeFileSync(join(footage, 'footage.json'), JSON.stringify({ clips, credit: 'me' }));
    const output = await folders.make();
    const manifest = await ingestTo(footage, output, {
      crop: { x: 0, y: 0, width: 36, height: 36 },
    });
    expect(manifest.labels).toEqual(['blue', 'brass']);
    expect(manifest.footage).toEqual({ credit: 'me', licence: null });
    const frames = await framesOf(output);
    expect(off(pixel(frames, 31, 16), [254, 0, 0])).toBeLessThan(24);
    expect(off(pixel(frames.subarray(2 * 32 * 32 * 3), 0, 16), [0, 0, 254])).toBeLessThan(24);
  });

  test('interlaced and variable-rate films keep every frame; times are those of the film', async () => {
    const footage = await folders.make();
    const interlaced = ['-vf', 'interlace', '-flags', '+ilme+ildct', '-x264opts', 'tff=1'];
    await testClip(join(footage, 'interlaced.mp4'), { frames: 20, more: interlaced });
    const uneven = ['-vf', "setpts='(N+floor(N/4)*6+0.01)/10/TB'", '-vsync', 'passthrough'];
    await testClip(join(footage, 'vfr.mkv'), { frames: 12, more: uneven });
    const output = await folders.make();
    const { clips } = await ingestTo(footage, output);
    expect(clips.map(({ frames }) => frames)).toEqual([20, 12]);
    const dataset = await openDataset(output);
    const times = [...dataset.readTimes(clips[1]!)].map((seconds) => Math.round(seconds * 10));
    expect(times).toEqual([0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23]);
    dataset.close();
  });

  test('--fps, trims and near-duplicates count as they should', async () => {
    const footage = await folders.make();
    await testClip(join(footage, 'a.mp4'), { frames: 40, rate: 20 });
    const still = ['-f', 'lavfi', '-i', 'color=green:s=32x32:r=10', '-frames:v', '9'];
    await ffmpeg(...still, '-c:v', 'libx264', join(footage, 'still.mp4'));
    const clips = [{ file: 'a.mp4', start: 0.5, end: 1.5 }];
    writeFileSync(join(footage, 'footage.json'), JSON.stringify({ clips }));
    const output = await folders.make();
    const every = await ingestTo(footage, output);
    expect(every.clips.map(({ frames }) => frames)).toEqual([20, 9]);
    const dataset = await openDataset(output);
    expect(dataset.readTimes(every.clips[0]!)[0]).toBeCloseTo(0.5, 5);
    dataset.close();
    const fewer = await ingestTo(footage, await folders.make(), { dropDuplicates: 1 });
    expect(fewer.clips[1]).toMatchObject({ frames: 1, dropped: 8 });
    const slower = await ingestTo(footage, await folders.make(), { fps: 10 });
    expect(slower.clips[0]?.frames).toBe(10);
  });

  test('a folder of pictures is a clip, in natural order', async () => {
    const footage = await folders.make();
    mkdirSync(join(footage, 'slides'));
    for (const grey of [1, 2, 10]) {
      const background = { r: grey * 20, g: grey * 20, b: grey * 20 };
      await sharp({ create: { width: 32, height: 32, channels: 3, background } })
        .png()
        .toFile(join(footage, 'slides', `100%d slide ${grey}.png`));
    }
    const pale = 'color=0xf0f0f0:s=32x32,format=bgr24';
    await ffmpeg(
      '-f',
      'lavfi',
      '-i',
      pale,
      '-frames:v',
      '1',
      '-f',
      'image2',
      '-update',
      '1',
      join(footage, 'slides', 'z.bmp'),
    );
    const output = await folders.make();
    const { clips, labels } = await ingestTo(footage, output);
    expect([clips[0]?.name, clips[0]?.frames, labels]).toEqual(['slides', 4, ['slides']]);
    const frames = await framesOf(output);
    const bytes = 32 * 32 * 3;
    expect([0, 1, 2, 3].map((frame) => frames[frame * bytes])).toEqual([20, 40, 200, 240]);
  });

  toned('HDR is mapped to the screen: diffuse white is bright, and black is black', async () => {
    const footage = await folders.make();
    const tags = 'colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc';
    for (const [name, level] of [
      ['white', '0xbfbfbf'],
      ['black', '0x000000'],
    ]) {
      await ffmpeg(
        ...[
          '-f',
          'lavfi',
          '-i',
          `color=${level}:s=64x64:r=10`,
          '-frames:v',
          '2',
          '-c:v',
          'libx264',
        ],
        ...['-vf', 'scale=out_range=tv,format=yuv420p10le', '-x264-params', tags],
        join(footage, `${name}.mp4`),
      );
    }
    const output = await folders.make();
    await ingestTo(footage, output);
    const frames = await framesOf(output);
    expect(frames[0]).toBeLessThan(4);
    // Naively decoded, 75 % HLG is 191.
    expect(frames[2 * 32 * 32 * 3]).toBeGreaterThan(205);
  });
});

test('sound features are aligned: a click is heard in the row of its time', async () => {
  const footage = await folders.make();
  const click = "aevalsrc='if(between(t,1,1.004),0.9,0)':s=48000:d=2";
  const video = ['-f', 'lavfi', '-i', 'testsrc2=s=32x32:r=25:d=2', '-f', 'lavfi', '-i', click];
  await ffmpeg(...video, '-c:v', 'ffv1', '-c:a', 'flac', join(footage, 'click.mkv'));
  const output = await folders.make();
  const manifest: DatasetManifest = await ingestTo(footage, output);
  const { bands, hop, sampleRate } = listenerFormat;
  expect(manifest.sound).toEqual(listenerFormat);
  const dataset = await openDataset(output);
  const sound = dataset.readSound(manifest.clips[0]!)!;
  const loudness = Array.from({ length: sound.length / bands }, (_, row) =>
    sound.subarray(row * bands, (row + 1) * bands).reduce((a, b) => a + b, 0),
  );
  const heardAt = (loudness.indexOf(Math.max(...loudness)) * hop) / sampleRate;
  expect(Math.abs(heardAt - 1.002)).toBeLessThanOrEqual(0.01);
  dataset.close();
});

test('a contact sheet shows each clip', async () => {
  const footage = await folders.make();
  await testClip(join(footage, 'a.mp4'), { frames: 30 });
  const output = await folders.make();
  const { clips } = await ingestTo(footage, output);
  const sheet = sharp(readFileSync(join(output, clips[0]!.contactSheet)));
  const { width, height, format } = await sheet.metadata();
  expect([format, width, height]).toEqual(['png', 6 * 34 + 2, 4 * 34 + 2]);
});
