import { joined } from '../joined.ts';
import { imageSize, type ImageShape } from '../measure/image-shape.ts';
import { nearestDistances } from '../measure/nearest-distances.ts';
import {
  drawPatchReferences,
  mean,
  patchRealism,
  type PatchReferences,
} from '../measure/patch-realism.ts';
import type { ImaginationFigures, Novelty } from './imagination-figures.ts';
import { comparison, paintCompared, type StudyContext } from './study-context.ts';
import { sameMoment, type PaintedFootage } from './study-samples.ts';

/** Latents of a walk: three of each of its stays, and of each journey, [3 · segments, Z] both. */
export interface WalkSamples {
  readonly stays: Float32Array;
  readonly journeys: Float32Array;
}

/** What pictures are held against. */
export interface ImaginationBench {
  readonly context: StudyContext;
  readonly shape: ImageShape;
  /** The footage as painted, [N, h, w, C]. */
  readonly painted: Float32Array;
  /** Median distance of a frame to the nearest one of another moment. */
  readonly moment: number;
  readonly patches: PatchReferences;
}

/** Frames in a row that are kept together where some are left out of the references. */
const BLOCK = 40;
/** One block of so many is left out. */
const BLOCKS = 6;
/** Latents of a stay, and of a journey. */
const EACH = 3;

/** The nearest other moment of each frame, in the middle of them; `null` where there is none. */
async function momentsApart(
  context: StudyContext,
  { compared, codes }: PaintedFootage,
  values: number,
): Promise<number | null> {
  const same = sameMoment(context.footage, codes);
  const { distances } = await nearestDistances(compared, compared, values, same);
  const apart = distances.filter(Number.isFinite).sort();
  return apart.length === 0 ? null : apart[apart.length >> 1]!;
}

/**
 * @param footage as the network paints it
 * @param moment median distance of a frame to the nearest one of another moment, where it is known already
 * @returns `null` where the footage has no two moments
 */
export async function openImaginationBench(
  context: StudyContext,
  footage: PaintedFootage,
  moment: number | null = null,
): Promise<ImaginationBench | null> {
  const { shape, values } = comparison(context.bundle.manifest.image);
  const { compared } = footage;
  const apart = moment ?? (await momentsApart(context, footage, values));
  if (apart === null) return null;
  const others: Float32Array[] = [];
  const frames: Float32Array[] = [];
  for (let first = 0, n = 1; first * values < compared.length; first += BLOCK, n++) {
    const block = compared.subarray(first * values, (first + BLOCK) * values);
    // The frames beside a block are nearly those at its edges.
    if (n % BLOCKS === 0)
      others.push(block.subarray((BLOCK / 4) * values, (3 * BLOCK * values) / 4));
    else frames.push(block);
  }
  const references = await drawPatchReferences(
    joined(frames),
    others.length === 0 ? compared : joined(others),
    shape,
  );
  return { context, shape, painted: compared, moment: Math.max(apart, 1e-9), patches: references };
}

/** Measures a walk at a mark. */
export async function evaluateImagination(
  bench: ImaginationBench,
  mark: number,
  { stays, journeys }: WalkSamples,
): Promise<ImaginationFigures> {
  return {
    mark,
    stays: await evaluateNovelty(bench, stays),
    journeys: await evaluateNovelty(bench, journeys),
  };
}

/** Latents of the middle of each stay and of each journey by turns, [count, Z], or fewer where there are. */
export function alternatingLatents(
  { stays, journeys }: WalkSamples,
  size: number,
  count: number,
): Float32Array {
  const rows = Math.min(count, 2 * Math.floor(stays.length / size / EACH));
  const chosen = new Float32Array(rows * size);
  for (let n = 0; n < rows; n++) {
    const from = EACH * (n >> 1) + (EACH >> 1);
    const own = n % 2 === 0 ? stays : journeys;
    chosen.set(own.subarray(from * size, (from + 1) * size), n * size);
  }
  return chosen;
}

/** @param latents [count, Z] */
async function evaluateNovelty(
  { context, shape, painted, moment, patches }: ImaginationBench,
  latents: Float32Array,
): Promise<Novelty> {
  const compared = await paintCompared(context, latents);
  const { distances } = await nearestDistances(compared, painted, imageSize(shape));
  return {
    novelty: mean(distances) / moment,
    realism: mean(await patchRealism(compared, patches)),
  };
}
