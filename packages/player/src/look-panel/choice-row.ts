import { element } from '../page/stage-page.ts';

/** One of the things that a row offers. */
export interface Choice<Value extends string> {
  readonly value: Value;
  /** What the button says; its value by default. */
  readonly words?: string;
  /** A CSS background that the button shows in place of words. */
  readonly swatch?: string;
}

/** A row of buttons of which one is chosen. */
export class ChoiceRow<Value extends string> {
  readonly element = element('div', 'choices');
  readonly #buttons: readonly (readonly [Value, HTMLButtonElement])[];
  #shown: Value | null | undefined;

  constructor(label: string, choices: readonly Choice<Value>[], choose: (value: Value) => void) {
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', label);
    this.#buttons = choices.map(({ value, words = value, swatch }) => {
      const button = element('button', swatch === undefined ? '' : 'swatch');
      button.type = 'button';
      if (swatch === undefined) button.textContent = words;
      else {
        button.style.background = swatch;
        button.title = words;
        button.setAttribute('aria-label', words);
      }
      button.addEventListener('click', () => choose(value));
      return [value, button] as const;
    });
    this.element.append(...this.#buttons.map(([, button]) => button));
  }

  /** Marks what is chosen; `null` for none of them. */
  draw(chosen: Value | null): void {
    if (chosen === this.#shown) return;
    this.#shown = chosen;
    for (const [value, button] of this.#buttons) {
      button.setAttribute('aria-pressed', String(value === chosen));
    }
  }
}
