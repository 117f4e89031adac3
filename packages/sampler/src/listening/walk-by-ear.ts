import type { Score } from '../score.ts';
import type { Walk } from '../walk/create-walk.ts';
import { latentBetweenTicks } from '../walk/latent-between-ticks.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import type { HeardMoment } from './heard-moment.ts';
import { createHearingWalk } from './hearing-walk.ts';

/**
 * The latents of a whole sound, ahead: each tick hears the moments up to its time.
 *
 * @param moments in the order of their times
 * @returns [ticks, Z]
 */
export function walkByEar(
  score: Score,
  space: LatentSpace,
  moments: readonly HeardMoment[],
  ticks: number,
): Float32Array {
  const walk = createHearingWalk(score, space);
  const latents = new Float32Array(ticks * walk.size);
  let heard = 0;
  for (let tick = 0; tick < ticks; tick++) {
    for (; heard < moments.length && moments[heard]!.time * walk.tickRate <= tick; heard++) {
      walk.hear(moments[heard]!);
    }
    walk.latentAt(tick, latents.subarray(tick * walk.size, (tick + 1) * walk.size));
  }
  return latents;
}

/** Latents at ticks as a walk that can be entered anywhere; after the last tick it stands still. */
export function walkFromLatents(
  latents: Float32Array,
  size: number,
): Pick<Walk, 'size' | 'latentBetween'> {
  const last = latents.length / size - 1;
  const spare = new Float32Array(size);
  const latentAt = (tick: number, into: Float32Array): Float32Array => {
    const row = Math.min(last, tick) * size;
    into.set(latents.subarray(row, row + size));
    return into;
  };
  return {
    size,
    latentBetween: (position, into = new Float32Array(size)) =>
      latentBetweenTicks(latentAt, position, into, spare),
  };
}
