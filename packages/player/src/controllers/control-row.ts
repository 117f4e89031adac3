import { element } from '../page/stage-page.ts';
import { turns } from '../keys/key-map.ts';
import { nextChoice } from './binding-modes.ts';
import { targetId, type ControlBinding, type ControlTarget } from './control-map.ts';
import { describeInput, MODE_WORDS, modeMark } from './describe-input.ts';

/** An input that is bound to a row's target. */
interface BoundInput {
  readonly device: string;
  readonly binding: ControlBinding;
  readonly connected: boolean;
}

/** What a row shows of its parameter. */
interface RowValue {
  /** In the parameter's own unit, and of its range, 0…1; `null` while there is nothing to turn. */
  readonly value: number | null;
  readonly share: number | null;
  /** Where a control stands that has not taken hold yet, 0…1. */
  readonly waitingAt: number | null;
}

/** A line of the list of controls: a command or a parameter, and what is bound to it. */
export class ControlRow {
  readonly element: HTMLElement;
  readonly target: ControlTarget;
  readonly #inputs = element('span', 'inputs');
  readonly #number = element('output', '');
  readonly #bar = element('span', 'bar');

  constructor(target: ControlTarget, description: string) {
    this.target = target;
    this.element = element('div', 'parameter' in target ? 'row value' : 'row');
    this.element.setAttribute('role', 'option');
    this.element.id = `control-${targetId(target).replace(' ', '-')}`;
    const name = 'command' in target ? target.command : target.parameter;
    const label = element('span', 'label', description);
    label.append(element('code', '', name));
    this.element.append(label);
    if ('parameter' in target) this.element.append(this.#bar, this.#number);
    this.element.append(this.#inputs);
  }

  showState(selected: boolean, learning: boolean): void {
    this.element.classList.toggle('learning', learning);
    this.element.setAttribute('aria-selected', String(selected));
  }

  /** @param cycle takes the binding that a press on its mark asks for */
  showInputs(
    bound: readonly BoundInput[],
    cycle: (device: string, binding: ControlBinding) => void,
  ): void {
    const chips = bound.map(({ device, binding, connected }) => {
      const chip = element('button', connected ? '' : 'absent');
      chip.type = 'button';
      chip.tabIndex = -1;
      const key = binding.input.kind === 'key';
      if (!key) chip.append(element('small', '', device));
      chip.append(element('b', '', describeInput(binding.input)));
      const mark = modeMark(binding);
      if (mark !== '') chip.append(element('i', '', mark));
      const channel = 'channel' in binding.input ? `, channel ${binding.input.channel}` : '';
      const words = turns(this.target)
        ? `: ${MODE_WORDS[binding.mode]}; click for another way`
        : '';
      chip.title = `${device}${channel}${words}`;
      chip.addEventListener('click', (event) => {
        event.stopPropagation();
        cycle(device, nextChoice(binding));
      });
      return chip;
    });
    const learn = turns(this.target) ? 'turn it to the right, or press a key' : 'press it';
    this.#inputs.replaceChildren(element('em', '', `${learn} …`), ...chips);
  }

  showValue({ value, share, waitingAt }: RowValue): void {
    this.#number.textContent = value === null ? '–' : value.toFixed(2);
    this.#bar.style.setProperty('--share', String(share ?? 0));
    this.#bar.classList.toggle('waiting', waitingAt !== null);
    if (waitingAt !== null) this.#bar.style.setProperty('--waiting', String(waitingAt));
  }
}
