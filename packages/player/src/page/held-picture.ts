import { element } from './stage-page.ts';
import './held-picture.css';

/**
 * A copy of the picture that lies over the canvas: it stands still whatever the decoder, the driver or the performer
 * does behind it. It goes by fading out over the picture that plays.
 */
export class HeldPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #copy = element('canvas', 'held output');
  #request = 0;
  #on = false;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#copy.setAttribute('aria-hidden', 'true');
    this.#copy.addEventListener('transitionend', () => this.#empty());
    canvas.after(this.#copy);
  }

  get on(): boolean {
    return this.#on;
  }

  /**
   * Holds the picture of this moment. Where there is none, as between two seeds, it holds the first that comes.
   *
   * @param paint paints it on the canvas; `false` where there is none
   */
  hold(paint: () => boolean): void {
    this.#on = true;
    const attempt = (): void => {
      // A WebGL canvas can be read only in the task that it was painted in.
      if (paint()) this.#take();
      else this.#request = requestAnimationFrame(attempt);
    };
    attempt();
  }

  /** @param seconds of the fade; by default that of the style */
  release(seconds?: number): void {
    cancelAnimationFrame(this.#request);
    this.#copy.style.transitionDuration = seconds === undefined ? '' : `${seconds}s`;
    this.#on = false;
    this.#copy.classList.remove('on');
  }

  #take(): void {
    const { width, height } = this.#canvas;
    this.#copy.width = width;
    this.#copy.height = height;
    this.#copy.getContext('2d', { alpha: false })!.drawImage(this.#canvas, 0, 0);
    this.#copy.classList.add('on');
  }

  /** Gives its memory back. */
  #empty(): void {
    if (this.#on) return;
    this.#copy.width = 0;
    this.#copy.height = 0;
  }
}
