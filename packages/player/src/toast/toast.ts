import { element } from '../page/stage-page.ts';
import './toast.css';

/** A line at the foot of the picture that disappears by itself. */
export class Toast {
  readonly #line = element('p', 'toast');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#line.setAttribute('role', 'status');
    root.append(this.#line);
  }

  /** @param seconds how long; `Infinity` stays until the next call */
  show(text: string, seconds = 1.8): void {
    clearTimeout(this.#timer);
    this.#line.textContent = text;
    this.#line.classList.add('shown');
    if (Number.isFinite(seconds)) this.#timer = setTimeout(() => this.hide(), seconds * 1000);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#line.classList.remove('shown');
  }
}
