import { latentBetweenTicks } from './latent-between-ticks.ts';
import { smoothStep } from './smooth-step.ts';
import type { Walk } from './create-walk.ts';

/** How a walk is entered from another one. */
export interface Crossfade {
  /** The tick of the last walk at which it is left. */
  readonly leave: number;
  /** The tick of the next walk at the same moment. */
  readonly enter: number;
  /** Ticks until the last walk counts no more; 1 or more. */
  readonly ticks: number;
  /** The last walk counts as arrived, where it was still coming from another one. */
  readonly arrived?: boolean;
}

/** The share of the next walk at a tick of it, 0…1: 3u² − 2u³. */
function shareAt({ enter, ticks }: Crossfade, tick: number): number {
  return smoothStep(Math.min(1, Math.max(0, (tick - enter) / ticks)));
}

/**
 * The latent of a tick of a walk that is entered from another: straight from the one's latent to the other's, with a
 * soft start and end.
 *
 * @param last gives the latents of its own ticks
 * @param next the same
 * @param into [Z], overwritten
 */
export function crossfadedLatent(
  last: (tick: number) => Float32Array,
  next: (tick: number, into: Float32Array) => Float32Array,
  crossfade: Crossfade,
  tick: number,
  into: Float32Array,
): Float32Array {
  const share = shareAt(crossfade, tick);
  next(tick, into);
  if (share === 1) return into;
  const old = last(Math.max(0, crossfade.leave + tick - crossfade.enter));
  for (let d = 0; d < into.length; d++) into[d] = old[d]! + share * (into[d]! - old[d]!);
  return into;
}

/**
 * A walk that goes over from another through the latent space. Its ticks, its segments and what follows the crossfade
 * are those of the next walk. Both have the same dimension and tick rate.
 */
export function crossfadeWalks(last: Walk, next: Walk, crossfade: Crossfade): Walk {
  const { size, tickRate } = next;
  const between = new Float32Array(size);
  const latentAt = (tick: number, into: Float32Array = new Float32Array(size)): Float32Array =>
    crossfadedLatent(
      (one) => last.latentAt(one),
      (one, target) => next.latentAt(one, target),
      crossfade,
      tick,
      into,
    );
  return {
    ...{ size, tickRate, latentAt },
    latentBetween: (position, into: Float32Array = new Float32Array(size)) =>
      latentBetweenTicks(latentAt, position, into, between),
    route: next.route,
    segmentAt: (tick) => next.segmentAt(tick),
    segment: (index) => next.segment(index),
  };
}
