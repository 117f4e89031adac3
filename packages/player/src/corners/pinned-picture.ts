import { WHOLE_PICTURE, type Corners } from '@phosphene/sampler';
import { fitPicture } from '../display/fit-picture.ts';
import type { Playback } from '../playback/playback.ts';

/** A picture whose corners can be moved. */
export interface PinnedPicture {
  readonly corners: Corners;
  /** Where the picture is on the page before its corners are moved, in CSS pixels. */
  readonly place: DOMRectReadOnly;
  readonly pin: (corners: Corners) => void;
}

/** Where a playback's picture is within a screen, before its corners are moved, in the screen's own pixels. */
export function pictureWithin(screen: DOMRectReadOnly, { bundle, fit }: Playback): DOMRectReadOnly {
  const { x, y, width, height } = fitPicture(bundle.manifest.image, screen, fit);
  return new DOMRectReadOnly(screen.x + x, screen.y + screen.height - y - height, width, height);
}

/** Whether these are the corners of a picture that is not pinned. */
export function isWhole(corners: Corners): boolean {
  return corners.flat().every((share, n) => share === WHOLE_PICTURE.flat()[n]);
}
