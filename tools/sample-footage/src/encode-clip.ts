import { rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '@phosphene/model/files';
import { causeOfFailure, startFfmpeg } from '@phosphene/model/media';
import { SAMPLE_RATE } from './sound/filters.ts';

export interface ClipPicture {
  /** Pixels a side; even. */
  readonly size: number;
  readonly fps: number;
  readonly frames: number;
  /** RGBA, size × size × 4 bytes, of a frame by number. */
  readonly paint: (frame: number) => Uint8ClampedArray;
}

/**
 * Encodes a clip as H.264 in BT.709 with AAC sound, drawing while ffmpeg encodes. The name appears when
 * the file is whole; aborting leaves nothing.
 *
 * @param sound 48 kHz mono, −1…1, as long as the picture
 */
export async function encodeClip(
  path: string,
  picture: ClipPicture,
  sound: Float32Array,
  { signal, onFrame }: { signal?: AbortSignal; onFrame?: (done: number) => void },
): Promise<void> {
  const stem = join(dirname(path), `.${basename(path)}.${process.pid}`);
  const [soundPath, partPath] = [`${stem}.f32.tmp`, `${stem}.tmp`];
  await writeFile(soundPath, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength));
  try {
    await encode(picture, soundPath, partPath, signal, onFrame);
    await rename(partPath, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(soundPath, { force: true });
    await rm(partPath, { force: true });
  }
}

async function encode(
  { size, fps, frames, paint }: ClipPicture,
  soundPath: string,
  partPath: string,
  signal: AbortSignal | undefined,
  onFrame: ((done: number) => void) | undefined,
): Promise<void> {
  const video = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${size}x${size}`, '-r', String(fps)];
  const ffmpeg = await startFfmpeg({
    inputs: [
      { pipe: true, options: video },
      { path: soundPath, options: ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1'] },
    ],
    filters: [
      'scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int',
      'format=yuv420p',
    ],
    output: {
      path: partPath,
      options: [
        ...['-map', '0:v:0', '-map', '1:a:0'],
        ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '14', '-tune', 'grain'],
        ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
        ...['-c:a', 'aac', '-b:a', '160k', '-movflags', '+faststart', '-f', 'mp4'],
      ],
    },
    ...(signal && { signal }),
  });
  try {
    const stdin = ffmpeg.stdin!;
    for (let frame = 0; frame < frames; frame++) {
      signal?.throwIfAborted();
      const pixels = paint(frame);
      const room = stdin.write(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
      // If ffmpeg dies the pipe never drains: its exit then says why.
      if (!room) await Promise.race([once(stdin, 'drain'), ffmpeg.finished]);
      // Lets signals and progress through.
      else if (frame % 8 === 0) await new Promise(setImmediate);
      onFrame?.(frame + 1);
    }
    stdin.end();
    await ffmpeg.finished;
  } catch (error) {
    throw await causeOfFailure(ffmpeg, error);
  }
}
