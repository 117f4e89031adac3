import { isConvex, WHOLE_PICTURE, type Corners } from '@phosphene/sampler';
import { fitPicture } from '../display/fit-picture.ts';
import { element } from '../page/stage-page.ts';
import { changeLook } from '../playback/change-look.ts';
import type { Playback } from '../playback/playback.ts';

const NAMES = ['upper left', 'upper right', 'lower right', 'lower left'] as const;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  arrowleft: [-1, 0],
  arrowright: [1, 0],
  arrowup: [0, -1],
  arrowdown: [0, 1],
};
/** Shares of a side that an arrow key goes, and with Shift. */
const NUDGE = 0.001;
const STRIDE = 0.01;
/** How near, in shares of a side, a corner snaps to where it was. */
const SNAP = 0.006;

/** The picture's four corners on the screen, to be dragged, or moved by the arrow keys. */
export class CornerHandles {
  readonly element = element('div', 'corner-handles');
  readonly #handles: readonly HTMLButtonElement[];
  readonly #canvas: HTMLCanvasElement;
  readonly #playback: () => Playback | null;

  constructor(canvas: HTMLCanvasElement, playback: () => Playback | null) {
    this.#canvas = canvas;
    this.#playback = playback;
    this.#handles = NAMES.map((name, corner) => this.#handle(name, corner));
    this.element.append(...this.#handles);
  }

  /** Puts the handles where the corners are. */
  draw(): void {
    const playback = this.#playback();
    this.element.hidden = playback === null;
    if (playback === null) return;
    const place = this.#place(playback);
    cornersOf(playback).forEach(([x, y], corner) => {
      const left = place.x + x * place.width;
      const top = place.y + y * place.height;
      this.#handles[corner]!.style.translate = `${left.toFixed(1)}px ${top.toFixed(1)}px`;
    });
  }

  #handle(name: string, corner: number): HTMLButtonElement {
    const handle = element('button', 'corner');
    handle.type = 'button';
    handle.setAttribute('aria-label', `${name} corner; arrow keys move it`);
    handle.addEventListener('pointerdown', (event) => {
      handle.setPointerCapture(event.pointerId);
      handle.focus();
      event.preventDefault();
    });
    handle.addEventListener('pointermove', (event) => {
      const playback = this.#playback();
      if (playback === null || !handle.hasPointerCapture(event.pointerId)) return;
      const place = this.#place(playback);
      const to = [
        (event.clientX - place.x) / place.width,
        (event.clientY - place.y) / place.height,
      ] as const;
      this.#move(playback, corner, snapped(to, WHOLE_PICTURE[corner]!));
    });
    handle.addEventListener('keydown', (event) => {
      const playback = this.#playback();
      const arrow = ARROWS[event.key.toLowerCase()];
      if (playback === null || arrow === undefined) return;
      event.preventDefault();
      const step = event.shiftKey ? STRIDE : NUDGE;
      const [x, y] = cornersOf(playback)[corner]!;
      this.#move(playback, corner, [x + step * arrow[0], y + step * arrow[1]]);
    });
    return handle;
  }

  /** Moves a corner as far as the shape stays one. */
  #move(playback: Playback, corner: number, to: readonly [number, number]): void {
    const limited = to.map((share) => Math.round(1e4 * Math.min(2, Math.max(-1, share))) / 1e4);
    const corners = cornersOf(playback).map((one, n) => (n === corner ? limited : one)) as Corners;
    if (!isConvex(corners)) return;
    const whole = corners.flat().every((share, n) => share === WHOLE_PICTURE.flat()[n]);
    changeLook(playback, { corners: whole ? null : corners });
  }

  /** Where the picture is on the page, in CSS pixels from its upper left corner. */
  #place({ bundle, fit }: Playback): DOMRectReadOnly {
    const screen = this.#canvas.getBoundingClientRect();
    const { x, y, width, height } = fitPicture(bundle.manifest.image, screen, fit);
    return new DOMRectReadOnly(screen.x + x, screen.y + screen.height - y - height, width, height);
  }
}

function cornersOf({ score }: Playback): Corners {
  return score.look.corners ?? WHOLE_PICTURE;
}

function snapped(
  [x, y]: readonly [number, number],
  [homeX, homeY]: readonly [number, number],
): readonly [number, number] {
  const near = Math.abs(x - homeX) < SNAP && Math.abs(y - homeY) < SNAP;
  return near ? [homeX, homeY] : [x, y];
}
