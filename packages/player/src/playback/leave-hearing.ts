import type { HearingWalk } from '@phosphene/sampler';
import type { Playback } from './playback.ts';

/**
 * Goes on with the plain walk where a walk that listened has left the sound. What its onsets cut stays cut: the position
 * and the frames move to the ticks at which the plain walk has the same latents.
 */
export function leaveHearing(playback: Playback, { ahead }: HearingWalk): void {
  playback.position += ahead;
  playback.frames.shift(ahead);
  playback.hearing = null;
}
