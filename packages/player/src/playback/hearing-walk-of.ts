import { createHearingWalk, latentSpaceFrom, type HearingWalk } from '@phosphene/sampler';
import type { Playback } from './playback.ts';

/**
 * The walk that responds to sound, for a playback's score, from its position on. Its ticks ascend, and the stage's don't always: after a lost
 * context frames are decoded anew, which here gives them the latent of the last tick. Where the playback is leaving the
 * sound, this walk does, too.
 */
export function hearingWalkOf({
  score,
  bundle,
  walk: plain,
  hearing,
  position,
}: Pick<Playback, 'score' | 'bundle' | 'walk' | 'hearing' | 'position'>): HearingWalk {
  const first = Math.max(0, Math.floor(position));
  const walk = createHearingWalk(score, latentSpaceFrom(bundle), first, plain);
  if (hearing?.leaving === true) walk.leave();
  const latest = new Float32Array(walk.size);
  let last = first - 1;
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
    get level() {
      return walk.level;
    },
    hear: (moment, end) => walk.hear(moment, end),
    follow: (grid) => walk.follow(grid),
    waitFor: (wait) => walk.waitFor(wait),
    leave: () => walk.leave(),
    latentAt(tick, into = new Float32Array(walk.size)) {
      // Before the first one, it is the first.
      const due = Math.max(tick, first);
      if (due > last) walk.latentAt(due, latest);
      last = Math.max(last, due);
      into.set(latest);
      return into;
    },
  };
}
