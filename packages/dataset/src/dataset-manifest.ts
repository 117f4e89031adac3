import { HashedFile, InnerPath, Sha256 } from '@phosphene/model/json';
import * as v from 'valibot';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** How the sound features were made: the fields of the log-mel extractor. */
export const SoundFormat = v.object({
  /** Hz, mono. */
  sampleRate: Positive,
  /** Mel bands of a row. */
  bands: Positive,
  /** Samples between two rows. */
  hop: Positive,
  /** Samples under a row's Hann window. */
  window: Positive,
});
export type SoundFormat = v.InferOutput<typeof SoundFormat>;

/** A recording in place of a clip's own sound. */
export const SoundOrigin = v.object({
  /** Relative to the footage. */
  path: v.string(),
  /** Seconds of it before the clip's first frame. */
  offset: v.number(),
  /** 0…1, how certain the alignment is; `null` where `footage.json` gives the offset. */
  confidence: v.nullable(v.number()),
});
export type SoundOrigin = v.InferOutput<typeof SoundOrigin>;

/** One clip: a run of frames in time, with one label. */
export const ClipEntry = v.object({
  /** The path of its source in the footage, with its trim where it has one. */
  name: v.string(),
  /** An index into `labels`. */
  label: Count,
  /** A file, or a folder of pictures; the path is relative to the footage. */
  source: v.object({ path: v.string(), bytes: Count, sha256: Sha256 }),
  /** Frames that were kept. */
  frames: Positive,
  /** Near-duplicates that were left out. */
  dropped: Count,
  /** What was wrong with the source, where only a part of it could be decoded. */
  damaged: v.nullable(v.string()),
  /** What was wrong with the sound, and whether it was dropped or is silent there; absent where it is whole. */
  soundDamage: v.optional(v.string()),
  /** The recording that its sound was taken from; absent where it is its own. */
  soundFrom: v.optional(SoundOrigin),
  /** The index of its first frame in the whole dataset. */
  firstFrame: Count,
  /** uint8 [frames, height, width, channels], display-encoded. */
  pixels: HashedFile,
  /** float64 [frames], little-endian, seconds from the start of the source. */
  times: HashedFile,
  /** Seconds from the start of its source at which the clip begins. */
  start: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /**
   * Log-mel features, float32 [rows, bands], one row each hop; row 0 is centred on `start`. `null` for silent
   * footage.
   */
  sound: v.nullable(HashedFile),
  contactSheet: InnerPath,
});
export type ClipEntry = v.InferOutput<typeof ClipEntry>;

/** `dataset.json`: what was ingested, where its frames lie, and what was left out and why. */
export const DatasetManifest = v.object({
  format: v.literal('phosphene-dataset'),
  version: v.literal(2),
  image: v.object({ width: Positive, height: Positive, channels: v.picklist([1, 3]) }),
  /** Frames a second, where one rate was given; `null` keeps each clip's own times. */
  fps: v.nullable(v.number()),
  labels: v.array(v.string()),
  clips: v.pipe(v.array(ClipEntry), v.minLength(1)),
  skipped: v.array(v.object({ path: v.string(), reason: v.string() })),
  /** `null` when no clip has sound. */
  sound: v.nullable(SoundFormat),
  footage: v.object({ licence: v.nullable(v.string()), credit: v.nullable(v.string()) }),
});
export type DatasetManifest = v.InferOutput<typeof DatasetManifest>;
