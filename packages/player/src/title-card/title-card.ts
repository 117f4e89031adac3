import { PhospheneError } from '@phosphene/model/errors';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { element } from '../page/stage-page.ts';
import './title-card.css';

/** The card that stands before the picture: the title, the invitation, or what went wrong. */
export class TitleCard {
  readonly #card = element('section', 'card');
  #posterAddress: string | null = null;
  #onBegin: (() => void) | null = null;

  constructor(root: HTMLElement) {
    this.#card.addEventListener('click', () => this.begin());
    root.append(this.#card);
  }

  /** Whether the card waits for a click or a key. */
  get waiting(): boolean {
    return this.#onBegin !== null;
  }

  /** Opens the gate, as a click on it does. Nothing happens unless it waits. */
  begin(): void {
    const onBegin = this.#onBegin;
    if (onBegin === null) return;
    this.#onBegin = null;
    this.hide();
    onBegin();
  }

  /** The title, while the bundle is being fetched. */
  showLoading(line: string): void {
    this.#show('', [
      element('h1', '', 'Phosphene'),
      element('div', 'rule'),
      element('p', 'name', '\u00a0'),
      element('p', 'invitation', line),
    ]);
  }

  /** The title with the bundle's name and poster; `onBegin` is called in the click or key itself. */
  showGate(bundle: StageBundle, onBegin: () => void): void {
    const { name, footage } = bundle.manifest;
    const credit = [footage.credit, footage.licence].filter((part) => part !== null).join(' · ');
    const poster = element('img', 'poster');
    poster.alt = '';
    poster.addEventListener('load', () => poster.classList.add('loaded'));
    const posterAddress = URL.createObjectURL(bundle.poster);
    poster.src = posterAddress;
    const touch = matchMedia('(hover: none)').matches;
    this.#show('ready', [
      poster,
      element('h1', '', 'Phosphene'),
      element('div', 'rule'),
      element('p', 'name', name),
      element('p', 'credit', credit),
      element('p', 'invitation', touch ? 'touch to begin' : 'click or press any key to begin'),
    ]);
    this.#posterAddress = posterAddress;
    this.#onBegin = onBegin;
  }

  /** No bundle is there yet. */
  showEmpty(reason: string): void {
    this.#show('', [
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
    this.#card.hidden = true;
  }

  #show(className: string, children: HTMLElement[]): void {
    if (this.#posterAddress !== null) URL.revokeObjectURL(this.#posterAddress);
    this.#posterAddress = null;
    this.#onBegin = null;
    this.#card.className = `card ${className}`.trim();
    this.#card.removeAttribute('role');
    this.#card.replaceChildren(...children);
    this.#card.hidden = false;
  }
}
