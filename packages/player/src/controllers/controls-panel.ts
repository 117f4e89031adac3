import { PhospheneError } from '@phosphene/model/errors';
import { bindKey, KEYBOARD, standardKeys } from '../keys/key-map.ts';
import { element } from '../page/stage-page.ts';
import type { Stage } from '../stage/stage.ts';
import { targetId, type ControlBinding, type ControlTarget } from './control-map.ts';
import { ControlRow } from './control-row.ts';
import type { ControlSurface } from './control-surface.ts';
import { exportControls, importControls } from './controls-file.ts';
import { describeEvent } from './describe-input.ts';
import './controls.css';

/** Seconds that a refusal is shown for. */
const REFUSAL_SECONDS = 5;

/** Keys that take the bindings of a line away, once it was clicked: until then, they are what they are on stage. */
const FORGETS = /^(backspace|delete)$/;

/** Keys that are never bound: they belong to the browser, or act with others only. */
const NOT_BOUND = /^(escape|tab|shift|control|alt|altgraph|meta|capslock|dead|unidentified|f\d+)$/;

/** Where a performer binds devices and keys to commands and parameters, and sees what they do. */
export class ControlsPanel {
  readonly #stage: Stage;
  readonly #surface: ControlSurface;
  readonly #panel = element('section', 'panel controls');
  readonly #devices = element('ul', 'devices');
  readonly #list = element('div', 'list');
  readonly #file = element('input', '');
  #rows: ControlRow[] = [];
  #selected = 0;
  #frame = 0;

