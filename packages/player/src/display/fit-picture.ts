/** How the picture meets a screen of another shape: whole with bars, or filling it and cut. */
export type Fit = 'contain' | 'cover';

/** A rectangle in whole pixels, its origin at the lower left, as WebGL counts. It may overhang the screen. */
export interface PixelRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The rectangle of a picture on a screen, centred. A side that comes within one pixel of the screen's is
 * made equal to it, so that no hairline of the background shows.
 */
export function fitPicture(
  picture: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
  fit: Fit,
): PixelRectangle {
  const ratios = [screen.width / picture.width, screen.height / picture.height] as const;
  const scale = fit === 'contain' ? Math.min(...ratios) : Math.max(...ratios);
  const side = (length: number, limit: number): number => {
    const scaled = Math.max(1, Math.round(length * scale));
    return Math.abs(scaled - limit) <= 1 ? limit : scaled;
  };
  const width = side(picture.width, screen.width);
  const height = side(picture.height, screen.height);
  return {
    x: Math.floor((screen.width - width) / 2),
    y: Math.floor((screen.height - height) / 2),
    width,
    height,
  };
}
