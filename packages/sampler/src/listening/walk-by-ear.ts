import type { Score } from '../score.ts';
import type { Walk } from '../walk/create-walk.ts';
import { latentBetweenTicks } from '../walk/latent-between-ticks.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import type { HeardMoment } from './heard-moment.ts';
import { createHearingWalk } from './hearing-walk.ts';

/** What a walk by ear has at each tick. */
export interface HeardTicks {
  /** [ticks, Z] */
  readonly latents: Float32Array;
  /** How loud it is, 0…1, [ticks] */
  readonly levels: Float32Array;
}

/** The latents of a whole sound, ahead, as `hearTicks` has them, [ticks, Z]. */
export function walkByEar(...from: Parameters<typeof hearTicks>): Float32Array {
  return hearTicks(...from).latents;
}

/**
 * Walks by a whole sound, ahead: each tick hears the moments up to its time.
 *
 * @param moments in the order of their times
 */
export function hearTicks(
  score: Score,
  space: LatentSpace,
  moments: readonly HeardMoment[],
  ticks: number,
): HeardTicks {
  const walk = createHearingWalk(score, space);
  const latents = new Float32Array(ticks * walk.size);
  const levels = new Float32Array(ticks);
  let heard = 0;
  for (let tick = 0; tick < ticks; tick++) {
    for (; heard < moments.length && moments[heard]!.time * walk.tickRate <= tick; heard++) {
      walk.hear(moments[heard]!);
    }
    walk.latentAt(tick, latents.subarray(tick * walk.size, (tick + 1) * walk.size));
    levels[tick] = walk.level;
  }
  return { latents, levels };
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

/**
 * How loud it is between ticks, as a picture between two is mixed; after the last one it stays.
 *
 * @param levels [ticks]
 */
export function levelFromTicks(levels: Float32Array): (position: number) => number {
  return (position) => {
    const before = Math.min(levels.length - 1, Math.floor(position));
    const after = Math.min(levels.length - 1, before + 1);
    const share = Math.min(1, position - before);
    return levels[before]! + share * (levels[after]! - levels[before]!);
  };
}
