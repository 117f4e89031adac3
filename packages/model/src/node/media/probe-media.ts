import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { checkJson } from '../../json/check-json.ts';
import { PhospheneError } from '../../errors/phosphene-error.ts';
import { findMediaTools } from './find-media-tools.ts';
import { hostileProbeOptions, mediaUrl } from './hostile-input.ts';

/** What the container says of a picture stream; not yet what its decoder gives. */
export interface VideoProbe {
  /** For `-map 0:index`. */
  readonly index: number;
  readonly codec: string;
  /** Stored size in pixels: before rotation and pixel aspect. */
  readonly width: number;
  readonly height: number;
  readonly pixelFormat: string;
  /** Degrees counter-clockwise that a player turns the picture, a multiple of 90: 0, 90, 180, 270. */
  readonly rotation: number;
  /** Width over height of one pixel. */
  readonly sampleAspect: number;
  /** Average frames a second; `null` where the container doesn't know. */
  readonly frameRate: number | null;
  /** The number of frames as the container counts them; `null` where it doesn't. */
  readonly frames: number | null;
  /** Seconds; `null` where unknown. */
  readonly duration: number | null;
  readonly startTime: number;
  readonly fieldOrder: 'progressive' | 'interlaced' | 'unknown';
  /** ffmpeg's names, `unknown` where untagged. */
  readonly colour: {
    readonly range: string;
    readonly space: string;
    readonly transfer: string;
    readonly primaries: string;
  };
}

export interface AudioProbe {
  readonly index: number;
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  readonly startTime: number;
}

export interface MediaProbe {
  /** ffmpeg's names of the container. */
  readonly format: string;
  /** Seconds; `null` where unknown. */
  readonly duration: number | null;
  readonly startTime: number;
  /** The first stream of moving pictures; cover art doesn't count. */
  readonly video: VideoProbe | null;
  /** The first stream of sound that ffmpeg knows the codec of. */
  readonly audio: AudioProbe | null;
}

const Text = v.optional(v.string(), 'unknown');
const Stream = v.object({
  index: v.number(),
  codec_type: Text,
  codec_name: Text,
  width: v.optional(v.number(), 0),
  height: v.optional(v.number(), 0),
  pix_fmt: Text,
  sample_aspect_ratio: v.optional(v.string(), '1:1'),
  avg_frame_rate: v.optional(v.string(), '0/0'),
  r_frame_rate: v.optional(v.string(), '0/0'),
  nb_frames: v.optional(v.string()),
  duration: v.optional(v.string()),
  start_time: v.optional(v.string()),
  field_order: Text,
  color_range: Text,
  color_space: Text,
  color_transfer: Text,
  color_primaries: Text,
  sample_rate: v.optional(v.string(), '0'),
  channels: v.optional(v.number(), 0),
  disposition: v.optional(v.record(v.string(), v.number()), {}),
  tags: v.optional(v.record(v.string(), v.string()), {}),
  side_data_list: v.optional(v.array(v.looseObject({ rotation: v.optional(v.number()) })), []),
});
const Report = v.object({
  streams: v.optional(v.array(Stream), []),
  format: v.object({
    format_name: v.string(),
    duration: v.optional(v.string()),
    start_time: v.optional(v.string()),
  }),
});
type Stream = v.InferOutput<typeof Stream>;

const run = promisify(execFile);

/**
 * Asks ffprobe what a file holds, with the options against hostile files.
 *
 * @throws {PhospheneError} when it is not a media file that may be read
 */
