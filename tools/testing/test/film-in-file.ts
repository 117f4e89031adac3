import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findMediaTools, probeMedia } from '@phosphene/model/media';

/** What ffmpeg finds in a film. */
export interface FilmInFile {
  readonly format: string;
  readonly video: { readonly codec: string; readonly width: number; readonly height: number };
  readonly audio: { readonly codec: string; readonly sampleRate: number } | null;
  /** Of its frames, in seconds, as they are stored. */
  readonly times: readonly number[];
  /** Of each decoded frame: its mean brightness, 0…255. */
  readonly brightness: readonly number[];
  /** dB below full scale, of its sound; `null` without. */
  readonly loudness: number | null;
  /** What ffmpeg complains of while it decodes all of it. */
  readonly complaints: string;
}

const run = promisify(execFile);

/** Reads and decodes a film from beginning to end. */
export async function filmInFile(path: string): Promise<FilmInFile> {
  const { ffmpeg, ffprobe, everyFrame } = await findMediaTools();
  const { format, video, audio } = await probeMedia(path);
  const { stdout } = await run(ffprobe, [
    ...['-v', 'error', '-of', 'csv=p=0', '-select_streams', 'v'],
    ...['-show_entries', 'packet=pts_time', path],
  ]);
  const { stderr } = await run(ffmpeg, ['-v', 'error', '-i', path, '-f', 'null', '-']);
  // One pixel a frame: its mean.
  const { stdout: pixels } = await run(
    ffmpeg,
    [
      ...['-v', 'quiet', '-i', path, '-an', '-vf', 'scale=1:1:flags=area,format=gray'],
      ...[...everyFrame, '-f', 'rawvideo', '-'],
    ],
    { encoding: 'buffer' },
  );
  const { codec, width, height } = video!;
  return {
    ...{ format, video: { codec, width, height }, complaints: stderr },
    audio: audio && { codec: audio.codec, sampleRate: audio.sampleRate },
    times: stdout.trim().split('\n').map(parseFloat),
    brightness: [...pixels],
    loudness: audio && (await loudnessOf(ffmpeg, path)),
  };
}

async function loudnessOf(ffmpeg: string, path: string): Promise<number> {
  const { stderr } = await run(ffmpeg, [
    ...['-v', 'info', '-i', path, '-vn', '-af', 'volumedetect', '-f', 'null', '-'],
  ]);
  return Number(/mean_volume: (\S+) dB/.exec(stderr)![1]);
}
