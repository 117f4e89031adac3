import type { Playback } from '../playback/playback.ts';
import { showMoment } from '../playback/show-moment.ts';
import type { HeldPicture } from '../page/held-picture.ts';
import type { Stage } from './stage.ts';

/**
 * Plays a prepared bundle in place of the one that plays: the last picture holds until the next bundle has one, and
 * fades over to it.
 *
 * @param seconds of the fade
 */
export async function playOver(
  stage: Stage,
  held: HeldPicture,
  next: Playback,
  seconds: number,
): Promise<void> {
  const { playback } = stage;
  if (playback !== null) held.hold(() => !playback.display.lost && showMoment(playback));
  stage.play(next, seconds);
  await firstPicture(stage, next);
  // Where another bundle plays by then, that one lets the picture go.
  if (stage.playback === next) held.release(seconds);
}

/** Resolves when a playback has a picture, or plays no longer. */
function firstPicture(stage: Stage, playback: Playback): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const plays = stage.playback === playback;
      if (plays && playback.frames.around(playback.position) === null) requestAnimationFrame(look);
      else resolve();
    };
    look();
  });
}
