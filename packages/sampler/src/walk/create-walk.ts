import { RandomStream } from '@phosphene/model/random';
import type { Score } from '../score.ts';
import { latentBetweenTicks } from './latent-between-ticks.ts';
import { applyFactor } from './footage-directions.ts';
import { applyImagination } from './imagination.ts';
import type { Journey } from './journey.ts';
import type { LatentSpace } from './latent-space.ts';
import { Lingering, memoryProcess } from './lingering.ts';
import { Route } from './route.ts';
import { StrayedAnchors } from './strayed-anchors.ts';
import type { Segment, WalkTimes } from './timeline.ts';

/** A walk through a latent space: a pure function from ticks to latents. */
export interface Walk {
  /** The dimension Z. */
  readonly size: number;
  readonly tickRate: number;
  /**
   * The latent of a tick, [Z]: the same bits on every engine, in any order of calls.
   *
   * @param tick an integer, 0 or more
   * @throws {RangeError} for any other number
   */
  latentAt(tick: number, into?: Float32Array): Float32Array;
  /** The latent between two ticks, straight from the one to the other, for any frame rate. */
  latentBetween(tickPosition: number, into?: Float32Array): Float32Array;
  /** What the walk is doing at a tick: it lingers while tick − start < dwellTicks, then travels. */
  segmentAt(tick: number): Segment;
  /** The same by the segment's index, 0 or more. */
  segment(index: number): Segment;
  /** What a walk of another imagination may share. */
  readonly route: Route;
}

const NOISE_STREAM = 3;

/** One segment with everything that its ticks need. */
interface Stage {
  readonly segment: Segment;
  readonly anchor: Float64Array;
  readonly journey: Journey;
  readonly lingering: Lingering;
  /** Factor of the lingering's covariance; `null`: the same in all directions. */
  readonly directions: Float64Array | null;
}

/**
 * The lingering random walk: from anchor to anchor, lingering at each under an autoregressive process. Only + − × ÷,
 * √, integers and the pure-arithmetic functions of stdlib are used, so that every engine computes the same bits.
 *
 * @example
 * ```ts
 * import { createWalk, parseScore } from '@phosphene/sampler';
 * import { openBundle } from '@phosphene/model/bundle-folder';
 *
 * const bundle = await openBundle('bundles/mine');
 * const walk = createWalk(parseScore({ version: 1, seed: 7 }), { ...bundle, labels: bundle.manifest.labels });
 * const latent = walk.latentAt(30); // one second in, float32 [Z]
 * ```
 *
 * @param before a walk whose route is shared where this one has the same: turning the imagination plans nothing again
 * @param times of this very walk, as `walkTimes` gave them
 * @throws {PhospheneError} when the space lacks what the score's anchors or its travel need
 */
export function createWalk(
  score: Score,
  space: LatentSpace,
  before?: Walk,
  times?: WalkTimes,
): Walk {
  const { size } = space.codes;
  const applied = applyImagination(score, space);
  const route =
    before?.route.serves(score, applied, space) === true
      ? before.route
      : new Route(score, applied, space, times);
  const { timeline } = route;
  const { memory } = applied;
  const anchors = new StrayedAnchors(score.seed, applied, route, size);
  const process = memoryProcess(memory, score.tickRate);
  const { spread, directions } = memory;
  const point = new Float64Array(size);
  const strayed = new Float64Array(size);
  const between = new Float32Array(size);
  let stage: Stage | null = null;

  function stageAt(tick: number): Stage {
    if (stage !== null) {
      const { start, dwellTicks, travelTicks } = stage.segment;
      if (tick >= start && tick < start + dwellTicks + travelTicks) return stage;
    }
    const segment = timeline.segmentAt(tick);
    const noise = new RandomStream(score.seed, NOISE_STREAM, segment.index);
    stage = {
      segment,
      anchor: anchors.at(segment.index),
      directions: directions === 'footage' ? route.directionsAt(segment.index) : null,
      journey: anchors.journeyFrom(segment.index),
      lingering: new Lingering(process, noise, size),
    };
    return stage;
  }

  /** Where the lingering of a stage is, from its anchor, in units of the spread: [Z]. */
  function offsetAt({ lingering, directions: factor }: Stage, age: number): Float64Array {
    const x = lingering.at(age);
    if (factor === null) return x;
    applyFactor(factor, x, strayed);
    return strayed;
  }

  function latentAt(tick: number, into: Float32Array = new Float32Array(size)): Float32Array {
    if (!Number.isSafeInteger(tick) || tick < 0) {
      throw new RangeError(`a tick must be an integer, 0 or more; this one is ${tick}`);
    }
    const current = stageAt(tick);
    const { segment, anchor, journey } = current;
    const age = tick - segment.start;
    if (age < segment.dwellTicks) {
      const x = offsetAt(current, age);
      for (let d = 0; d < size; d++) into[d] = anchor[d]! + spread * x[d]!;
      return into;
    }
    // The first tick of travel has left already, and the tick after the last one arrives.
    const step = age - segment.dwellTicks + 1;
    const steps = segment.travelTicks + 1;
    const progress = step / steps;
    const fade = 1 - progress * progress * (3 - 2 * progress);
    const x = offsetAt(current, segment.dwellTicks - 1);
    journey.pointAt(step, steps, point);
    for (let d = 0; d < size; d++) into[d] = point[d]! + fade * spread * x[d]!;
    return into;
  }

  return {
    size,
    tickRate: score.tickRate,
    route,
    latentAt,
    latentBetween: (tickPosition, into = new Float32Array(size)) =>
      latentBetweenTicks(latentAt, tickPosition, into, between),
    segmentAt: (tick) => timeline.segmentAt(tick),
    segment: (index) => timeline.segment(index),
  };
}

/** How long the segments of a walk are up to a tick, the one that it belongs to included. */
export function walkTimes(
  walk: Pick<Walk, 'segment' | 'segmentAt'>,
  tick: number,
): [dwell: number, travel: number][] {
  const { index: last } = walk.segmentAt(tick);
  return Array.from({ length: last + 1 }, (_, index) => {
    const { dwellTicks, travelTicks } = walk.segment(index);
    return [dwellTicks, travelTicks];
  });
}
