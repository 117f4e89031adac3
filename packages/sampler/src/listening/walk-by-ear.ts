import type { Score } from '../score.ts';
import type { Walk } from '../walk/create-walk.ts';
import { latentBetweenTicks } from '../walk/latent-between-ticks.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import type { HeardMoment } from './heard-moment.ts';
import { createHearingWalk, type HearingWalk } from './hearing-walk.ts';

/** What a walk by ear has at each tick. */
export interface HeardTicks {
  /** [ticks, Z] */
  readonly latents: Float32Array;
  /** How loud it is, 0…1, [ticks] */
  readonly levels: Float32Array;
}

/**
 * Walks by a sound that comes moment by moment, ahead of its ticks: each tick hears the moments up to its time. No moment
 * is kept.
 */
export class AheadByEar {
  readonly #walk: HearingWalk;
  readonly #ticks: number;
  readonly #heard: HeardTicks;
  #next = 0;

  /** @param ticks how many there are to be */
  constructor(score: Score, space: LatentSpace, ticks: number) {
    this.#walk = createHearingWalk(score, space);
    this.#ticks = ticks;
    this.#heard = {
      latents: new Float32Array(ticks * this.#walk.size),
      levels: new Float32Array(ticks),
    };
  }

  /** Whether every tick has its latent: what is heard later changes nothing. */
  get isWhole(): boolean {
    return this.#next === this.#ticks;
  }

  /** Moments come in the order of their times. */
  hear(moment: HeardMoment): void {
    this.#goTo(moment.time * this.#walk.tickRate);
    this.#walk.hear(moment);
  }

  /** Ends the sound. */
  finish(): HeardTicks {
    this.#goTo(Infinity);
    return this.#heard;
  }

  #goTo(end: number): void {
    const { size } = this.#walk;
    for (; this.#next < Math.min(this.#ticks, end); this.#next++) {
      const row = this.#heard.latents.subarray(this.#next * size, (this.#next + 1) * size);
      this.#walk.latentAt(this.#next, row);
      this.#heard.levels[this.#next] = this.#walk.level;
    }
  }
}

/**
 * The latents of a whole sound, ahead, [ticks, Z].
 *
 * @param moments in the order of their times
 */
export function walkByEar(
  score: Score,
  space: LatentSpace,
  moments: readonly HeardMoment[],
  ticks: number,
): Float32Array {
  const walk = new AheadByEar(score, space, ticks);
  for (const moment of moments) walk.hear(moment);
  return walk.finish().latents;
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
