import { fitPicture } from '../display/fit-picture.ts';
import type { Playback } from './playback.ts';

/** Paints the moment that a playback is at. Gives `false` where no frame has been decoded yet. */
export function showMoment({ display, frames, position, bundle, fit }: Playback): boolean {
  const pair = frames.around(position);
  if (pair === null) return false;
  display.show(pair, fitPicture(bundle.manifest.image, display.canvas, fit));
  return true;
}
