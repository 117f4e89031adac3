import type { StageParameter } from '../commands/parameter-registry.ts';
import { element } from './stage-page.ts';
import './parameter-slider.css';

/** A slider that turns a parameter of the stage, and follows it where something else turns it. */
export class ParameterSlider {
  readonly input = element('input', 'parameter-slider');
  /** The value in words. */
  readonly words = element('output', '');
  readonly #parameter: StageParameter;
  readonly #describe: (value: number) => string;
  #shown: number | null | undefined;

  /** @param step of the arrow keys; `describe` gives the value in words */
  constructor(
    label: string,
    parameter: StageParameter,
    { step, describe }: { step: number; describe: (value: number) => string },
  ) {
    this.#parameter = parameter;
    this.#describe = describe;
    const { least, most, description, write } = parameter;
    this.input.type = 'range';
    this.input.min = String(least);
    this.input.max = String(most);
    this.input.step = String(step);
    this.input.title = description;
    this.input.setAttribute('aria-label', label);
    this.input.addEventListener('input', () => write(this.input.valueAsNumber));
    this.draw();
  }

  /** Shows the parameter's value. */
  draw(): void {
    const value = this.#parameter.read();
    if (value === this.#shown) return;
    this.#shown = value;
    this.input.disabled = value === null;
    const words = value === null ? '' : this.#describe(value);
    if (value !== null) this.input.valueAsNumber = value;
    this.input.setAttribute('aria-valuetext', words);
    this.words.textContent = words;
  }
}
