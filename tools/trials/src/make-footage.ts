import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpegAlone } from './ffmpeg-alone.ts';

/** A film that is made for a trial. */
export interface FilmSketch {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly fps: number;
  readonly seed: number;
}

/** Makes an H.264 film with sound: ffmpeg's moving test picture under noise, so that it is work to decode. */
export async function makeNoisyFilm(path: string, sketch: FilmSketch): Promise<void> {
  const { width, height, seconds, fps, seed } = sketch;
  const picture = `testsrc2=size=${width}x${height}:rate=${fps}:duration=${seconds}`;
  const tone = `sine=frequency=${220 + 40 * (seed % 12)}:duration=${seconds}`;
  const hue = `hue=h=${(seed * 47) % 360}`;
  await ffmpegAlone([
    ...['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', tone],
    ...['-vf', `${hue},noise=alls=12:allf=t:all_seed=${seed + 1}`, '-pix_fmt', 'yuv420p'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '24', '-c:a', 'aac', '-y', path],
  ]);
}

/** A folder of noisy films of one shape, `clip-0.mp4` and on, each of another seed. */
export async function makeNoisyFootage(
  folder: string,
  count: number,
  sketch: FilmSketch,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let clip = 0; clip < count; clip++) {
    await makeNoisyFilm(join(folder, `clip-${clip}.mp4`), { ...sketch, seed: sketch.seed + clip });
  }
}

/** A film several times over in one file, its packets copied. */
export async function repeatFilm(path: string, times: number, into: string): Promise<void> {
  const loop = ['-stream_loop', String(times - 1), '-i', path];
  await ffmpegAlone([...loop, '-map', '0:v:0', '-map', '0:a:0?', '-c', 'copy', '-y', into]);
}
