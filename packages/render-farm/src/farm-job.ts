import { Sha256 } from '@phosphene/model/json';
import { sha256 } from '@phosphene/model/files';
import * as v from 'valibot';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A segment of a film, to be rendered by whoever takes it. */
export const SegmentJob = v.object({
  /** `planHash`: the plan's text is content of this name. */
  plan: Sha256,
  index: Count,
});
export type SegmentJob = v.InferOutput<typeof SegmentJob>;

/** What a worker says of a segment that it has delivered as content named `segmentName`. */
export const DeliveredSegment = v.object({
  index: Count,
  frames: Count,
  bytes: Count,
  sha256: Sha256,
});

/** What decides about the last bits of a picture: machines where it is the same work on the same queue. */
export interface Makings {
  /** Back end with its versions, as a plan has it. */
  readonly backend: string;
  /** The version of ffmpeg. */
  readonly ffmpeg: string;
  /** Phosphene's own version. */
  readonly version: string;
}

/** Of keys in Redis. */
export const PREFIX = 'phosphene';

/** Segments that one set of makings can render alike are in one queue. */
export function queueName({ backend, ffmpeg, version }: Makings): string {
  return `segments-${sha256(JSON.stringify([backend, ffmpeg, version])).slice(0, 16)}`;
}

export function segmentName(job: string): string {
  return `segment:${job}`;
}

/** Bytes of a segment, which the memory of Redis must hold several of. */
export const LARGEST_SEGMENT = 2 ** 31;
/** Bytes of a file of a bundle, of a take or of what was heard. */
export const LARGEST_FILE = 2 ** 30;
/** Bytes of a plan or a bundle's manifest. */
export const LARGEST_DOCUMENT = 2 ** 24;
