import { PhospheneError } from '@phosphene/model/errors';
import { checkJson, parseJson, Sha256 } from '@phosphene/model/json';
import { type Bundle } from '@phosphene/model/bundle-folder';
import { sha256 } from '@phosphene/model/files';
import { findMediaTools } from '@phosphene/model/media';
import { lookWithPalette } from '../../look/look.ts';
import { Score } from '../../score.ts';
import { walkTimes, type Walk } from '../../walk/create-walk.ts';
import { latentSpaceFrom } from '../../walk/latent-space.ts';
import { resolveTravel } from '../../walk/travel/resolve-travel.ts';
import * as v from 'valibot';
import { CODEC_NAMES, defaultFilmSize, FILM_CODECS, type CodecName } from './film-codec.ts';
import { FrameRate, framesPerSecond } from './frame-rate.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Ticks = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** All that fixes the frames of a film and how they are cut into segments. Plain JSON. */
export const FilmPlan = v.object({
  bundle: v.object({ folder: v.string(), hash: Sha256 }),
  /** Further bundles that a take goes over to, in its order. */
  others: v.array(v.object({ folder: v.string(), hash: Sha256 })),
  /** With the travel and the look's palette resolved. */
  score: Score,
  /** Ticks of its segments, each dwell and journey, so that every segment of the film is entered alike; `null` where none walks. */
  walkTimes: v.nullable(v.array(v.tuple([Count, Ticks]))),
  /** SHA-256 of the latents and levels of its ticks, where the walk responds to sound; `null` where it dreams by itself. */
  heardLatents: v.nullable(Sha256),
  /** SHA-256 of the take that the film plays again; `null` where the score alone says what it shows. */
  take: v.nullable(Sha256),
  frames: Count,
  rate: FrameRate,
  /** The largest of the bundles' pictures: those of the others are fitted into it. */
  image: v.object({ width: Count, height: Count, channels: v.picklist([1, 3]) }),
  size: v.object({ width: Count, height: Count }),
  codec: v.picklist(CODEC_NAMES),
  segmentFrames: Count,
  /** Frames decoded at once; fixed, since the last bit of a convolution may depend on it. */
  batch: Count,
  /** What decodes and encodes: another one may differ in the last bit. */
  backend: v.string(),
  ffmpeg: v.string(),
});
export type FilmPlan = v.InferOutput<typeof FilmPlan>;

/** What a caller asks of a film's picture. */
export interface PictureRequest {
  readonly bundle: Bundle;
  /** Further bundles that a take goes over to, in its order. */
  readonly others?: readonly Bundle[];
  readonly score: Score;
  readonly seconds: number;
  readonly rate: FrameRate;
  readonly codec: CodecName;
  /** Pixels; by default `defaultFilmSize`. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The tfjs back end, for the record. */
  readonly backend: string;
  /** Seconds of a segment; 10 by default. */
  readonly segmentSeconds?: number;
}

/** Pixels of a batch: enough to keep a back end busy, little enough to keep the encoder fed. */
const BATCH_PIXELS = 1 << 17;
const LARGEST_SIDE = 8192;
/** Seconds of a segment that are rendered for a stranger's plan at most. */
const LONGEST_SEGMENT = 60;

/** @throws {PhospheneError} when the request can't be met */
export async function planFilm(request: PictureRequest): Promise<FilmPlan> {
  const { bundle, others = [], codec, rate, seconds, score } = request;
  const image = largestImage([bundle, ...others]);
  const frames = Math.round((seconds * rate.numerator) / rate.denominator);
  const size = request.size ?? defaultFilmSize(image, codec);
  checkPicture({ codec, rate, frames, size });
  return {
    bundle: placeOf(bundle),
    others: others.map(placeOf),
    score: {
      ...score,
      travel: resolveTravel(score.travel, latentSpaceFrom(bundle)),
      look: lookWithPalette(score.look, bundle.manifest.palette),
    },
    walkTimes: null,
    heardLatents: null,
    take: null,
    frames,
    rate,
    image,
    size,
    codec,
    segmentFrames: Math.max(1, Math.round((request.segmentSeconds ?? 10) * framesPerSecond(rate))),
    batch: batchFor(image),
    backend: request.backend,
    ffmpeg: (await findMediaTools()).version,
  };
}

/**
 * The plan of a film that walks by itself, with the times of its walk. To know when a journey begins, those before it have
 * to be planned: it is done once for all segments, a millisecond or two for each.
 */
