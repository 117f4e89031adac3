import { close } from './film-layers.ts';
import type { FilmLayer, FilmSize } from './film-messages.ts';

/** Puts the pictures of a frame over each other, at a film's size. */
export class FilmCanvas {
  readonly #size: FilmSize;
  #context: OffscreenCanvasRenderingContext2D | null = null;

  constructor(size: FilmSize) {
    this.#size = size;
  }

  /**
   * The frame of these layers, which are closed. One that has the film's size already, and nothing over it, is given back
   * as it is.
   *
   * @param timestamp microseconds
   */
  compose(layers: readonly FilmLayer[], timestamp: number): VideoFrame {
    const { width, height } = this.#size;
    const [{ picture, opacity } = { picture: null, opacity: 1 }] = layers;
    const ready = picture?.displayWidth === width && picture.displayHeight === height;
    if (layers.length === 1 && opacity === 1 && ready) return picture;
    this.#context ??= new OffscreenCanvas(width, height).getContext('2d', { alpha: false })!;
    this.#context.globalAlpha = 1;
    this.#context.fillRect(0, 0, width, height);
    for (const layer of layers) this.#paint(this.#context, layer);
    close(layers);
    return new VideoFrame(this.#context.canvas, { timestamp, alpha: 'discard' });
  }

  #paint(context: OffscreenCanvasRenderingContext2D, { picture, opacity }: FilmLayer): void {
    const { width, height } = this.#size;
    context.globalAlpha = opacity;
    if (picture === null) {
      context.fillRect(0, 0, width, height);
      return;
    }
    const { displayWidth, displayHeight } = picture;
    const scale = Math.min(width / displayWidth, height / displayHeight);
    const [w, h] = [displayWidth * scale, displayHeight * scale];
    context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
  }
}
