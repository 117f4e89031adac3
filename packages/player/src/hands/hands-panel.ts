import { ParameterSlider } from '../page/parameter-slider.ts';
import { element } from '../page/stage-page.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { DirectionPad } from './direction-pad.ts';
import { FootageSheet } from './footage-sheet.ts';
import { directionName, labelParameters } from './hands-parameters.ts';
import './hands.css';

/** Keys that are a slider's or a frame's own while it has the focus, and no commands. */
const OWN_KEYS = new Set([
  ...['enter', ' ', 'tab', 'home', 'end'],
  ...['arrowup', 'arrowdown', 'arrowleft', 'arrowright'],
]);

/** What the panel's buttons do. */
export interface HandsActions {
  readonly beginAtFrame: (frame: number) => void;
  readonly beginAtPhoto: (photo: File) => void;
  readonly centre: () => void;
}

/** Pads for the directions, sliders for the labels, and frames to begin at, below a picture that stays in sight. */
export class HandsPanel {
  readonly #stage: Stage;
  readonly #panel = element('section', 'panel hands');
  readonly #pads = element('div', 'pads');
  readonly #labels = element('div', 'labels');
  readonly #sheet: FootageSheet;
  #drawn: readonly { draw(): void }[] = [];
  #playback: Playback | null = null;
  #request = 0;

  constructor(stage: Stage, actions: HandsActions) {
    this.#stage = stage;
    this.#sheet = new FootageSheet(actions.beginAtFrame);
    this.#panel.hidden = true;
    this.#panel.tabIndex = -1;
    this.#panel.setAttribute('aria-label', 'hands: directions, labels and frames of the footage');
    this.#panel.addEventListener('keydown', (event) => {
      const target = event.target as HTMLElement;
      if (event.key === 'Escape') this.close();
      else if (target !== this.#panel && OWN_KEYS.has(event.key.toLowerCase()))
        event.stopPropagation();
    });
    this.#panel.append(this.#pads, this.#labels, this.#sheet.element, this.#buttons(actions));
    stage.page.root.append(this.#panel);
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  show(): void {
    this.#panel.hidden = false;
    this.#panel.focus({ preventScroll: true });
    this.#draw();
  }

  close(): void {
    cancelAnimationFrame(this.#request);
    this.#sheet.hide();
    this.#panel.hidden = true;
    this.#stage.page.root.focus({ preventScroll: true });
  }

  /** Keeps all of it up to date, whatever turns it, and with whatever bundle. */
  #draw(): void {
    const { playback } = this.#stage;
    if (playback !== this.#playback) this.#fill(playback);
    for (const one of this.#drawn) one.draw();
    const start = playback?.score.start ?? null;
    this.#sheet.mark(start !== null && 'frame' in start ? start.frame : -1);
    if (playback !== null) this.#sheet.show(playback);
    this.#request = requestAnimationFrame(() => this.#draw());
  }

  #fill(playback: Playback | null): void {
    this.#playback = playback;
    const pads = playback === null ? [] : this.#padsOf(playback);
    const sliders = playback === null ? [] : this.#slidersOf(playback);
    this.#pads.replaceChildren(...pads.map((pad) => pad.element));
    this.#labels.replaceChildren(
      ...sliders.flatMap(({ label, slider }) => [label, slider.input, slider.words]),
    );
    this.#drawn = [...pads, ...sliders.map(({ slider }) => slider)];
  }

  #padsOf({ steering }: Playback): DirectionPad[] {
    const { parameters } = this.#stage;
    return Array.from({ length: Math.ceil(steering.directions / 2) }, (_, pad) => {
      const up = 2 * pad + 1;
      return new DirectionPad(
        up,
        parameters.get(directionName(2 * pad)),
        up < steering.directions ? parameters.get(directionName(up)) : null,
      );
    });
  }

  #slidersOf(playback: Playback): { label: HTMLElement; slider: ParameterSlider }[] {
    return labelParameters(this.#stage, playback).map((parameter) => {
      const words = parameter.description.replace(/^drawn to /, '');
      const label = element('span', 'name', words);
      const describe = (value: number): string => value.toFixed(2);
      return { label, slider: new ParameterSlider(words, parameter, { step: 0.01, describe }) };
    });
  }

  #buttons({ beginAtPhoto, centre }: HandsActions): HTMLElement {
    const menu = element('menu', '');
    const file = element('input', '');
    file.type = 'file';
    file.accept = 'image/*';
    file.hidden = true;
    file.addEventListener('change', () => {
      const [photo] = file.files ?? [];
      if (photo !== undefined) beginAtPhoto(photo);
      file.value = '';
    });
    const add = (label: string, act: () => void): void => {
      const button = element('button', '', label);
      button.type = 'button';
      button.addEventListener('click', act);
      const item = element('li', '');
      item.append(button);
      menu.append(item);
    };
    add('let go', centre);
    add('a photo …', () => file.click());
    menu.append(file);
    return menu;
  }
}
