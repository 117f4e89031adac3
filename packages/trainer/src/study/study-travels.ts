import { nearestDistances } from '../measure/nearest-distances.ts';
import { judgeDistances, summarise, type Scale } from './judge-samples.ts';
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

const STRIPS = 4;
/** Pictures in a strip. */
export const STRIP = 12;

/**
 * Paints journeys between the same anchors by each kind of travel, and asks how near to the footage they keep.
 *
 * @param scale to judge them by
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
  // The ends are anchors: what counts is the way.
  const inner = STRIP - 2;
  const ways = new Float32Array(travels.length * STRIPS * inner * values);
  const strips: Float32Array[][] = [];
  for (const { journey } of travels) {
    const own: Float32Array[] = [];
    for (let pair = 0; pair < STRIPS; pair++) {
      oversight.signal?.throwIfAborted();
      const pictures = await paint(journey(pair, STRIP), STRIP);
      const small = shrinkImages(pictures, image, factor);
      const done = strips.length * STRIPS + pair;
      ways.set(small.subarray(values, (STRIP - 1) * values), done * inner * values);
      own.push(pictures);
      const total = travels.length * STRIPS;
      oversight.onProgress?.({ stage: 'travel', done: done + 1, total, unit: 'journeys' });
    }
    strips.push(own);
  }
  const near = await nearestDistances(ways, painted.compared, values);
  const found =
    footage && (await nearestFrames(ways, footage, footage.train, image, null, oversight));
  return travels.map(({ kind }, n) => {
    const part = [n * STRIPS * inner, (n + 1) * STRIPS * inner] as const;
    const toPainted = summarise(near.distances.subarray(...part), values)!;
    return {
      kind,
      strips: strips[n]!,
      figures: {
        kind,
        judgement: scale && judgeDistances(toPainted, scale),
        toPainted,
        toFrames: found && summarise(found.distances.subarray(...part), values),
      },
    };
  });
}
