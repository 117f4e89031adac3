import { PathPlanner } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';
import type { Score } from '../score.ts';
import { anchorSource } from './anchor-source.ts';
import { latentBetweenTicks } from './crossfade-walks.ts';
import { applyFactor, footageDirections } from './footage-directions.ts';
import { planJourney, type Journey } from './journey.ts';
import type { LatentSpace } from './latent-space.ts';
import { Lingering, memoryProcess } from './lingering.ts';
import { Timeline, type Segment } from './timeline.ts';
import { anchorsOnNodes } from './travel/anchors-on-nodes.ts';
import { resolveTravel } from './travel/resolve-travel.ts';

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
}

const NOISE_STREAM = 3;
/** Journeys that are cached: the duration needs one before its ticks do. */
const KEPT_JOURNEYS = 8;

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
 * @throws {PhospheneError} when the space lacks what the score's anchors or its travel need
 */
export function createWalk(score: Score, space: LatentSpace): Walk {
  const { size } = space.codes;
  const travel = resolveTravel(score.travel, space.paths);
  const finder = space.paths ? new PathPlanner(space.paths, space.codes) : null;
  const drawn = anchorSource(score, space);
  const anchorOf =
    finder !== null && travel.kind === 'geodesic'
      ? anchorsOnNodes(drawn, score.anchors, finder, space)
      : drawn;
  const planned = new Map<number, Journey>();
  const plan = (index: number): Journey => {
    const known = planned.get(index);
    if (known !== undefined) return known;
    const journey = planJourney(travel, anchorOf(index), anchorOf(index + 1), finder);
    if (planned.size >= KEPT_JOURNEYS) planned.delete(planned.keys().next().value!);
    planned.set(index, journey);
    return journey;
  };
  const timeline = new Timeline({ ...score, travel }, plan);
  const process = memoryProcess(score.memory, score.tickRate);
  const { spread, directions } = score.memory;
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
    const anchor = anchorOf(segment.index);
    stage = {
      segment,
      anchor,
      directions: directions === 'footage' ? footageDirections(space.codes, anchor) : null,
      journey: plan(segment.index),
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
    latentAt,
    latentBetween: (tickPosition, into = new Float32Array(size)) =>
      latentBetweenTicks(latentAt, tickPosition, into, between),
    segmentAt: (tick) => timeline.segmentAt(tick),
  };
}