  constructor(stage: Stage, surface: ControlSurface) {
    this.#stage = stage;
    this.#surface = surface;
    this.#panel.hidden = true;
    this.#panel.setAttribute('aria-label', 'controls');
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'commands and values');
    this.#list.tabIndex = -1;
    this.#build();
    this.#panel.addEventListener('click', ({ target }) => {
      if (target === this.#panel) this.close();
    });
    window.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    surface.onChange(() => this.#showState());
    stage.controls.onChange(() => this.#showInputs());
    stage.page.root.append(this.#panel);
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  show(): void {
    const { commands, parameters } = this.#stage;
    const rows = <Named extends { name: string; description: string }>(
      all: readonly Named[],
      target: (name: string) => ControlTarget,
    ): ControlRow[] =>
      all.map(({ name, description }) => new ControlRow(target(name), description));
    const values = rows(parameters.all, (parameter) => ({ parameter, direction: 1 }));
    const actions = rows(commands.all, (command) => ({ command, direction: 1 }));
    this.#rows = [...values, ...actions];
    for (const [index, row] of this.#rows.entries()) {
      row.element.addEventListener('click', () => this.#select(index, true));
    }
    this.#list.replaceChildren(
      element('h3', '', 'values'),
      ...values.map((row) => row.element),
      element('h3', '', 'actions'),
      ...actions.map((row) => row.element),
    );
    this.#panel.hidden = false;
    this.#showInputs();
    this.#select(Math.min(this.#selected, this.#rows.length - 1), false);
    this.#list.focus({ preventScroll: true });
    this.#watch();
  }

  close(): void {
    this.#surface.learn(null);
    this.#panel.hidden = true;
    cancelAnimationFrame(this.#frame);
  }

  #build(): void {
    const head = element('header', '');
    const files = element('menu', '');
    const add = (label: string, act: () => void): void => {
      const button = element('button', '', label);
      button.type = 'button';
      button.addEventListener('click', act);
      const item = element('li', '');
      item.append(button);
      files.append(item);
    };
    add('connect MIDI', () => this.#stage.commands.run('midi'));
    add('standard keys', () => standardKeys(this.#stage.controls));
    add('export', () => exportControls(this.#stage.controls));
    add('import …', () => this.#file.click());
    this.#file.type = 'file';
    this.#file.accept = '.json,application/json';
    this.#file.hidden = true;
    this.#file.addEventListener('change', () => void this.#import());
    head.append(element('h2', '', 'Controls'), files, this.#devices);
    const hint = element('p', 'hint');
    hint.append(
      ...[
        'click a line, then turn a knob or press a key',
        'backspace then forgets',
        'esc closes',
      ].map((words) => element('span', '', words)),
    );
    const sheet = element('div', 'sheet');
    sheet.append(head, this.#list, hint, this.#file);
    this.#panel.append(sheet);
  }

  /** @param learn whether the next input is bound to it */
  #select(index: number, learn: boolean): void {
    this.#selected = index;
    const row = this.#rows[index];
    if (row === undefined) return;
    this.#list.setAttribute('aria-activedescendant', row.element.id);
    row.element.scrollIntoView({ block: 'nearest' });
    this.#surface.learn(learn ? row.target : null);
  }

  /** The panel's own keys while it is open; all others run their commands as ever. */
  #key(event: KeyboardEvent): void {
    if (!this.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (!this.#takeKey(key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the key was the panel's own */
  #takeKey(key: string): boolean {
    if (this.#surface.learning !== null) {
      const { learning } = this.#surface;
      if (key === 'escape') this.#surface.learn(null);
      else if (FORGETS.test(key)) this.#attempt(() => this.#surface.forgetAll(learning));
      else if (NOT_BOUND.test(key)) return false;
      else this.#attempt(() => this.#surface.learnKey(key));
      return true;
    }
    if (key === 'escape') this.close();
    else if (key === 'arrowdown' || key === 'arrowup') {
      const next = this.#selected + (key === 'arrowdown' ? 1 : -1);
      this.#select(Math.min(this.#rows.length - 1, Math.max(0, next)), false);
    } else if (document.activeElement instanceof HTMLButtonElement) return false;
    else if (key === 'enter') this.#select(this.#selected, true);
    else return false;
    return true;
  }

  #showState(): void {
    if (!this.open) return;
    const { learning, devices } = this.#surface;
    for (const [index, row] of this.#rows.entries()) {
      const learns = learning !== null && targetId(learning) === targetId(row.target);
      row.showState(index === this.#selected, learns);
    }
    const lines = [...devices.values()].map(({ name, connected, last }) => {
      const line = element('li', connected ? '' : 'absent', name);
      const sent = !connected ? 'not connected' : last === null ? '' : describeEvent(last);
      line.append(element('code', '', sent));
      return line;
    });
    const none = element('li', 'absent', 'no controller yet; a gamepad shows at its first button');
    this.#devices.replaceChildren(...(lines.length === 0 ? [none] : lines));
  }

  #showInputs(): void {
    if (!this.open) return;
    const { devices } = this.#surface;
    for (const row of this.#rows) {
      const bound = this.#surface.bindings(row.target).map(({ device, binding }) => ({
        ...{ device, binding },
        connected: device === KEYBOARD || devices.get(device)?.connected === true,
      }));
      row.showInputs(bound, (device, binding) => this.#rebind(device, binding));
    }
    this.#showState();
  }

  #rebind(device: string, binding: ControlBinding): void {
    const { input, target } = binding;
    if (input.kind === 'key') this.#attempt(() => bindKey(this.#stage.controls, input.key, target));
    else this.#stage.controls.bind(device, binding);
  }

  /** Keeps the values up to date while the panel is open. */
  #watch(): void {
    const { parameters } = this.#stage;
    for (const row of this.#rows) {
      if (!('parameter' in row.target)) continue;
      const name = row.target.parameter;
      row.showValue({
        value: parameters.get(name).read(),
        share: parameters.readShare(name),
        waitingAt: this.#surface.waitingAt(name),
      });
    }
    this.#frame = requestAnimationFrame(() => this.#watch());
  }

  async #import(): Promise<void> {
    const [file] = this.#file.files ?? [];
    this.#file.value = '';
    if (file === undefined) return;
    const text = await file.text();
    this.#attempt(() => importControls(this.#stage.controls, text, file.name));
  }

  /** Acts, and shows why it was refused, if it was. */
  #attempt(act: () => unknown): void {
    try {
      const refusal = act();
      if (refusal instanceof PhospheneError) throw refusal;
    } catch (error) {
      if (!(error instanceof PhospheneError)) throw error;
      this.#stage.toast.show(`${error.message} ${error.remedy}`, REFUSAL_SECONDS);
    }
  }
}
