import { rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { PhospheneError } from '@phosphene/model/errors';
import { sha256OfFile } from '@phosphene/model/files';
import { causeOfFailure, startFfmpeg, type FfmpegProcess } from '@phosphene/model/media';
import type { PictureDecoder } from '../open-decoder.ts';
import { countPackets } from './count-packets.ts';
import { enlargementFilters, FILM_CODECS } from './film-codec.ts';
import { filmFeed, type FilmFeed } from './film-feed.ts';
import { FilmPainter } from './film-painter.ts';
import { segmentFrameCount, type FilmPlan } from './film-plan.ts';
import type { FilmScript } from './film-script.ts';

/** A finished segment. */
export interface SegmentRecord {
  readonly index: number;
  readonly frames: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a segment is rendered with. */
export interface SegmentTools {
  readonly plan: FilmPlan;
  readonly script: FilmScript;
  /** In the order of the script's bundles. */
  readonly bundles: readonly {
    readonly decoder: PictureDecoder;
    readonly image: FilmPlan['image'];
  }[];
  /** Called with the number of frames given to the encoder since the last call. */
  readonly onFrames: (frames: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Renders one segment. The promise resolves when all its frames are with the encoder, so that the next one
 * can be decoded while this one is still being written; its `finished` resolves when it lies on disk, whole.
 *
 * @param path the segment's file, which has its name only once it is whole
 */
export async function renderSegment(
  tools: SegmentTools,
  index: number,
  path: string,
): Promise<{ finished: Promise<SegmentRecord> }> {
  const { plan } = tools;
  const frames = segmentFrameCount(plan, index);
  const { segmentExtension } = FILM_CODECS[plan.codec];
  const temporary = `${path}.${process.pid}.tmp${segmentExtension}`;
  const painter = new FilmPainter(plan, tools.bundles, tools.script);
  const encoder = await startSegmentEncoder(plan, temporary, painter.feed, tools.signal);
  try {
    await feed(tools, painter, index * plan.segmentFrames, frames, encoder);
  } catch (error) {
    const cause = await causeOfFailure(encoder, error);
    await rm(temporary, { force: true });
    throw cause;
  }
  const finished = seal(encoder, temporary, path, { index, frames }, tools.signal);
  finished.catch(() => undefined);
  return { finished };
}

/** The encoder of a segment: frames go in as RGB bytes, as `FilmPainter` paints them. */
export async function startSegmentEncoder(
  plan: FilmPlan,
  path: string,
  { size: from, kernel }: FilmFeed = filmFeed(plan, [plan.score.look]),
  signal?: AbortSignal,
): Promise<FfmpegProcess> {
  const { size, rate, codec } = plan;
  const { segmentFilters, segmentOptions } = FILM_CODECS[codec];
  const { numerator, denominator } = rate;
  const raw = ['-f', 'rawvideo', '-pixel_format', 'rgb24'];
  const geometry = ['-video_size', `${from.width}x${from.height}`];
  return startFfmpeg({
    inputs: [
      { pipe: true, options: [...raw, ...geometry, '-framerate', `${numerator}/${denominator}`] },
    ],
    filters: [...enlargementFilters(from, size, kernel), ...segmentFilters],
    output: { path, options: [...segmentOptions, '-an'] },
    ...(signal !== undefined && { signal }),
  });
}

/** Decodes a run of frames and gives them to the encoder, never more than one batch ahead of it. */
async function feed(
  { plan, script, onFrames, signal }: SegmentTools,
  painter: FilmPainter,
  firstFrame: number,
  frames: number,
  encoder: FfmpegProcess,
): Promise<void> {
  let written: Promise<void> = Promise.resolve();
  for (let done = 0; done < frames; done += plan.batch) {
    signal?.throwIfAborted();
    const count = Math.min(plan.batch, frames - done);
    const moments = Array.from({ length: count }, (_, i) => script.momentOf(firstFrame + done + i));
    const bytes = await painter.paint(moments);
    await written;
    written = write(encoder.stdin!, bytes);
    written.catch(() => undefined);
    onFrames(count);
  }
  await written;
  encoder.stdin!.end();
}

/** Resolves when the pipe has taken the bytes. */
function write(pipe: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((settle, reject) => {
    pipe.write(bytes, (error) => (error ? reject(error) : settle()));
  });
}

async function seal(
  encoder: FfmpegProcess,
  temporary: string,
  path: string,
  { index, frames }: { index: number; frames: number },
  signal: AbortSignal | undefined,
): Promise<SegmentRecord> {
  try {
    await encoder.finished;
    const found = await countPackets(temporary, signal);
    if (found !== frames) {
      throw new PhospheneError(`${path}: ${found} of ${frames} frames were written.`, {
        remedy:
          'See that the disk has room, then give the same command again: it goes on from here.',
      });
    }
    const { size: bytes } = await stat(temporary);
    const sha256 = await sha256OfFile(temporary);
    await rename(temporary, path);
    return { index, frames, bytes, sha256 };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
