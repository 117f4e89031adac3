/** A line at the foot of the picture that goes by itself. */
export class Whisper {
  readonly #line: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(line: HTMLElement) {
    this.#line = line;
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
