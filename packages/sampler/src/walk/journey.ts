import type { Travel } from '../score.ts';

/** A way between two anchors. */
export interface Journey {
  /** What a pace by speed divides by: for a line, its length in the latent. */
  readonly length: number;
  /**
   * The latent at a share of the journey's time.
   *
   * @param progress 0 at the first anchor, 1 at the second
   * @param into [Z], overwritten
   */
  pointAt(progress: number, into: Float64Array): void;
}

function easeLine(travel: Travel, u: number): number {
  if (travel.kind === 'line-uniform') return u;
  if (travel.easing === 'smooth') return u * u * (3 - 2 * u);
  return u * u * u * (u * (u * 6 - 15) + 10);
}

/**
 * Plans the way from one anchor to the next. It is planned between the anchors, not from where the lingering
 * ends, so that it depends on nothing but the two: the walk fades the lingering's last offset out on the way.
 *
 * A line's speed is that of the latent; a constant speed in the picture needs the decoder, and with it a table
 * from time to way that is made beforehand: a kind of travel that has one hides it behind `pointAt`.
 */
export function planJourney(travel: Travel, from: Float64Array, to: Float64Array): Journey {
  let squared = 0;
  for (let d = 0; d < from.length; d++) {
    const step = to[d]! - from[d]!;
    squared += step * step;
  }
  return {
    length: Math.sqrt(squared),
    pointAt(progress, into) {
      const share = easeLine(travel, progress);
      for (let d = 0; d < from.length; d++) into[d] = from[d]! + share * (to[d]! - from[d]!);
    },
  };
}
