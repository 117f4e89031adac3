import { stat } from 'node:fs/promises';
import { countHiddenPackets, FfmpegFailure, startFfmpeg } from '@phosphene/model/media';
import type { FfmpegProcess, MediaProbe, MediaTools, VideoProbe } from '@phosphene/model/media';
import type { SoundFormat } from '../dataset-manifest.ts';
import type { FoundClip } from './find-footage.ts';
import type { Crop, PictureOptions } from './ingest-options.ts';
import {
  findDamage,
  findSoundDamage,
  type DecodingOutcome,
  type SoundDamage,
} from './find-damage.ts';
import { pictureFilters, pixelFormat } from './picture-filters.ts';

/** Where decoded things go. */
export interface DecodingSink {
  readonly frames: (chunk: Buffer) => Promise<void>;
  readonly sound: (chunk: Buffer) => Promise<void>;
  /** Whole frames so far, and bytes beyond them. */
  readonly count: () => { frames: number; rest: number };
}

export interface DecodedClip {
  /** Seconds from the start of the source; one for each frame. */
  readonly times: Float64Array;
  readonly damaged: string | null;
  readonly soundDamage: SoundDamage | null;
  /** The sound's times led so far that the decoding was given up: the pictures are to be decoded without it. */
  readonly endlessSound?: boolean;
}

