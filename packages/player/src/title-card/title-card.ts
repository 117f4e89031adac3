import { PhospheneError } from '@phosphene/model/errors';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { describePreparation, preparationSteps, type Preparation } from '../gate/preparation.ts';
import { element } from '../page/stage-page.ts';
import './title-card.css';

/** The card that stands before the picture: the title, the invitation, or what went wrong. */
export class TitleCard {
  readonly #card = element('section', 'card');
  readonly #invitation = element('p', 'invitation');
  readonly #steps = element('ol', 'steps');
  #posterAddress: string | null = null;
  #preparing = false;
  #onBegin: (() => void) | null = null;

  constructor(root: HTMLElement) {
    this.#card.addEventListener('click', () => this.begin());
    this.#invitation.setAttribute('role', 'status');
    this.#invitation.addEventListener('animationend', () =>
      this.#invitation.classList.remove('not-yet'),
    );
    root.append(this.#card);
  }

  /** Whether the card stands before a picture that is there or will be: keys are the gate's. */
  get closed(): boolean {
    return this.#preparing || this.#onBegin !== null;
  }

  /** Opens the gate, as a click on it does. While it is not ready, it shows that it isn't. */
  begin(): void {
    const onBegin = this.#onBegin;
    if (onBegin === null) {
      this.#invitation.classList.toggle('not-yet', this.#preparing);
      return;
    }
    this.hide();
    onBegin();
  }

  /** The title, while a stage is prepared. */
  showTitle(): void {
    this.#show('preparing', [
      element('h1', '', 'Phosphene'),
      element('div', 'rule'),
      element('p', 'name', '\u00a0'),
      element('p', 'credit', '\u00a0'),
      this.#invitation,
      element('div', 'toggles'),
      this.#steps,
    ]);
    this.#preparing = true;
  }

  /** Says on the title how far the stage is prepared. */
  showPreparation(preparation: Preparation): void {
    this.#say(describePreparation(preparation));
    const steps = preparationSteps(preparation);
    this.#steps.replaceChildren(
      ...steps.map(({ text, done }) => element('li', done ? 'done' : '', text)),
    );
  }

  /** Adds the bundle's name and poster to the title, and what the viewer can choose. */
  showBundle(bundle: StageBundle, toggles: HTMLElement): void {
    const { name, footage } = bundle.manifest;
    const credit = [footage.credit, footage.licence].filter((part) => part !== null).join(' · ');
    const poster = element('img', 'poster');
    poster.alt = '';
    poster.addEventListener('load', () => poster.classList.add('loaded'));
    this.#posterAddress = URL.createObjectURL(bundle.poster);
    poster.src = this.#posterAddress;
    this.#card.prepend(poster);
    this.#card.querySelector('.name')!.textContent = name;
    this.#card.querySelector('.credit')!.textContent = credit;
    this.#card.querySelector('.toggles')!.replaceWith(toggles);
  }

  /** Invites to begin; `onBegin` is called in the click or key itself. */
  showReady(onBegin: () => void): void {
    const touch = matchMedia('(hover: none)').matches;
    this.#say(`ready · ${touch ? 'touch' : 'click or press any key'} to begin`);
    this.#invitation.classList.remove('not-yet');
    this.#card.classList.replace('preparing', 'ready');
    this.#preparing = false;
    this.#onBegin = onBegin;
  }

  /** No bundle is there yet. */
  showEmpty(reason: string): void {
    this.#show('empty', [
      element('h1', '', 'Phosphene'),
      element('div', 'rule'),
      element('p', 'name', 'Drop a bundle here: its folder, or a .zip of it.'),
      element('p', 'credit', reason),
    ]);
  }

  /** What went wrong, and the remedy. */
  showFault(error: unknown): void {
    const known = error instanceof PhospheneError;
    const message = error instanceof Error ? error.message : String(error);
    const card = [
      element('h1', '', known ? message : `Something failed that should not: ${message}`),
      element('div', 'rule'),
      element(
        'p',
        'name',
        known ? error.remedy : 'Reload the page; if it happens again, please report it.',
      ),
      element('p', 'invitation', 'or drop another bundle here'),
    ];
    this.#show('fault', card);
    this.#card.setAttribute('role', 'alert');
  }

  hide(): void {
    this.#preparing = false;
    this.#onBegin = null;
    this.#card.hidden = true;
  }

  /** Only a change is written: a reader says what is. */
  #say(line: string): void {
    if (this.#invitation.textContent !== line) this.#invitation.textContent = line;
  }

  #show(className: string, children: HTMLElement[]): void {
    if (this.#posterAddress !== null) URL.revokeObjectURL(this.#posterAddress);
    this.#posterAddress = null;
    this.#preparing = false;
    this.#onBegin = null;
    this.#card.className = `card ${className}`;
    this.#card.removeAttribute('role');
    this.#card.replaceChildren(...children);
    this.#card.hidden = false;
  }
}
