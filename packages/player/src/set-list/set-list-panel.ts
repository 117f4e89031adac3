import type { Cue } from '@phosphene/sampler';
import { element } from '../page/stage-page.ts';
import './set-list.css';

/** Keys that are the panel's own while it is open, and no commands. */
const OWN_KEYS = new Set(['enter', ' ', 'tab', 'arrowup', 'arrowdown']);

/** The cues with their names and pictures; the one that plays is marked. */
export class SetListPanel {
  readonly #panel = element('section', 'panel set-list');
  readonly #take: (index: number) => void;

  /** @param take is given the number of the cue that is chosen, from 0 */
  constructor(root: HTMLElement, take: (index: number) => void) {
    this.#take = take;
    this.#panel.hidden = true;
    this.#panel.setAttribute('aria-label', 'the set list');
    this.#panel.addEventListener('click', ({ target }) => {
      if (target === this.#panel) this.close();
    });
    this.#panel.addEventListener('keydown', (event) => this.#pressed(event));
    root.append(this.#panel);
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  /** @param pictureOf the address of a cue's picture @param current the cue that plays; −1 for none */
  show(cues: readonly Cue[], pictureOf: (cue: Cue) => string, current: number): void {
    const list = element('ol', '');
    cues.forEach((cue, index) => {
      const button = element('button', index === current ? 'current' : '');
      button.type = 'button';
      if (index === current) button.setAttribute('aria-current', 'true');
      const picture = element('img', '');
      picture.alt = '';
      picture.loading = 'lazy';
      picture.src = pictureOf(cue);
      picture.addEventListener('error', () => picture.classList.add('missing'));
      button.append(
        element('span', 'number', String(index + 1)),
        picture,
        element('span', 'name', cue.name),
      );
      button.addEventListener('click', () => this.#take(index));
      const item = element('li', '');
      item.append(button);
      list.append(item);
    });
    this.#panel.replaceChildren(list);
    this.#panel.hidden = false;
    const buttons = list.querySelectorAll('button');
    buttons[Math.max(0, current)]?.focus();
  }

  close(): void {
    this.#panel.hidden = true;
  }

  #pressed(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (OWN_KEYS.has(key)) event.stopPropagation();
    if (key === 'escape') this.close();
    if (key !== 'arrowup' && key !== 'arrowdown') return;
    event.preventDefault();
    const buttons = [...this.#panel.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = at + (key === 'arrowdown' ? 1 : -1);
    buttons[Math.min(buttons.length - 1, Math.max(0, next))]?.focus();
  }
}
