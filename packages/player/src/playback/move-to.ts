import { forgetFrames } from './open-playback.ts';
import type { Playback } from './playback.ts';

/** Seconds ahead for which decoded frames are of use. */
const REACH = 1;

/**
 * Goes to a position that the display's own frames didn't lead to. Frames that are of no use there are decoded anew; the
 * picture on show stays until then.
 *
 * @param position in ticks, 0 or more
 */
export function moveTo(playback: Playback, position: number): void {
  const jump = position - playback.position;
  playback.position = position;
  // A clock that is put back by less than a tick leaves the picture where it is.
  if (jump < -1 || jump > REACH * playback.walk.tickRate) forgetFrames(playback);
}