export function withWalkTimes(plan: FilmPlan, walk: Walk): FilmPlan {
  const seconds = (plan.frames * plan.rate.denominator) / plan.rate.numerator;
  return { ...plan, walkTimes: walkTimes(walk, Math.ceil(seconds * walk.tickRate)) };
}

/**
 * Checks a plan of a stranger's, made for bundles that are known: whatever `planFilm` would not have planned is refused.
 *
 * @param bundles of the plan, in its order
 * @param subject what is being read, for the message
 * @throws {PhospheneError} when it is none, or not of these bundles
 */
export function checkPlan(plan: FilmPlan, bundles: readonly Bundle[], subject: string): void {
  checkPicture(plan);
  const image = largestImage(bundles);
  const { width, height, channels } = plan.image;
  const own = image.width === width && image.height === height && image.channels === channels;
  const longest = LONGEST_SEGMENT * framesPerSecond(plan.rate);
  if (own && plan.batch === batchFor(image) && plan.segmentFrames <= Math.max(1, longest)) return;
  throw new PhospheneError(`${subject}: the plan is not of its bundles, or of another version.`, {
    remedy: 'Render with the same version of Phosphene on all machines.',
  });
}

function checkPicture({
  codec,
  rate,
  frames,
  size,
}: Pick<FilmPlan, 'codec' | 'rate' | 'frames' | 'size'>): void {
  const fps = framesPerSecond(rate);
  const { evenSides, largestFrameRate } = FILM_CODECS[codec];
  if (!(fps >= 1 && fps <= largestFrameRate)) {
    throw wrong(`${fps} frames a second can't be had with ${codec}`, `1 to ${largestFrameRate}`);
  }
  if (!(frames >= 1 && frames <= 100_000_000)) {
    throw wrong(`a film of ${frames} frames can't be made`, 'a duration above one frame');
  }
  for (const side of [size.width, size.height]) {
    if (!Number.isInteger(side) || side < 2 || side > LARGEST_SIDE) {
      throw wrong(
        `a side of ${side} pixels can't be had`,
        `whole numbers from 2 to ${LARGEST_SIDE}`,
      );
    }
    if (evenSides && side % 2 === 1) {
      throw wrong(`${codec} needs even sides; ${side} is odd`, `${side - 1} or ${side + 1}`);
    }
  }
}

function batchFor({ width, height }: FilmPlan['image']): number {
  return Math.max(1, Math.min(32, Math.floor(BATCH_PIXELS / (width * height))));
}

function wrong(what: string, instead: string): PhospheneError {
  return new PhospheneError(`render: ${what}.`, { remedy: `Give ${instead}.`, exitCode: 2 });
}

function placeOf({ folder, hash }: Bundle): FilmPlan['bundle'] {
  return { folder, hash };
}

function largestImage(bundles: readonly Bundle[]): FilmPlan['image'] {
  return bundles
    .map(({ manifest }) => manifest.image)
    .reduce((largest, image) =>
      image.width * image.height > largest.width * largest.height ? image : largest,
    );
}

/** Frames of a segment: all have `segmentFrames` but the last one. */
export function segmentFrameCount(plan: FilmPlan, segment: number): number {
  return Math.min(plan.segmentFrames, plan.frames - segment * plan.segmentFrames);
}

export function segmentCount(plan: FilmPlan): number {
  return Math.ceil(plan.frames / plan.segmentFrames);
}

/** Names a plan by its content; where the bundles lie does not matter. */
export function planHash(plan: FilmPlan): string {
  return sha256(planText(plan));
}

/** A plan as text that is the same wherever its bundles lie: its SHA-256 is `planHash`. */
export function planText(plan: FilmPlan): string {
  const others = plan.others.map(({ hash }) => hash);
  return JSON.stringify({ ...plan, bundle: plan.bundle.hash, others });
}

const PlanText = v.object({ bundle: Sha256, others: v.pipe(v.array(Sha256), v.maxLength(1000)) });

/**
 * Reads a plan's text. `checkPlan` follows once its bundles are there.
 *
 * @param folderOf where the bundle of a hash lies
 * @throws {PhospheneError} when it is none
 */
export function parsePlanText(
  text: string,
  folderOf: (hash: string) => string,
  subject: string,
): FilmPlan {
  const remedy = 'Render with the same version of Phosphene on all machines.';
  const document = parseJson(text, subject, { remedy });
  const { bundle, others } = checkJson(PlanText, document, subject);
  const placed = (hash: string): FilmPlan['bundle'] => ({ folder: folderOf(hash), hash });
  const whole = { ...(document as object), bundle: placed(bundle), others: others.map(placed) };
  return checkJson(FilmPlan, whole, subject);
}
