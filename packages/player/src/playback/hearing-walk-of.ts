import { createHearingWalk, latentSpaceFrom, type HearingWalk } from '@phosphene/sampler';
import type { Playback } from './playback.ts';

/**
 * The walk that responds to sound, for a playback's score. Its ticks ascend, and the stage's don't always: after a lost
 * context frames are decoded anew, which here gives them the latent of the last tick. Where the playback is leaving the
 * sound, this walk does, too.
 */
export function hearingWalkOf({
  score,
  bundle,
  hearing,
}: Pick<Playback, 'score' | 'bundle' | 'hearing'>): HearingWalk {
  const walk = createHearingWalk(score, latentSpaceFrom(bundle));
  if (hearing?.leaving === true) walk.leave();
  const latest = new Float32Array(walk.size);
  let last = -Infinity;
  return {
    size: walk.size,
    tickRate: walk.tickRate,
    get leaving() {
      return walk.leaving;
    },
    get left() {
      return walk.left;
    },
    get ahead() {
      return walk.ahead;
    },
    hear: (moment) => walk.hear(moment),
    leave: () => walk.leave(),
    latentAt(tick, into = new Float32Array(walk.size)) {
      if (tick > last) walk.latentAt(tick, latest);
      last = Math.max(last, tick);
      into.set(latest);
      return into;
    },
  };
}
