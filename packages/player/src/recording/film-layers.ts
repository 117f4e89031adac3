import type { FilmLayer, FilmSize } from './film-messages.ts';

/**
 * What the output shows: the canvas and, over it, all else of the page's root that has the class `output`: pictures that
 * hold, and black. To be called in the task that the canvas was painted in.
 *
 * @param timestamp microseconds
 */
export function filmLayers(
  root: HTMLElement,
  canvas: HTMLCanvasElement,
  { width, height }: FilmSize,
  timestamp: number,
): FilmLayer[] {
  const layers: FilmLayer[] = [];
  for (const part of root.querySelectorAll<HTMLElement>(':scope > .output')) {
    const opacity = part === canvas ? 1 : Number(getComputedStyle(part).opacity);
    const empty = part instanceof HTMLCanvasElement && part.width * part.height === 0;
    if (opacity === 0 || empty) continue;
    // What is covered isn't copied.
    if (opacity === 1) close(layers.splice(0));
    layers.push({ opacity, picture: part instanceof HTMLCanvasElement ? copy(part) : null });
  }
  return layers;

  function copy(picture: HTMLCanvasElement): VideoFrame {
    const evenly = width === even(picture.width) && height === even(picture.height);
    return new VideoFrame(picture, {
      timestamp,
      alpha: 'discard',
      // An odd row or column is left out, rather than the whole picture scaled.
      ...(evenly && { visibleRect: { x: 0, y: 0, width, height } }),
    });
  }
}

/** The largest even number that is not larger, and at least 2. */
export function even(pixels: number): number {
  return Math.max(2, pixels - (pixels % 2));
}

export function close(layers: readonly FilmLayer[]): void {
  for (const { picture } of layers) picture?.close();
}
