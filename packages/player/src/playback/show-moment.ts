import type { FramePair } from '../display/decoded-frames.ts';
import { fitPicture } from '../display/fit-picture.ts';
import type { ShownMoment } from '../display/shown-moment.ts';
import type { Playback } from './playback.ts';

/** Paints the moment that a playback is at. Gives `false` where no frame has been decoded yet. */
export function showMoment(playback: Playback): boolean {
  const { display, frames, position, bundle, fit } = playback;
  const pair = frames.around(position);
  if (pair === null) return false;
  display.show(
    shownMoment(playback, pair, position),
    fitPicture(bundle.manifest.image, display.canvas, fit),
  );
  return true;
}

function shownMoment(
  playback: Pick<Playback, 'frames' | 'walk' | 'score'>,
  pair: FramePair,
  position: number,
): ShownMoment {
  const { before, after, mix } = pair;
  const { tickRate } = playback.walk;
  const { seed } = playback.score;
  const level = before.level + mix * (after.level - before.level);
  return {
    pair,
    time: { position, tickRate, seed, level },
    at: (tick) => shownMoment(playback, playback.frames.around(tick) ?? pair, tick),
  };
}
