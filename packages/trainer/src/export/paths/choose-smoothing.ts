import { type LatentCodes } from '@phosphene/model/bundle';
import {
  evenSteps,
  interpolateRows,
  PathPlanner,
  type FootagePaths,
  type LatentPath,
} from '@phosphene/model/paths';
import { type RandomStream } from '@phosphene/model/random';
import type { Oversight } from '@phosphene/model/progress';
import { nearestDistances } from '../../measure/nearest-distances.ts';
import type { PicturePainter } from './picture-painter.ts';
import { joined } from './walk-straights.ts';

/** Rounds that are tried, and what each way is looked at. */
const ROUNDS = [0, 1, 2, 4, 8] as const;
const WAYS = 12;
const STEPS = 64;
/** Every so many steps a frame is held against real ones. */
const LOOKED_AT = 2;
/** Frames on the way may be so much farther from real ones than on the way from node to node. */
const BEARABLE = 1.02;
/** Steps may vary so much, or as much as without. */
const EVEN = 0.045;

/**
 * Rounds of smoothing that ways bear: the most with which frames on the way are as near to real frames as without,
 * but for a few hundredths, and steps as even.
 *
 * @param frames real frames as the painter paints, [frames, D]
 */
export async function chooseSmoothing(
  paths: FootagePaths,
  codes: LatentCodes,
  painter: PicturePainter,
  frames: Float32Array,
  random: RandomStream,
  { onNote, signal }: Oversight,
): Promise<number> {
  const pairs = Array.from({ length: WAYS }, () => [
    random.integer(paths.nodes),
    random.integer(paths.nodes),
  ]);
  const judge = async (smoothing: number): Promise<{ far: number; uneven: number }> => {
    const finder = new PathPlanner({ ...paths, smoothing }, codes);
    const looked: Float32Array[] = [];
    let uneven = 0;
    for (const [from, to] of pairs) {
      signal?.throwIfAborted();
      const way = finder.geodesic(finder.latentOf(from!), finder.latentOf(to!));
      const rows = await painter.paint(placesAlong(way, paths));
      uneven += variation(painter.stepLengths(rows)) / WAYS;
      looked.push(everyFew(rows, painter.values));
    }
    const { distances } = await nearestDistances(joined(looked), frames, painter.values);
    return { far: distances.reduce((sum, distance) => sum + distance, 0), uneven };
  };
  const bare = await judge(0);
  let [chosen, own] = [0, bare];
  for (const rounds of ROUNDS.slice(1)) {
    const smoothed = await judge(rounds);
    if (smoothed.far > BEARABLE * bare.far) break;
    if (smoothed.uneven > Math.max(EVEN, bare.uneven)) break;
    [chosen, own] = [rounds, smoothed];
  }
  onNote?.(
    `Ways are smoothed by ${chosen} rounds; their steps vary by ${(100 * own.uneven).toFixed(1)} %.`,
  );
  return chosen;
}

function variation(lengths: Float64Array): number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const square = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  return mean > 0 ? Math.sqrt(square) / mean : 0;
}

function everyFew(rows: Float32Array, values: number): Float32Array {
  const few = new Float32Array((STEPS / LOOKED_AT) * values);
  for (let n = 0; n < STEPS / LOOKED_AT; n++) {
    const first = (n * LOOKED_AT + 1) * values;
    few.set(rows.subarray(first, first + values), n * values);
  }
  return few;
}

/** Latents of places that are evenly far apart in the picture, [STEPS + 1, Z]. */
function placesAlong(way: LatentPath, { size, coordinates }: FootagePaths): Float32Array {
  const places = evenSteps(way.pictures, coordinates, STEPS, way.residual);
  return interpolateRows(way.latents, size, places);
}
