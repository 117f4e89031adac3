import {
  evenSteps,
  WayFinder,
  type FootagePaths,
  type LatentCodes,
  type RandomStream,
  type Way,
} from '@phosphene/model';
import type { Oversight } from '@phosphene/model/node';
import { nearestDistances } from '../../measure/nearest-distances.ts';
import type { PicturePainter } from './picture-painter.ts';

/** Rounds that are tried, and what each way is looked at. */
const ROUNDS = [0, 2, 4, 8, 16, 32] as const;
const WAYS = 12;
const STEPS = 32;
/** Frames on the way may be so much farther from real ones than on the way from node to node. */
const BEARABLE = 1.02;

/**
 * Rounds of smoothing that ways bear: the most with which frames on the way are as near to real frames as without,
 * but for a few hundredths.
 *
 * @param frames real frames as the painter paints, [frames, D]
 */
export async function chooseSmoothing(
  paths: FootagePaths,
  codes: LatentCodes,
  painter: PicturePainter,
  frames: Float32Array,
  random: RandomStream,
  oversight: Oversight,
): Promise<number> {
  const pairs = Array.from({ length: WAYS }, () => [
    random.integer(paths.nodes),
    random.integer(paths.nodes),
  ]);
  let chosen = 0;
  let least = Infinity;
  for (const smoothing of ROUNDS) {
    const finder = new WayFinder({ ...paths, smoothing }, codes);
    const latents = pairs.flatMap(([from, to]) => {
      const way = finder.geodesic(finder.latentOf(from!), finder.latentOf(to!));
      return [...placesAlong(way, paths)];
    });
    oversight.signal?.throwIfAborted();
    const rows = await painter.paint(Float32Array.from(latents));
    const { distances } = await nearestDistances(rows, frames, painter.values);
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    if (mean <= BEARABLE * least || smoothing === 0) chosen = smoothing;
    else break;
    least = Math.min(least, mean);
  }
  return chosen;
}

/** Latents of places that are evenly far apart in the picture, [STEPS + 1, Z]. */
function placesAlong(way: Way, { size, coordinates }: FootagePaths): Float64Array {
  const places = evenSteps(way.pictures, coordinates, STEPS);
  const last = way.latents.length / size - 1;
  const latents = new Float64Array(places.length * size);
  places.forEach((place, n) => {
    const point = Math.max(0, Math.min(Math.floor(place), last - 1));
    const next = Math.min(point + 1, last);
    for (let d = 0; d < size; d++) {
      const a = way.latents[point * size + d]!;
      latents[n * size + d] = a + (place - point) * (way.latents[next * size + d]! - a);
    }
  });
  return latents;
}
