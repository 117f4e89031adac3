import { correspondingPosition, type Score } from '@phosphene/sampler';
import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';

/** Seconds in which the walk goes over: a turn of a knob is seen at once, and nothing jumps. */
const TURNING = 0.5;

/** Goes on with another score where its walk does what this one does, in place of its beginning. */
export function retune(playback: Playback, score: Score): void {
  const { walk, hearing } = playback;
  // What onsets cut stays cut.
  const position = Math.max(0, playback.position + (hearing?.ahead ?? 0));
  changeScore(playback, score, {
    seconds: TURNING,
    enter: (next) => correspondingPosition(walk, next, position),
  });
}
