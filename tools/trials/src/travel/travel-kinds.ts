import type { PathsRun } from './open-run.ts';
import { evenSteps, interpolateRows, PathPlanner, type FootagePaths } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';

/** A kind of travel from one code to another. */
export interface TravelKind {
  readonly name: string;
  /** Latents at the steps of a journey, [steps + 1, Z]. */
  go(from: Float64Array, to: Float64Array, steps: number): Promise<Float32Array> | Float32Array;
}

/** Places on a line at which the real decoder measures its speed. */
const PLACES = 96;

/** Pairs of nodes, at random. */
export function drawPairs(paths: FootagePaths, count: number, seed: number): [number, number][] {
  const random = new RandomStream(seed, 0x70616972);
  return Array.from({ length: count }, () => {
    const from = random.integer(paths.nodes);
    let to = random.integer(paths.nodes);
    while (to === from && paths.nodes > 1) to = random.integer(paths.nodes);
    return [from, to];
  });
}

export function graphTravel(name: string, { codes }: PathsRun, paths: FootagePaths): TravelKind {
  const finder = new PathPlanner(paths, codes);
  return {
    name,
    go(from, to, steps) {
      const { latents, pictures, residual } = finder.geodesic(from, to);
      const places = evenSteps(pictures, paths.coordinates, steps, residual);
      return interpolateRows(latents, paths.size, places);
    },
  };
}

/** Straight, at the constant speed that the bundle's own map estimates: what a walk does. */
export function estimatedLine(name: string, { codes }: PathsRun, paths: FootagePaths): TravelKind {
  const finder = new PathPlanner(paths, codes);
  return {
    name,
    go(from, to, steps) {
      const { latents, pictures, residual } = finder.line(from, to);
      const places = evenSteps(pictures, paths.coordinates, steps, residual);
      return interpolateRows(latents, paths.size, places);
    },
  };
}

/** Straight, at a constant speed measured by the decoder itself, which no walk can do. */
export function measuredLine(name: string, run: PathsRun): TravelKind {
  return {
    name,
    async go(from, to, steps) {
      const fine = straight(from, to, PLACES);
      const rows = await run.painter.paint(fine);
      const lengths = run.painter.stepLengths(rows);
      const places = evenSteps(cumulative(lengths), 1, steps);
      return interpolateRows(Float64Array.from(fine), from.length, places);
    },
  };
}

export function uniformLine(name: string): TravelKind {
  return { name, go: straight };
}

function straight(from: Float64Array, to: Float64Array, steps: number): Float32Array {
  const size = from.length;
  return Float32Array.from({ length: (steps + 1) * size }, (_, at) => {
    const d = at % size;
    return from[d]! + (Math.floor(at / size) / steps) * (to[d]! - from[d]!);
  });
}

function cumulative(lengths: Float64Array): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, n) => (sums[n + 1] = sums[n]! + length));
  return sums;
}
