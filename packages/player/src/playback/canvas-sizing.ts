import { fitPicture, type Fit } from '../display/fit-picture.ts';
import { CanvasResolution, type CanvasSize } from './canvas-resolution.ts';

/**
 * The size that a canvas should have, in its own pixels; asked before each picture that is painted.
 *
 * @param interval milliseconds since the last frame of the display; 0 where there was none
 * @param moving whether time passes
 */
export type CanvasSizing = (interval: number, moving: boolean) => CanvasSize;

/** What a canvas that is seen is sized by. */
export interface SeenCanvas {
  readonly canvas: Pick<HTMLCanvasElement, 'clientWidth' | 'clientHeight'>;
  /** The decoder's own size, below which the canvas doesn't go. */
  readonly image: CanvasSize;
  readonly fit: () => Fit;
  /** Pixels to begin with; all of them by default. */
  readonly begin?: number;
}

/** The part of the screen that the canvas fills, in the screen's pixels: as many of them as are displayed quickly. */
export function screenSizing({ canvas, image, fit, begin }: SeenCanvas): CanvasSizing {
  const resolution = new CanvasResolution(begin);
  return (interval, moving) => {
    const full = {
      width: Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio)),
      height: Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio)),
    };
    resolution.fit(full, fitPicture(image, full, fit()), image);
    if (interval > 0) resolution.observe(interval, moving);
    return resolution.size;
  };
}
