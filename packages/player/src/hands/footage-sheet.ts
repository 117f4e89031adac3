import { element } from '../page/stage-page.ts';
import type { Playback } from '../playback/playback.ts';
import { paintFrames } from './paint-frames.ts';
import { shownFrames } from './shown-frames.ts';

/** Frames on the sheet. */
const PLACES = 24;

/** A contact sheet of the footage, as the bundle paints it: each frame begins the walk there. */
export class FootageSheet {
  readonly element = element('div', 'footage-sheet');
  readonly #choose: (frame: number) => void;
  #painting = new AbortController();
  /** What the sheet was painted of. */
  #painted: (Pick<Playback, 'bundle'> & { readonly look: unknown }) | null = null;
  #frames: readonly number[] = [];

  /** @param choose is given the number of a code */
  constructor(choose: (frame: number) => void) {
    this.#choose = choose;
  }

  /** Shows a playback's footage, and paints it where that has not been done. */
  show({ bundle, score }: Playback): void {
    if (this.#painted?.bundle === bundle && this.#painted.look === score.look) return;
    this.hide();
    this.#frames = shownFrames(bundle.codes, PLACES);
    const { image, labels } = bundle.manifest;
    const canvases = this.#frames.map((frame) => {
      const canvas = element('canvas', '');
      Object.assign(canvas, { width: image.width, height: image.height });
      const button = element('button', '');
      button.type = 'button';
      const label = labels[bundle.codes.labels[frame]!] ?? '';
      button.title = `begin at frame ${frame}${label === '' ? '' : `, ${label}`}`;
      button.setAttribute('aria-label', button.title);
      button.append(canvas);
      button.addEventListener('click', () => this.#choose(frame));
      return { button, canvas };
    });
    this.element.replaceChildren(...canvases.map(({ button }) => button));
    this.#painting = new AbortController();
    const { signal } = this.#painting;
    const onPicture = (place: number, picture: ImageData): void => {
      const { canvas, button } = canvases[place]!;
      canvas.getContext('2d')!.putImageData(picture, 0, 0);
      button.classList.add('painted');
    };
    this.#painted = { bundle, look: score.look };
    paintFrames(bundle, score.look, this.#frames, onPicture, signal).catch((error: unknown) => {
      // The frames can be chosen by their names.
      console.warn(error);
    });
  }

  /** Marks the frame that the walk began at. @param frame −1: none of them */
  mark(frame: number): void {
    [...this.element.children].forEach((button, place) => {
      const current = this.#frames[place] === frame;
      if (button.hasAttribute('aria-current') === current) return;
      if (current) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  }

  /** Stops painting. A sheet that is not whole is painted anew when it is shown again. */
  hide(): void {
    this.#painting.abort();
    const whole = this.element.querySelector('button:not(.painted)') === null;
    if (!whole) this.#painted = null;
  }
}
