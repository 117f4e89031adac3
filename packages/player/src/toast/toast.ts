import { element } from '../page/stage-page.ts';
import './toast.css';

/** A line at the foot of the picture that disappears by itself. */
export class Toast {
  readonly #line = element('p', 'toast');
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #clean: boolean;

  /** @param clean whether lines go to the console, since none may be seen */
  constructor(root: HTMLElement, clean: boolean) {
    this.#clean = clean;
    this.#line.setAttribute('role', 'status');
    root.append(this.#line);
  }

  /** @param seconds how long; `Infinity` stays until the next call */
  show(text: string, seconds = 1.8): void {
    clearTimeout(this.#timer);
    if (this.#clean) console.info(text);
    this.#line.textContent = text;
    this.#line.classList.add('shown');
    if (Number.isFinite(seconds)) this.#timer = setTimeout(() => this.hide(), seconds * 1000);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#line.classList.remove('shown');
  }
}
