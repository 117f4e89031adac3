import { PhospheneError } from '@phosphene/model/errors';
import type { StageFeature } from '../stage/stage-feature.ts';

/** Milliseconds after which the walk begins anew: what comes late in a walk takes long to plan. */
const ROUND = 6 * 3600 * 1000;
/** Milliseconds by which the computer's clock may differ from the display's before that counts as being set. */
const TOLERANCE = 20;

/**
 * With `since=2026-11-29T20:00:00Z` behind the `#`, the computer's clock says where the walk is: pages with one address
 * show one picture, as far as their clocks agree. The walk begins anew every six hours.
 *
 * @param wallNow the computer's clock, in milliseconds since 1970
 */
export function sharedClock(wallNow: () => number): StageFeature {
  return (stage) => {
    const { since } = stage.address;
    if (since === null) return;
    const begun = Date.parse(since);
    let offset = wallNow() - stage.now();
    stage.clockOf = ({ walk }) => {
      if (!Number.isFinite(begun)) throw notATime(since);
      // The display's time is even, and the computer's clock is set now and then.
      return (time) => {
        const found = wallNow() - stage.now();
        if (Math.abs(found - offset) > TOLERANCE) offset = found;
        return (positionOf(time + offset - begun) * walk.tickRate) / 1000;
      };
    };
    stage.figures.push(() => `clock   shared, since ${since}`);
  };
}

/** Milliseconds of the walk. @param elapsed milliseconds since its beginning; before it, the walk stands at its beginning */
function positionOf(elapsed: number): number {
  return elapsed < 0 ? 0 : elapsed % ROUND;
}

function notATime(since: string): PhospheneError {
  return new PhospheneError(`the address: since=${since} is not a time.`, {
    remedy: 'Write it like since=2026-11-29T20:00:00Z.',
    exitCode: 2,
  });
}
