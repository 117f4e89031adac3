import type { Oversight } from '@phosphene/model/progress';
import { readImages } from '../frame-reader.ts';
import { imageSize, type ImageShape } from '../measure/image-shape.ts';
import { nearestDistances, type NearestRows } from '../measure/nearest-distances.ts';
import type { Footage } from './open-footage.ts';
import { comparedShape, shrinkImages } from './shrink-images.ts';

/** Frames in memory at once. */
const BLOCK = 1000;

/**
 * For each picture the nearest of some frames, which are read in blocks: a data set may be larger than memory.
 *
 * @param queries pictures as they are compared (`shrinkImages`), [Q, h, w, C]
 * @param shape of the frames
 * @param passOver frames that don't count for a query
 * @returns distances as `nearestDistances` has them, and numbers of frames
 */
export async function nearestFrames(
  queries: Float32Array,
  { dataset }: Pick<Footage, 'dataset'>,
  frames: Uint32Array,
  shape: ImageShape,
  passOver: ((query: number, frame: number) => boolean) | null,
  { onProgress, signal }: Oversight,
): Promise<NearestRows> {
  const { shape: small, factor } = comparedShape(shape);
  const values = imageSize(small);
  const distances = new Float32Array(queries.length / values).fill(Infinity);
  const indices = new Uint32Array(distances.length);
  for (let first = 0; first < frames.length; first += BLOCK) {
    signal?.throwIfAborted();
    const part = frames.subarray(first, first + BLOCK);
    const images = shrinkImages(readImages(dataset, part), shape, factor);
    const found = await nearestDistances(
      queries,
      images,
      values,
      passOver && ((query, row) => passOver(query, part[row]!)),
    );
    found.distances.forEach((distance, query) => {
      if (distance >= distances[query]!) return;
      distances[query] = distance;
      indices[query] = part[found.indices[query]!]!;
    });
    const done = first + part.length;
    onProgress?.({ stage: 'compare', done, total: frames.length, unit: 'frames' });
  }
  return { distances, indices };
}
