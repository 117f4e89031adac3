import { crossfadedLatent, type Crossfade, type HearingWalk } from '@phosphene/sampler';

/**
 * A walk that responds to sound, entered from another that does. Both hear until the last one counts no more; then it
 * is let go.
 *
 * @param crossfade in ticks of the two, which may be asked again for ticks that have passed
 */
export function crossfadeHearing(
  last: HearingWalk,
  next: HearingWalk,
  crossfade: Crossfade,
): HearingWalk {
  const { size, tickRate } = next;
  let fading: HearingWalk | null = last;
  return {
    ...{ size, tickRate },
    get leaving() {
      return next.leaving;
    },
    get left() {
      return next.left;
    },
    get ahead() {
      return next.ahead;
    },
    get level() {
      return next.level;
    },
    hear(moment, end) {
      const shift = (crossfade.leave - crossfade.enter) / tickRate;
      fading?.hear(moment, end === undefined ? undefined : end + shift);
      next.hear(moment, end);
    },
    follow(grid) {
      next.follow(grid);
    },
    waitFor(wait) {
      fading?.waitFor(wait);
      next.waitFor(wait);
    },
    leave() {
      fading?.leave();
      next.leave();
    },
    latentAt(tick, into = new Float32Array(size)) {
      if (tick >= crossfade.enter + crossfade.ticks) fading = null;
      const old = fading;
      if (old === null) return next.latentAt(tick, into);
      return crossfadedLatent(
        (one) => old.latentAt(one),
        (one, target) => next.latentAt(one, target),
        crossfade,
        tick,
        into,
      );
    },
  };
}