export async function probeMedia(
  path: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<MediaProbe> {
  const { ffprobe } = await findMediaTools();
  const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams'];
  args.push(...hostileProbeOptions, '-i', await mediaUrl(path));
  const { signal } = options;
  let stdout: string;
  try {
    const limits = { maxBuffer: 1 << 26, timeout: 120_000, killSignal: 'SIGKILL' as const };
    ({ stdout } = await run(ffprobe, args, signal === undefined ? limits : { ...limits, signal }));
  } catch (error) {
    signal?.throwIfAborted();
    const { stderr = '' } = error as { stderr?: string };
    const reason = stderr.trim().split('\n').at(-1)?.split(': ').at(-1);
    throw new PhospheneError(
      `${path}: not a media file that can be read: ${reason || 'no reason'}.`,
      {
        remedy: 'See that it plays elsewhere; re-export it as MP4, MOV or MKV.',
        cause: error,
      },
    );
  }
  const report = checkJson(Report, JSON.parse(stdout), `${path}: ffprobe's report`);
  const video = report.streams.find(isMovingPicture);
  const audio = report.streams.find(
    ({ codec_type, codec_name, sample_rate }) =>
      codec_type === 'audio' &&
      !['unknown', 'none'].includes(codec_name) &&
      Number(sample_rate) > 0,
  );
  return {
    format: report.format.format_name,
    duration: seconds(report.format.duration),
    startTime: seconds(report.format.start_time) ?? 0,
    video: video === undefined ? null : videoProbe(video),
    audio:
      audio === undefined
        ? null
        : {
            index: audio.index,
            codec: audio.codec_name,
            sampleRate: Number(audio.sample_rate),
            channels: audio.channels,
            startTime: seconds(audio.start_time) ?? 0,
          },
  };
}

function isMovingPicture(stream: Stream): boolean {
  return (
    stream.codec_type === 'video' &&
    stream.disposition['attached_pic'] !== 1 &&
    stream.width > 0 &&
    stream.height > 0
  );
}

function videoProbe(stream: Stream): VideoProbe {
  const fields = stream.field_order;
  return {
    index: stream.index,
    codec: stream.codec_name,
    width: stream.width,
    height: stream.height,
    pixelFormat: stream.pix_fmt,
    rotation: rotationOf(stream),
    sampleAspect: ratio(stream.sample_aspect_ratio.replace(':', '/')) ?? 1,
    frameRate: ratio(stream.avg_frame_rate) ?? ratio(stream.r_frame_rate),
    frames: stream.nb_frames === undefined ? null : Number(stream.nb_frames) || null,
    duration: seconds(stream.duration),
    startTime: seconds(stream.start_time) ?? 0,
    fieldOrder:
      fields === 'progressive'
        ? 'progressive'
        : ['tt', 'bb', 'tb', 'bt'].includes(fields)
          ? 'interlaced'
          : 'unknown',
    colour: {
      range: stream.color_range,
      space: stream.color_space,
      transfer: stream.color_transfer,
      primaries: stream.color_primaries,
    },
  };
}

/** Newer versions of ffprobe report the display matrix's angle, older ones (and older files) a tag, clockwise. */
function rotationOf(stream: Stream): number {
  const matrix = stream.side_data_list.find(({ rotation }) => rotation !== undefined)?.rotation;
  const degrees = matrix ?? -Number(stream.tags['rotate'] ?? 0);
  return Number.isFinite(degrees) ? (((Math.round(degrees / 90) * 90) % 360) + 360) % 360 : 0;
}

function ratio(text: string): number | null {
  const [over = 0, under = 1] = text.split('/').map(Number);
  const value = over / under;
  return Number.isFinite(value) && value > 0 ? value : null;
}

function seconds(text: string | undefined): number | null {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) ? value : null;
}

/**
 * Counts the packets of a picture stream that its container says are decoded but not shown: what an edit
 * list cuts off. Reads the whole file, without decoding.
 */
export async function countHiddenPackets(path: string, index: number): Promise<number> {
  const { ffprobe } = await findMediaTools();
  const args = ['-v', 'quiet', '-select_streams', String(index), '-show_entries', 'packet=flags'];
  args.push('-of', 'csv=p=0', ...hostileProbeOptions, '-i', await mediaUrl(path));
  try {
    const { stdout } = await run(ffprobe, args, { maxBuffer: 1 << 28, timeout: 600_000 });
    return stdout.split('\n').filter((flags) => flags.includes('D')).length;
  } catch {
    return 0;
  }
}
