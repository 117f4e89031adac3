import type { Look } from '@phosphene/sampler';
import { changeScore } from './open-playback.ts';
import type { Playback } from './playback.ts';

/** Goes on with some of the look changed; the walk stays. */
export function changeLook(playback: Playback, look: Partial<Look>): void {
  changeScore(playback, { ...playback.score, look: { ...playback.score.look, ...look } });
}
