import { nearestDistances } from '../measure/nearest-distances.ts';
import { summarise } from './judge-samples.ts';
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

/** Paints journeys between the same anchors by each kind of travel, and asks how near to the footage they keep. */
export async function studyTravels(
  context: StudyContext,
  travels: readonly StudiedTravel[],
  painted: PaintedFootage,
): Promise<TravelStrips[]> {
  const { bundle, paint, footage, oversight } = context;
  const { image } = bundle.manifest;
  const { values } = comparison(image);
  const { factor } = comparedShape(image);
  const studied: TravelStrips[] = [];
  for (const { kind, journey } of travels) {
    const strips: Float32Array[] = [];
    // The ends are anchors: what counts is the way.
    const inner = new Float32Array(STRIPS * (STRIP - 2) * values);
    for (let pair = 0; pair < STRIPS; pair++) {
      oversight.signal?.throwIfAborted();
      const pictures = await paint(journey(pair, STRIP), STRIP);
      strips.push(pictures);
      const small = shrinkImages(pictures, image, factor);
      inner.set(small.subarray(values, (STRIP - 1) * values), pair * (STRIP - 2) * values);
      const done = studied.length * STRIPS + pair + 1;
      const total = travels.length * STRIPS;
      oversight.onProgress?.({ stage: 'travel', done, total, unit: 'journeys' });
    }
    const near = await nearestDistances(inner, painted.compared, values);
    const found =
      footage && (await nearestFrames(inner, footage, footage.train, image, null, oversight));
    studied.push({
      kind,
      strips,
      figures: {
        kind,
        toPainted: summarise(near.distances, values),
        toFrames: found && summarise(found.distances, values),
      },
    });
  }
  return studied;
}
