import { PathPlanner, type FootagePaths } from '@phosphene/model/paths';
import type { GaussianMixture, LatentCodes } from '@phosphene/model/bundle';
import type { Score } from '../score.ts';
import { anchorSource } from './anchor-source.ts';
import { footageDirections, nearestCode } from './footage-directions.ts';
import type { AppliedImagination } from './imagination.ts';
import { planJourney, type Journey } from './journey.ts';
import type { LatentSpace } from './latent-space.ts';
import { startAnchor } from './start-anchor.ts';
import { Timeline, type WalkTimes } from './timeline.ts';
import type { LatentParts } from './travel/parts-path.ts';
import { anchorsOnNodes } from './travel/anchors-on-nodes.ts';

/** Segments whose places are cached: the duration needs a journey before its ticks do. */
const KEPT = 8;

type Routed = Pick<AppliedImagination, 'anchors' | 'travel' | 'home'>;

/**
 * Where a walk goes and when, before it strays: its anchors' homes, the journeys between them, and the segments'
 * times. Every mark of the imagination has the same, so that a walk can be at the same place of another mark.
 */
export class Route {
  readonly #score: Pick<Score, 'seed' | 'tickRate' | 'dwell' | 'start'>;
  /** Where the walk is to begin, [Z]; `null` where its anchors say so. */
  readonly start: Float64Array | null;
  readonly #routed: Routed;
  readonly #codes: LatentCodes;
  readonly #mixture: GaussianMixture | null;
  readonly #paths: FootagePaths | null;
  readonly planner: PathPlanner | null;
  /** Of the latent; `null` where it is of the whole picture. */
  readonly parts: LatentParts | null;
  readonly timeline: Timeline;
  /** Where the anchor of a segment was drawn, [Z]. */
  readonly drawnAt: (segment: number) => Float64Array;
  /** Where it is before it strays, [Z]. */
  readonly homeOf: (segment: number) => Float64Array;
  /** From the home of a segment to the next one. */
  readonly journeyFrom: (segment: number) => Journey;
  /** Factor of the footage's directions near the home of a segment; `null` where none stands out. */
  readonly directionsAt: (segment: number) => Float64Array | null;

  /**
   * @param times of this very route, as far as they are known
   * @throws {PhospheneError} when the space lacks what the anchors or the start need
   */
  constructor(
    score: Score,
    { anchors, travel, home }: Routed,
    space: LatentSpace,
    times?: WalkTimes,
  ) {
    const { seed, tickRate, dwell, start } = score;
    this.#score = { seed, tickRate, dwell, start };
    this.#routed = { anchors, travel, home };
    this.#codes = space.codes;
    this.#mixture = space.mixture ?? null;
    this.#paths = space.paths ?? null;
    const planner = this.#paths && new PathPlanner(this.#paths, space.codes);
    const place = startAnchor(score, space.codes);
    const drawnAt = anchorSource({ anchors, seed }, space);
    const onNodes = planner && anchorsOnNodes(drawnAt, anchors, planner, space);
    const homeOf = (segment: number): Float64Array => {
      const begins = segment === 0 ? place : null;
      const drawn = begins ?? drawnAt(segment);
      if (home === 'none') return drawn;
      if (home === 'code' || planner === null) return nearestCode(space.codes, drawn);
      // A chosen start may be of any label.
      return begins === null ? onNodes!(segment) : planner.nodeLatent(planner.nearestNode(begins));
    };
    this.planner = planner;
    this.parts = space.parts ?? null;
    this.start = place;
    this.drawnAt = drawnAt;
    this.homeOf = kept(homeOf);
    this.journeyFrom = kept((segment) =>
      planJourney(travel, this.homeOf(segment), this.homeOf(segment + 1), planner, this.parts),
    );
    this.directionsAt = kept((segment) => footageDirections(space.codes, this.homeOf(segment)));
    this.timeline = new Timeline({ seed, tickRate, dwell, travel }, this.journeyFrom, times);
  }

  /** Whether a walk of another score would have the same route. */
  serves(score: Score, { anchors, travel, home }: Routed, space: LatentSpace): boolean {
    const { seed, tickRate, dwell, start } = score;
    return (
      this.#codes === space.codes &&
      this.#mixture === (space.mixture ?? null) &&
      this.#paths === (space.paths ?? null) &&
      JSON.stringify([
        { seed, tickRate, dwell, start },
        { anchors, travel, home },
      ]) === JSON.stringify([this.#score, this.#routed])
    );
  }
}

/** Keeps what a pure function gave for the last few segments. */
function kept<T>(of: (segment: number) => T): (segment: number) => T {
  const known = new Map<number, T>();
  return (segment) => {
    if (known.has(segment)) return known.get(segment)!;
    const value = of(segment);
    if (known.size >= KEPT) known.delete(known.keys().next().value!);
    known.set(segment, value);
    return value;
  };
}
