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
  /** So few pixels that their number never takes the time; by default as many as the screen has, or the display allows. */
  readonly most?: number;
}

/** The part of the screen that the canvas fills, in the screen's pixels: as many of them as are displayed quickly. */
export function screenSizing({ canvas, image, fit, most }: SeenCanvas): CanvasSizing {
  const resolution = new CanvasResolution();
  return (interval, moving) => {
    const { clientWidth, clientHeight } = canvas;
    const pixels = clientWidth * clientHeight * devicePixelRatio ** 2;
    const scale = devicePixelRatio * Math.min(1, Math.sqrt((most ?? Infinity) / pixels));
    const full = {
      width: Math.max(1, Math.round(clientWidth * scale)),
      height: Math.max(1, Math.round(clientHeight * scale)),
    };
    resolution.fit(full, fitPicture(image, full, fit()), image);
    if (interval > 0 && most === undefined) resolution.observe(interval, moving);
    return resolution.size;
  };
}
