import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { probeMedia } from '../src/node/media/probe-media.ts';
import { FfmpegFailure, startFfmpeg } from '../src/node/media/start-ffmpeg.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-ffmpeg-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Encodes six raw frames of 4 × 2 pixels, each of one grey. */
async function encode(path: string): Promise<void> {
  const ffmpeg = await startFfmpeg({
    inputs: [
      { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', '4x2', '-r', '5'] },
    ],
    output: { path, options: ['-c:v', 'ffv1', '-pix_fmt', 'bgr0'] },
  });
  for (let frame = 0; frame < 6; frame++) ffmpeg.stdin!.write(Buffer.alloc(24, frame * 40));
  ffmpeg.stdin!.end();
  await ffmpeg.finished;
}

describe('the ffmpeg edge', () => {
  test('what goes in through a pipe comes out of one, with its times', async () => {
    const path = join(folder, '-odd %d name: it’s.mkv');
    await encode(path);
    expect(await probeMedia(path)).toMatchObject({
      audio: null,
      video: { width: 4, height: 2, codec: 'ffv1', frameRate: 5, rotation: 0, sampleAspect: 1 },
    });
    const times: number[] = [];
    const ffmpeg = await startFfmpeg({
      inputs: [{ path, options: [] }],
      filters: ['hflip'],
      output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'gray'] },
      onFrameTime: (seconds) => times.push(seconds),
    });
    const chunks: Buffer[] = [];
    for await (const chunk of ffmpeg.stdout!) chunks.push(chunk as Buffer);
    await ffmpeg.finished;
    const frames = Buffer.concat(chunks);
    expect([...frames].filter((_, i) => i % 8 === 0)).toEqual([0, 40, 80, 120, 160, 200]);
    expect(times).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test('a failure says which file and what was wrong', async () => {
    const path = join(folder, 'words.mkv');
    await writeFile(path, 'not a film');
    const ffmpeg = await startFfmpeg({
      inputs: [{ path, options: [] }],
      output: { path: join(folder, 'out.mkv'), options: [] },
    });
    await expect(ffmpeg.finished).rejects.toThrow(FfmpegFailure);
    await expect(ffmpeg.finished).rejects.toThrow(/words\.mkv: ffmpeg failed: .*Invalid data/);
    await expect(probeMedia(path)).rejects.toThrow(/words\.mkv: not a media file/);
  });

  test('a playlist in a film’s clothing is not followed', async () => {
    const inner = join(folder, 'inner.mkv');
    await encode(inner);
    const path = join(folder, 'playlist.mov');
    await writeFile(path, `ffconcat version 1.0\nfile '${inner}'\n`);
    await expect(probeMedia(path)).rejects.toThrow(/not a media file/);
    const ffmpeg = await startFfmpeg({
      inputs: [{ path, options: ['-f', 'concat', '-safe', '0'] }],
      output: { path: join(folder, 'stolen.mkv'), options: [] },
    });
    await expect(ffmpeg.finished).rejects.toThrow(FfmpegFailure);
  });

  test('aborting ends ffmpeg, and says so', async () => {
    const abort = new AbortController();
    const path = join(folder, 'endless.mkv');
    const ffmpeg = await startFfmpeg({
      inputs: [{ pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', '4x2'] }],
      output: { path, options: ['-c:v', 'ffv1'] },
      signal: abort.signal,
    });
    ffmpeg.stdin!.write(Buffer.alloc(8));
    abort.abort();
    await expect(ffmpeg.finished).rejects.toThrow(/abort/i);
  });

  test('output paths are taken as they are', async () => {
    const path = join(folder, 'a:b %03d.mkv');
    await encode(path);
    expect((await stat(path)).size).toBe((await readFile(path)).length);
  });
});
