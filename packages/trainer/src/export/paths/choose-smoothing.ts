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
import { joined } from '../../joined.ts';

/** Rounds that are tried, the paths that each is evaluated on, and the steps of a path. */
const ROUNDS = [0, 1, 2, 4, 8] as const;
const PATHS = 12;
const STEPS = 64;
/** Every so many steps a frame is compared with real ones. */
const COMPARED_EVERY = 2;
/** Most that smoothing may add to the mean distance from real frames, as a factor. */
const MOST_FARTHER = 1.02;
/** Coefficient of variation of the steps that is allowed, or that without smoothing. */
const MOST_UNEVEN = 0.045;

/**
 * Chooses the rounds of smoothing: the most with which the frames of paths are within a few hundredths as near to real
 * frames as without, and steps as even.
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
  const pairs = Array.from({ length: PATHS }, () => [
    random.integer(paths.nodes),
    random.integer(paths.nodes),
  ]);
  const evaluate = async (smoothing: number): Promise<{ far: number; uneven: number }> => {
    const planner = new PathPlanner({ ...paths, smoothing }, codes);
    const compared: Float32Array[] = [];
    let uneven = 0;
    for (const [from, to] of pairs) {
      signal?.throwIfAborted();
      const path = planner.geodesic(planner.nodeLatent(from!), planner.nodeLatent(to!));
      const rows = await painter.paint(evenLatents(path, paths));
      uneven += variation(painter.stepLengths(rows)) / PATHS;
      compared.push(everyFew(rows, painter.values));
    }
    const { distances } = await nearestDistances(joined(compared), frames, painter.values);
    return { far: distances.reduce((sum, distance) => sum + distance, 0), uneven };
  };
  const bare = await evaluate(0);
  let [chosen, own] = [0, bare];
  for (const rounds of ROUNDS.slice(1)) {
    const smoothed = await evaluate(rounds);
    if (smoothed.far > MOST_FARTHER * bare.far) break;
    if (smoothed.uneven > Math.max(MOST_UNEVEN, bare.uneven)) break;
    [chosen, own] = [rounds, smoothed];
  }
  onNote?.(
    `Paths are smoothed by ${chosen} rounds; their steps vary by ${(100 * own.uneven).toFixed(1)} %.`,
  );
  return chosen;
}

function variation(lengths: Float64Array): number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const square = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  return mean > 0 ? Math.sqrt(square) / mean : 0;
}

function everyFew(rows: Float32Array, values: number): Float32Array {
  const few = new Float32Array((STEPS / COMPARED_EVERY) * values);
  for (let n = 0; n < STEPS / COMPARED_EVERY; n++) {
    const first = (n * COMPARED_EVERY + 1) * values;
    few.set(rows.subarray(first, first + values), n * values);
  }
  return few;
}

/** Latents at constant decoded speed, [STEPS + 1, Z]. */
function evenLatents(path: LatentPath, { size, coordinates }: FootagePaths): Float32Array {
  const positions = evenSteps(path.pictures, coordinates, STEPS, path.residual);
  return interpolateRows(path.latents, size, positions);
}
