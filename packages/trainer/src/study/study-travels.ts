import { nearestDistances } from '../measure/nearest-distances.ts';
import { evaluateDistances, summarise, type Scale } from './evaluate-samples.ts';
import { nearestFrames } from './nearest-frames.ts';
import { comparedShape, shrinkImages } from './shrink-images.ts';
import { comparison, type StudyContext } from './study-context.ts';
import type { TravelFigures } from './study-figures.ts';
import type { PaintedFootage } from './study-samples.ts';

/** A kind of travel, to be shown as strips. */
export interface StudiedTravel {
  readonly kind: string;
  /** Latents of journey number `pair` at even times, [count, Z]; the ends are the same for all kinds. */
  readonly journey: (pair: number, count: number) => Float32Array;
}

/** The strips of one kind of travel. */
export interface TravelStrips {
  readonly kind: string;
  /** A strip each, [STRIP, H, W, C]. */
  readonly strips: readonly Float32Array[];
  readonly figures: TravelFigures;
}

/** Journeys that are shown, and that are evaluated. */
const STRIPS = 4;
const JUDGED = 24;
/** Pictures in a strip. */
export const STRIP = 12;
/** The middle of a strip. Its ends are anchors, so they say nothing of the journey. */
const MIDDLE = { from: 4, to: 8 };

/**
 * Paints journeys between the same anchors by each kind of travel, and asks how near to the footage their
 * middles keep.
 *
 * @param scale for the verdict
 */
export async function studyTravels(
  context: StudyContext,
  travels: readonly StudiedTravel[],
  painted: PaintedFootage,
  scale: Scale | null,
): Promise<TravelStrips[]> {
  const { bundle, paint, footage, oversight } = context;
  const { image } = bundle.manifest;
  const { values } = comparison(image);
  const { factor } = comparedShape(image);
  const size = bundle.manifest.latentSize;
  const inner = MIDDLE.to - MIDDLE.from;
  const each = JUDGED * inner;
  const middles = new Float32Array(travels.length * each * values);
  const strips: Float32Array[][] = [];
  for (const { journey } of travels) {
    const own: Float32Array[] = [];
    for (let pair = 0; pair < JUDGED; pair++) {
      oversight.signal?.throwIfAborted();
      const latents = journey(pair, STRIP);
      if (pair < STRIPS) own.push(await paint(latents, STRIP));
      const middle = await paint(latents.slice(MIDDLE.from * size, MIDDLE.to * size), inner);
      const done = strips.length * JUDGED + pair;
      middles.set(shrinkImages(middle, image, factor), done * inner * values);
      const total = travels.length * JUDGED;
      oversight.onProgress?.({ stage: 'travel', done: done + 1, total, unit: 'journeys' });
    }
    strips.push(own);
  }
  const near = await nearestDistances(middles, painted.compared, values);
  const found =
    footage && (await nearestFrames(middles, footage, footage.train, image, null, oversight));
  return travels.map(({ kind }, n) => {
    const part = [n * each, (n + 1) * each] as const;
    const toPainted = summarise(near.distances.subarray(...part), values)!;
    return {
      kind,
      strips: strips[n]!,
      figures: {
        kind,
        judgement: scale && evaluateDistances(toPainted, scale),
        toPainted,
        toFrames: found && summarise(found.distances.subarray(...part), values),
      },
    };
  });
}
