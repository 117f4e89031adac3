import type { Score } from '@phosphene/sampler';
import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';

/** Seconds of the crossfade, and of the first dwell the share that it takes at most. */
const LONGEST = 3;
const OF_DWELL = 0.6;

/**
 * Begins the walk at a place, as its next anchor, also where it began there before. It goes over through the latent space
 * and is there while the walk still lingers.
 *
 * @throws {PhospheneError} when the bundle lacks that frame
 */
export function beginAt(playback: Playback, start: NonNullable<Score['start']>): void {
  changeScore(
    playback,
    { ...playback.score, start },
    {
      anew: true,
      seconds: (next) => Math.min(LONGEST, (OF_DWELL * next.segment(0).dwellTicks) / next.tickRate),
    },
  );
}
