import type { Score } from '@phosphene/sampler';
import type { StageFeature } from '../stage/stage-feature.ts';

/** Milliseconds between two looks at the score: browsers count how often a page changes its address. */
const INTERVAL = 500;

/**
 * Keeps the score that plays in the page's address, so that the address, sent to somebody or opened again, is what is
 * seen.
 *
 * @param remember puts a score into the address
 */
export function liveAddress(remember: (score: Score) => void): StageFeature {
  return (stage) => {
    let last: Score | null = null;
    setInterval(() => {
      const score = stage.playback?.score ?? null;
      if (score === null || score === last) return;
      last = score;
      remember(score);
    }, INTERVAL);
  };
}
