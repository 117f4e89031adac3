import { isConvex, WHOLE_PICTURE, type Corners } from '@phosphene/sampler';
import { element } from '../page/stage-page.ts';
import type { PinnedPicture } from './pinned-picture.ts';
import './corner-handles.css';

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

/** A picture's four corners, to be dragged, or moved by the arrow keys. */
export class CornerHandles {
  readonly element = element('div', 'corner-handles');
  readonly #handles: readonly HTMLButtonElement[];
  readonly #picture: () => PinnedPicture | null;

  /** @param picture as it is now; `null` where there is none */
  constructor(picture: () => PinnedPicture | null) {
    this.#picture = picture;
    this.#handles = NAMES.map((name, corner) => this.#handle(name, corner));
    this.element.append(...this.#handles);
  }

  /** Puts the handles where the corners are. */
  draw(): void {
    const picture = this.#picture();
    this.element.hidden = picture === null;
    if (picture === null) return;
    const { place } = picture;
    const own = this.element.getBoundingClientRect();
    picture.corners.forEach(([x, y], corner) => {
      const left = place.x - own.x + x * place.width;
      const top = place.y - own.y + y * place.height;
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
      const picture = this.#picture();
      if (picture === null || !handle.hasPointerCapture(event.pointerId)) return;
      const { place } = picture;
      const to = [
        (event.clientX - place.x) / place.width,
        (event.clientY - place.y) / place.height,
      ] as const;
      move(picture, corner, snapped(to, WHOLE_PICTURE[corner]!));
    });
    handle.addEventListener('keydown', (event) => {
      const picture = this.#picture();
      const arrow = ARROWS[event.key.toLowerCase()];
      if (picture === null || arrow === undefined) return;
      event.preventDefault();
      const step = event.shiftKey ? STRIDE : NUDGE;
      const [x, y] = picture.corners[corner]!;
      move(picture, corner, [x + step * arrow[0], y + step * arrow[1]]);
    });
    return handle;
  }
}

/** Moves a corner as far as the shape stays one. */
function move(picture: PinnedPicture, corner: number, to: readonly [number, number]): void {
  const limited = to.map((share) => Math.round(1e4 * Math.min(2, Math.max(-1, share))) / 1e4);
  const corners = picture.corners.map((one, n) => (n === corner ? limited : one)) as Corners;
  if (isConvex(corners)) picture.pin(corners);
}

function snapped(
  [x, y]: readonly [number, number],
  [homeX, homeY]: readonly [number, number],
): readonly [number, number] {
  const near = Math.abs(x - homeX) < SNAP && Math.abs(y - homeY) < SNAP;
  return near ? [homeX, homeY] : [x, y];
}
