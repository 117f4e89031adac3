import { pageStorage } from '../page/page-storage.ts';
import { element } from '../page/stage-page.ts';
import type { GateWish } from './gate-wishes.ts';
import { recallWishes, rememberWish } from './wish-memory.ts';
import './gate-toggles.css';

/** A row of check boxes on the gate, remembered from visit to visit. */
export class GateToggles {
  readonly element: HTMLElement = element('div', 'toggles');
  readonly #boxes: readonly { readonly wish: GateWish; readonly box: HTMLInputElement }[];

  constructor(wishes: readonly GateWish[]) {
    const storage = pageStorage();
    const ticked = recallWishes(storage);
    this.#boxes = wishes.map((wish) => {
      const box = element('input', '');
      box.type = 'checkbox';
      box.name = wish.command;
      box.checked = ticked.has(wish.command);
      box.addEventListener('change', () => rememberWish(storage, wish.command, box.checked));
      return { wish, box };
    });
    if (wishes.length === 0) return;
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', 'begin with');
    this.element.append(element('span', 'lead', 'begin with'));
    for (const { wish, box } of this.#boxes) {
      const label = element('label', '');
      label.append(box, element('span', '', wish.label));
      this.element.append(label);
    }
    // A click here, and a space, is the box's own. All else opens the gate.
    this.element.addEventListener('click', (event) => event.stopPropagation());
    this.element.addEventListener('keydown', (event) => {
      if (event.key === ' ') event.stopPropagation();
    });
  }

  /** The wishes that are ticked, in the order in which they are asked for. */
  get ticked(): GateWish[] {
    return this.#boxes.filter(({ box }) => box.checked).map(({ wish }) => wish);
  }
}
