import { createHearingWalk, latentSpaceFrom, type HearingWalk } from '@phosphene/sampler';
import type { Playback } from './playback.ts';

/**
 * The walk that responds to sound, for a playback's score. Its ticks ascend, and the stage's don't always: after a lost
 * context frames are decoded anew, which here gives them the latent of the last tick.
 */
export function hearingWalkOf({ score, bundle }: Pick<Playback, 'score' | 'bundle'>): HearingWalk {
  const walk = createHearingWalk(score, latentSpaceFrom(bundle));
  const latest = new Float32Array(walk.size);
  let last = -Infinity;
  return {
    ...walk,
    latentAt(tick, into = new Float32Array(walk.size)) {
      if (tick > last) walk.latentAt(tick, latest);
      last = Math.max(last, tick);
      into.set(latest);
      return into;
    },
  };
}
