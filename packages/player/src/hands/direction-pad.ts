import type { StageParameter } from '../commands/parameter-registry.ts';
import { element } from '../page/stage-page.ts';
import { REACH, signed } from './steer.ts';

/** What an arrow key adds; with Shift, ten times that. */
const STEP = 0.1;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** Two parameters on a plane: the one to the right, the other up. Double-click or Enter puts it in the middle. */
export class DirectionPad {
  readonly element = element('div', 'direction-pad');
  readonly #plane = element('div', 'plane');
  readonly #words = element('output', '');
  /** Across and up; the last direction of all may stand alone. */
  readonly #axes: readonly [StageParameter, StageParameter | null];
  /** Of the direction across, as a performer counts. */
  readonly #number: number;
  #shown = '';

  /** @param number of the direction across, from 1 */
  constructor(number: number, across: StageParameter, up: StageParameter | null) {
    this.#axes = [across, up];
    this.#number = number;
    const plane = this.#plane;
    plane.tabIndex = 0;
    plane.setAttribute('role', 'slider');
    plane.setAttribute(
      'aria-label',
      [across, up].flatMap((one) => one?.description ?? []).join('; '),
    );
    plane.setAttribute('aria-valuemin', String(-REACH));
    plane.setAttribute('aria-valuemax', String(REACH));
    plane.append(element('i', 'dot'));
    plane.addEventListener('pointerdown', (event) => {
      plane.setPointerCapture(event.pointerId);
      this.#follow(event);
    });
    plane.addEventListener('pointermove', (event) => {
      if (plane.hasPointerCapture(event.pointerId)) this.#follow(event);
    });
    plane.addEventListener('dblclick', () => this.#write(0, 0));
    plane.addEventListener('keydown', (event) => this.#key(event));
    this.element.append(plane, this.#words);
    this.draw();
  }

  /** Shows where the parameters are. */
  draw(): void {
    const [across, up] = this.#axes;
    const [x, y] = [across.read() ?? 0, up?.read() ?? 0];
    const one = `${this.#number} ${signed(x)}`;
    const words = up === null ? one : `${one}  ${this.#number + 1} ${signed(y)}`;
    const shown = `${x} ${y}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#plane.style.setProperty('--x', String(x / REACH));
    this.#plane.style.setProperty('--y', String(y / REACH));
    this.#plane.setAttribute('aria-valuenow', String(x));
    this.#plane.setAttribute('aria-valuetext', words);
    this.#words.textContent = words;
  }

  #follow({ clientX, clientY }: PointerEvent): void {
    const { left, top, width, height } = this.#plane.getBoundingClientRect();
    this.#write(
      (2 * ((clientX - left) / width) - 1) * REACH,
      (1 - 2 * ((clientY - top) / height)) * REACH,
    );
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) {
      const step = event.shiftKey ? 10 * STEP : STEP;
      const [across, up] = this.#axes;
      this.#write((across.read() ?? 0) + arrow[0] * step, (up?.read() ?? 0) + arrow[1] * step);
    } else if (event.key === 'Enter') this.#write(0, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #write(x: number, y: number): void {
    const [across, up] = this.#axes;
    const limited = (value: number): number => Math.min(REACH, Math.max(-REACH, value));
    across.write(limited(x));
    up?.write(limited(y));
    this.draw();
  }
}