export interface FilmJob {
  readonly clip: FoundClip;
  readonly probe: MediaProbe & { readonly video: VideoProbe };
  readonly picture: PictureOptions & { readonly crop: Crop };
  readonly sound: SoundFormat;
  readonly tools: MediaTools;
  /** Whether ffmpeg can tone-map. */
  readonly toneMap: boolean;
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/** Milliseconds without a byte after which a decoding is given up. */
const STALLED = 120_000;

/** Bytes of a file for a second of it at the least: what takes fewer is a gap between lying times. */
const LEAST_BYTES = 64;
/** Seconds that any file may last. */
const SHORT = 60;

/**
 * Decodes a film once, its pictures to one pipe, its sound to another. Gaps in the sound are filled, and with `fps` those
 * between the pictures: both only for as long as the file can last.
 */
export async function decodeFilm(job: FilmJob, sink: DecodingSink): Promise<DecodedClip> {
  const { clip, probe, picture, signal } = job;
  const times = new Times();
  const seconds = SHORT + (await stat(clip.files[0]!)).size / LEAST_BYTES;
  // Read at once from here on: Node empties the pipes of a process that has ended before anybody reads them.
  const ffmpeg = await start(job, (time) => times.push(time + clip.start));
  const soundRoom = seconds * job.sound.sampleRate * Float32Array.BYTES_PER_ELEMENT;
  const frameRoom = picture.fps === null ? Infinity : seconds * picture.fps;
  let heard = 0;
  let endless: 'pictures' | 'sound' | null = null;
  const giveUp = (which: 'pictures' | 'sound'): void => {
    endless = which;
    ffmpeg.kill();
  };
  const frames = async (chunk: Buffer): Promise<void> => {
    if (endless !== null) return;
    await sink.frames(chunk);
    if (sink.count().frames > frameRoom) giveUp('pictures');
  };
  const sound = async (chunk: Buffer): Promise<void> => {
    if (endless !== null) return;
    heard += chunk.length;
    if (heard > soundRoom) giveUp('sound');
    else await sink.sound(chunk);
  };
  let stalled = false;
  const watch = setInterval(() => {
    const { frames } = sink.count();
    stalled = times.length === watched.times && frames === watched.frames;
    watched = { times: times.length, frames };
    if (stalled) ffmpeg.kill();
  }, STALLED);
  let watched = { times: -1, frames: -1 };
  let [messages, failed] = ['', false];
  try {
    await Promise.all([drain(ffmpeg.stdout, frames), drain(ffmpeg.side, sound)]);
    ({ stderr: messages } = await ffmpeg.finished);
  } catch (error) {
    ffmpeg.kill();
    signal?.throwIfAborted();
    if (!(error instanceof FfmpegFailure)) throw error;
    messages = stalled ? '[error] nothing came for two minutes' : error.stderr;
    // Whoever ended it, the film may be whole.
    if (error.code === null && !stalled) messages += '\n[fatal] ffmpeg was killed: ingest again';
    failed = true;
  } finally {
    clearInterval(watch);
  }
  if (endless !== null) return givenUp(endless, times, sink.count().frames);
  return judge(job, times, { ...sink.count(), messages, failed, sound: probe.audio });
}

/** Where times lead further than the file can last. */
function givenUp(which: 'pictures' | 'sound', times: Times, frames: number): DecodedClip {
  const cause = 'its times lead further than so few bytes can last';
  return which === 'pictures'
    ? { times: times.upTo(frames), damaged: `${frames} frames, and ${cause}`, soundDamage: null }
    : {
        ...{ times: times.upTo(frames), damaged: null, endlessSound: true },
        soundDamage: { faults: 1, cause, failed: true },
      };
}

async function judge(
  { clip, picture, probe }: FilmJob,
  times: Times,
  outcome: Omit<DecodingOutcome, 'expected'>,
): Promise<DecodedClip> {
  const { frames } = outcome;
  let expected =
    picture.fps === null && clip.start === 0 && clip.end === null ? probe.video.frames : null;
  let damaged = findDamage({ ...outcome, expected });
  if (damaged !== null && expected !== null && frames < expected) {
    expected -= await countHiddenPackets(clip.files[0]!, probe.video.index);
    damaged = findDamage({ ...outcome, expected });
  }
  if (times.length < frames) {
    damaged ??= `${frames} frames could be decoded, ${times.length} of them with a time`;
  }
  const soundDamage = findSoundDamage({ ...outcome, expected });
  return { times: times.upTo(frames), damaged, soundDamage };
}

async function start(job: FilmJob, onFrameTime: (seconds: number) => void): Promise<FfmpegProcess> {
  const { clip, probe, picture, sound, tools, signal } = job;
  return await startFfmpeg({
    inputs: [{ path: clip.files[0]!, options: ['-threads', String(job.threads), ...trimOf(clip)] }],
    filters: pictureFilters(probe.video, picture, job.toneMap),
    output: {
      pipe: true,
      options: [
        ...['-map', `0:${probe.video.index}`, '-an', '-sn', '-dn', ...tools.everyFrame],
        ...['-pix_fmt', pixelFormat(picture.colour), '-flush_packets', '0', '-f', 'rawvideo'],
      ],
    },
    ...(probe.audio === null
      ? {}
      : {
          sideOutput: {
            options: [
              ...['-map', `0:${probe.audio.index}`, '-vn', '-sn', '-dn', '-ac', '1'],
              // Gaps become silence, and the first sample stands at the clip's zero.
              ...['-af', `aresample=${sound.sampleRate}:async=1:first_pts=0`],
              ...['-flush_packets', '0', '-f', 'f32le'],
            ],
          },
        }),
    logLevel: 'warning',
    onFrameTime,
    ...(signal === undefined ? {} : { signal }),
  });
}

/**
 * Decodes a film's damaged sound alone, and fills gaps of a hundredth of a second with silence. The usual decoding fills
 * gaps of a tenth and more, so that a packet that can't be decoded would shift what follows it.
 */
export async function decodeDamagedSound(
  { clip, probe, sound, signal }: FilmJob,
  onSound: DecodingSink['sound'],
): Promise<void> {
  const ffmpeg = await startFfmpeg({
    inputs: [{ path: clip.files[0]!, options: trimOf(clip) }],
    output: {
      pipe: true,
      options: [
        ...['-map', `0:${probe.audio!.index}`, '-vn', '-sn', '-dn', '-ac', '1'],
        ...['-af', `aresample=${sound.sampleRate}:async=1:min_hard_comp=0.01:first_pts=0`],
        ...['-f', 'f32le'],
      ],
    },
    ...(signal === undefined ? {} : { signal }),
  });
  await drain(ffmpeg.stdout, onSound);
  await ffmpeg.finished;
}

function trimOf({ start, end }: FoundClip): string[] {
  return [
    ...(start > 0 ? ['-ss', String(start)] : []),
    ...(end === null ? [] : ['-t', String(end - start)]),
  ];
}

async function drain(
  stream: AsyncIterable<unknown> | null,
  into: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  if (stream !== null) for await (const chunk of stream) await into(chunk as Buffer);
}

/** Grows by doubling. */
class Times {
  #values = new Float64Array(1024);
  length = 0;

  push(seconds: number): void {
    if (this.length === this.#values.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = seconds;
  }

  /** Frames without a time get that of the one before. */
  upTo(frames: number): Float64Array {
    const times = new Float64Array(frames);
    for (let i = 0; i < frames; i++) {
      const known = i < this.length ? this.#values[i]! : NaN;
      times[i] = Number.isFinite(known) ? known : (times[i - 1] ?? 0);
    }
    return times;
  }
}
