import { element } from '../page/stage-page.ts';
import './toast.css';

const ANSWER_SECONDS = 1.8;

class ToastLine {
  readonly #line = element('p', 'toast');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(lines: HTMLElement) {
    lines.append(this.#line);
  }

  show(text: string, seconds: number): void {
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

/**
 * Two lines at the foot of the picture that disappear by themselves: the answer to what was pressed, and a notice of
 * what happened by itself. A new line takes the place of the last one of its kind only, so that no key hides a fault.
 */
export class Toast {
  readonly #lines = element('div', 'toasts');
  readonly #answer = new ToastLine(this.#lines);
  readonly #notice = new ToastLine(this.#lines);
  readonly #clean: boolean;

  /** @param clean whether lines go to the console, since none may be seen */
  constructor(root: HTMLElement, clean: boolean) {
    this.#clean = clean;
    this.#lines.setAttribute('role', 'status');
    root.append(this.#lines);
  }

  /** @param seconds how long a notice stands, `Infinity` until the next one or `hide`; an answer where left out */
  show(text: string, seconds?: number): void {
    if (this.#clean) console.info(text);
    if (seconds === undefined) this.#answer.show(text, ANSWER_SECONDS);
    else this.#notice.show(text, seconds);
  }

  /** Hides the notice. */
  hide(): void {
    this.#notice.hide();
  }
}
