import { evenSteps, interpolateRows, PathPlanner } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';
import type { LatentSpace } from './latent-space.ts';
import { meetingPath } from './travel/meeting-path.ts';
import { PartsPaths } from './travel/parts-path.ts';

/** Journeys of one kind between frames that have little in common. */
export interface Crossings {
  readonly kind: 'geodesic' | 'line' | 'parts';
  readonly count: number;
  /** Latents at equal steps in the latent, both ends included, [CROSSING_POINTS, Z]. */
  readonly journey: (crossing: number) => Float32Array;
}

/** Latents of a crossing. */
export const CROSSING_POINTS = 65;

const STREAM = 0x63726f73;
/** Where there is but one label: how many codes are between two that have little in common, as a share of all. */
const APART = 0.05;
/** Draws of a second frame, after which a footage whose frames are all alike has the last one. */
const MOST_DRAWS = 1000;

/**
 * Draws pairs of frames, of two labels where the footage has more than one, and the journeys between them by each kind
 * of travel; the same pairs for all.
 */
export function sampleCrossings(space: LatentSpace, seed: number, count: number): Crossings[] {
  const { codes, paths, parts } = space;
  const planner = paths ? new PathPlanner(paths, codes) : null;
  const single = codes.labels.every((label) => label === codes.labels[0]);
  const alike = (a: number, b: number): boolean =>
    single ? Math.abs(a - b) < APART * codes.count : codes.labels[a] === codes.labels[b];
  const pairs = Array.from({ length: count }, (_, n) =>
    drawPair(space, planner, alike, new RandomStream(seed, STREAM, n)),
  );
  const spaced = (latents: Float64Array): Float32Array =>
    interpolateRows(latents, codes.size, evenSteps(latents, codes.size, CROSSING_POINTS - 1));
  const line: Crossings = {
    kind: 'line',
    count,
    journey(crossing) {
      const [from, to] = pairs[crossing]!;
      const ends = new Float64Array(2 * codes.size);
      ends.set(from);
      ends.set(to, codes.size);
      return spaced(ends);
    },
  };
  const kinds = [line];
  if (planner !== null) {
    kinds.unshift({
      kind: 'geodesic',
      count,
      journey: (crossing) => spaced(planner.geodesic(...pairs[crossing]!).latents),
    });
  }
  if (parts) {
    kinds.push({
      kind: 'parts',
      count,
      journey(crossing) {
        const [from, to] = pairs[crossing]!;
        // Without paths, at once: there are no frames to go by.
        return spaced(
          planner === null
            ? new PartsPaths(parts).between(from, to)
            : meetingPath(from, to, parts, planner),
        );
      },
    });
  }
  return kinds;
}

function drawPair(
  { codes }: LatentSpace,
  planner: PathPlanner | null,
  alike: (a: number, b: number) => boolean,
  random: RandomStream,
): readonly [Float64Array, Float64Array] {
  const places = planner === null ? codes.count : planner.paths.nodes;
  const codeOf = (place: number): number => planner?.paths.codes[place] ?? place;
  const from = codeOf(random.integer(places));
  let to = codeOf(random.integer(places));
  for (let draw = 1; draw < MOST_DRAWS && alike(from, to); draw++) {
    to = codeOf(random.integer(places));
  }
  const latent = (code: number): Float64Array =>
    Float64Array.from(codes.means.subarray(code * codes.size, (code + 1) * codes.size));
  return [latent(from), latent(to)];
}
