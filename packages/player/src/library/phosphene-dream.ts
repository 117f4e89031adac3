import { parseJson } from '@phosphene/model/json';
import { parseScore, scoreFromQuery, type Score } from '@phosphene/sampler';
import { createDream } from './create-dream.ts';
import type { Dream } from './dream.ts';

const STYLE = ':host { display: block } canvas { display: block; width: 100%; height: 100% }';

/**
 * `<phosphene-dream bundle="bundle/" score="look.palette=viridis" seed="7" paused>`: a dream that fills the element's box.
 * It opens when the element is put on a page, and is disposed when it is taken off.
 *
 * Attributes: `bundle` as in `createDream`; `score` either JSON or fields as in the player's address; `seed`, above the
 * score's; `paused`, there or not. Events: `ready`, once `dream` is there; `fault`, with the error as `detail`.
 */
export class PhospheneDreamElement extends HTMLElement {
  static readonly observedAttributes = ['bundle', 'score', 'seed', 'paused'];
  #dream: Dream | null = null;
  /** Openings so far: one that another has followed is dropped. */
  #openings = 0;

  /** The dream; `null` while none is open. */
  get dream(): Dream | null {
    return this.#dream;
  }

  connectedCallback(): void {
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#close();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    if (name === 'bundle') void this.#open();
    else if (name === 'paused') this.#setPaused();
    else this.#setScore();
  }

  async #open(): Promise<void> {
    this.#close();
    const bundle = this.getAttribute('bundle');
    if (bundle === null) return;
    const opening = ++this.#openings;
    const canvas = document.createElement('canvas');
    const style = document.createElement('style');
    style.textContent = STYLE;
    (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(style, canvas);
    try {
      const dream = await createDream({ bundle, score: this.#score(), canvas, size: 'screen' });
      if (opening !== this.#openings) {
        dream.dispose();
        return;
      }
      dream.onFault((error) => this.#tell(error));
      this.#dream = dream;
      // They may have been changed meanwhile.
      this.#setScore();
      this.#setPaused();
      this.dispatchEvent(new Event('ready'));
    } catch (error) {
      if (opening === this.#openings) this.#tell(error);
    }
  }

  #close(): void {
    this.#openings++;
    this.#dream?.dispose();
    this.#dream = null;
    this.shadowRoot?.replaceChildren();
  }

  #setPaused(): void {
    if (this.hasAttribute('paused')) this.#dream?.pause();
    else this.#dream?.play();
  }

  #setScore(): void {
    if (this.#dream === null) return;
    try {
      this.#dream.score = this.#score();
    } catch (error) {
      this.#tell(error);
    }
  }

  /** @throws {PhospheneError} naming the field that is wrong */
  #score(): Score {
    const text = this.getAttribute('score') ?? '';
    const seed = this.getAttribute('seed');
    const score = /^\s*\{/.test(text) ? scoreFromJson(text) : scoreFromQuery(text);
    return seed === null ? score : parseScore({ ...score, seed: Number(seed) }, 'seed');
  }

  #tell(error: unknown): void {
    this.dispatchEvent(new CustomEvent('fault', { detail: error }));
  }
}

function scoreFromJson(text: string): Score {
  const remedy =
    'Write a score as JSON, or fields as in the player’s address: look.palette=viridis.';
  return parseScore(parseJson(text, 'The attribute score', { remedy }), 'score');
}

/**
 * Defines the element, under a name of one's own where it is given. A second call with the same name does nothing.
 *
 * @param name with a hyphen in it, as the browser asks
 */
export function definePhospheneDream(name = 'phosphene-dream'): void {
  if (customElements.get(name) !== undefined) return;
  // A class can be defined under one name only.
  customElements.define(name, class extends PhospheneDreamElement {});
}
