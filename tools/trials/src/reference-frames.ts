import { readFile } from 'node:fs/promises';
import { findMediaTools } from '@phosphene/model/media';
import { runProgram } from '@phosphene/terminal';
import { ffmpegAlone } from './ffmpeg-alone.ts';

/** Media of the project's own, beside the checkout; not every machine has it. */
export const MEDIA_FOLDER = '../shared/media';

/**
 * The MD5 of every decoded frame of a film's picture as ffmpeg by itself computes it: each frame once, and no
 * filter but the conversion to RGB.
 *
 * @param listing the file that ffmpeg writes them to
 * @throws {PhospheneError} when ffmpeg can't decode it
 */
export async function frameHashes(path: string, listing: string): Promise<string[]> {
  const { everyFrame } = await findMediaTools();
  const frames = ['-i', path, '-map', '0:v:0', ...everyFrame, '-pix_fmt', 'rgb24'];
  await ffmpegAlone([...frames, '-f', 'framemd5', '-y', listing]);
  const lines = (await readFile(listing, 'utf8')).split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').at(-1)!.trim());
}

/** Frames of the first picture stream: as its container counts them, and as ffprobe decodes them. */
export async function countFrames(
  path: string,
): Promise<{ promised: number | null; decoded: number | null }> {
  const { ffprobe } = await findMediaTools();
  const entries = 'stream=nb_frames,nb_read_frames';
  const args = ['-v', 'error', '-count_frames', '-select_streams', 'v:0'];
  const end = await runProgram(ffprobe, [...args, '-show_entries', entries, '-of', 'json', path]);
  const report = JSON.parse(end.status === 0 ? end.stdout : '{}') as {
    streams?: { nb_frames?: string; nb_read_frames?: string }[];
  };
  const [stream] = report.streams ?? [];
  const count = (text: string | undefined): number | null =>
    text === undefined ? null : Number(text) || null;
  return { promised: count(stream?.nb_frames), decoded: count(stream?.nb_read_frames) };
}
