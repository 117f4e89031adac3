import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpegAlone } from '../ffmpeg-alone.ts';

/** A small film as it should be. */
export interface BaseClip {
  /** Its name's ending, with the dot. */
  readonly ending: string;
  readonly bytes: Buffer;
}

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '8'];
const AAC = ['-c:a', 'aac', '-b:a', '32k'];
const CONTAINERS: readonly (readonly [ending: string, ...options: string[]])[] = [
  ['.mp4', ...H264, ...AAC],
  ['.mp4', ...H264, ...AAC, '-movflags', '+faststart'],
  ['.mp4', ...H264, ...AAC, '-movflags', '+frag_keyframe+empty_moov'],
  ['.mov', '-c:v', 'mjpeg', '-q:v', '5', '-c:a', 'pcm_s16le'],
  ['.mkv', ...H264, ...AAC],
  ['.webm', '-c:v', 'libvpx', '-b:v', '200k', '-c:a', 'libopus'],
  ['.avi', '-c:v', 'mpeg4', '-c:a', 'mp2'],
  ['.ts', ...H264, ...AAC],
  ['.gif', '-an'],
];

/** One of each container. @param folder where they are made */
export async function makeBaseClips(folder: string): Promise<BaseClip[]> {
  await mkdir(folder, { recursive: true });
  const clips: BaseClip[] = [];
  for (const [ending, ...options] of CONTAINERS) {
    const path = join(folder, `base-${clips.length}${ending}`);
    await ffmpegAlone([
      ...['-f', 'lavfi', '-i', 'testsrc2=size=96x64:rate=24:duration=1.5'],
      ...['-f', 'lavfi', '-i', 'sine=frequency=330:duration=1.5', '-pix_fmt', 'yuv420p'],
      ...(ending === '.mov' ? ['-pix_fmt', 'yuvj420p'] : []),
      ...(ending === '.gif' ? ['-pix_fmt', 'rgb8'] : []),
      ...[...options, '-shortest', '-y', path],
    ]);
    clips.push({ ending, bytes: await readFile(path) });
  }
  return clips;
}
