import type { Score } from '../score.ts';
import type { LatentSpace } from './latent-space.ts';
import { resolveTravel, type ResolvedTravel } from './travel/resolve-travel.ts';

/** How far a walk leaves the footage. */
export interface Strengths {
  /** Standard deviation of the anchors from their frames, along the footage's directions, in units of the latent. */
  readonly stray: number;
  /** Stands for `memory.spread`. */
  readonly spread: number;
  /** 0…1: how far journeys leave the path through the footage for the straight one. */
  readonly straight: number;
}

/**
 * The strengths at marks that lie evenly between 0 and 1; between two of them they change straight. Chosen on a bundle of six
 * instruments so that the pictures' distance to the nearest frame grows evenly, where it stays and on journeys
 * (docs/experiments/imagination.md).
 */
export const MARKS: readonly Strengths[] = [
  { stray: 0, spread: 0, straight: 0 },
  { stray: 0.02, spread: 0.05, straight: 0.07 },
  { stray: 0.08, spread: 0.1, straight: 0.16 },
  { stray: 0.155, spread: 0.15, straight: 0.23 },
  { stray: 0.24, spread: 0.2, straight: 0.28 },
  { stray: 0.33, spread: 0.25, straight: 0.335 },
  { stray: 0.415, spread: 0.3, straight: 0.375 },
  { stray: 0.505, spread: 0.35, straight: 0.41 },
  { stray: 0.605, spread: 0.4, straight: 0.455 },
  { stray: 0.695, spread: 0.45, straight: 0.52 },
  { stray: 0.8, spread: 0.5, straight: 1 },
];

/** The mark that stands for a score without one: its stays are about as far from the footage. */
export const USUAL_MARK = 0.4;

/** What a walk uses of a score, its imagination having taken the place of what it stands for. */
export interface AppliedImagination {
  readonly anchors: Score['anchors'];
  readonly memory: Score['memory'];
  readonly travel: ResolvedTravel;
  /** What anchors are moved to before they stray: the nearest node of the paths, the nearest code, or nothing. */
  readonly home: 'node' | 'code' | 'none';
  readonly stray: number;
  /** Of anchors that are not drawn from frames, the share of the way from their home to where they were drawn. */
  readonly afield: number;
  readonly straight: number;
}

/**
 * What a score's imagination comes to with a bundle. At 0 anchors are codes of the footage, lingering holds still and
 * journeys are where there was footage. Without paths, journeys are straight at every mark.
 *
 * @throws {PhospheneError} where the travel's pace needs paths and the bundle has none
 */
export function applyImagination(
  score: Pick<Score, 'imagination' | 'anchors' | 'memory' | 'travel'>,
  space: Pick<LatentSpace, 'paths' | 'parts'>,
): AppliedImagination {
  const { imagination, anchors, memory } = score;
  if (imagination === null) {
    const travel = resolveTravel(score.travel, space);
    // Being off the footage is the prior's purpose.
    const onPaths = travel.kind === 'geodesic' || travel.kind === 'parts';
    const moved = onPaths && anchors.from !== 'prior';
    const home = moved ? 'node' : 'none';
    return { anchors, memory, travel, home, stray: 0, afield: 0, straight: 0 };
  }
  const { stray, spread, straight } = strengthsAt(imagination);
  const { pace } = score.travel;
  const travel = resolveTravel({ kind: 'auto', ...(pace !== undefined && { pace }) }, space);
  const ofFrames = anchors.from === 'codes' || anchors.from === 'label';
  const has = space.paths !== null && space.paths !== undefined;
  return {
    // Where there are nodes, frames are drawn as without a mark, so that the mark changes no home.
    anchors: ofFrames && !has ? { ...anchors, scale: 0 } : anchors,
    memory: { ...memory, spread },
    travel,
    home: has ? 'node' : ofFrames ? 'none' : 'code',
    stray: ofFrames ? stray : 0,
    afield: ofFrames ? 0 : stray / MARKS.at(-1)!.stray,
    straight,
  };
}

/** @param mark 0…1 */
export function strengthsAt(mark: number): Strengths {
  const place = mark * (MARKS.length - 1);
  const first = Math.min(Math.floor(place), MARKS.length - 2);
  const share = place - first;
  const [low, high] = [MARKS[first]!, MARKS[first + 1]!];
  const between = (name: keyof Strengths): number => low[name] + share * (high[name] - low[name]);
  return { stray: between('stray'), spread: between('spread'), straight: between('straight') };
}
