import { element } from '../page/stage-page.ts';
import type { Stage } from '../stage/stage.ts';
import { describeGranted } from './granted-sound.ts';
import type { LiveHearing } from './live-hearing.ts';
import { SoundDesk } from './sound-desk.ts';
import type { SoundChoice } from './sound-source.ts';
import { SourceList } from './source-list.ts';
import './listening.css';

/** Keys that are the panel's own while it is open, and no commands. */
const OWN_KEYS = new Set([
  ...['enter', ' ', 'tab', 'home', 'end', 'pageup', 'pagedown'],
  ...['arrowup', 'arrowdown', 'arrowleft', 'arrowright'],
]);

/** What stands in the place of what was granted. */
const NOTHING = { sound: 'gain and gate are remembered for each device', processing: [] };

/** Where a performer chooses what the stage listens to, and sets its level. */
export class ListeningPanel {
  readonly #panel = element('section', 'panel listening');
  readonly #title = element('p', '');
  readonly #granted = element('p', 'granted');
  readonly #file = element('input', '');
  readonly #sources: SourceList;
  readonly #desk: SoundDesk;
  readonly #live: () => LiveHearing | null;
  readonly #now: () => number;
  readonly #refresh = (): void => void this.#show();
  #shown: LiveHearing | null = null;
  #request = 0;

  /**
   * @param live gives the listening that is on, if any
   * @param choose is given `null` for silence
   */
  constructor(
    { page, parameters, now }: Pick<Stage, 'page' | 'parameters' | 'now'>,
    live: () => LiveHearing | null,
    choose: (choice: SoundChoice | null) => void,
  ) {
    this.#live = live;
    this.#now = now;
    this.#sources = new SourceList({ choose, pickFile: () => this.#file.click() });
    this.#desk = new SoundDesk(parameters);
    this.#panel.hidden = true;
    // A click beside the controls leaves the keys with the panel.
    this.#panel.tabIndex = -1;
    this.#panel.setAttribute('aria-label', 'what the stage listens to');
    this.#file.type = 'file';
    this.#file.accept = 'audio/*,video/*';
    this.#file.hidden = true;
    this.#file.addEventListener('change', () => {
      const [file] = this.#file.files ?? [];
      if (file !== undefined) choose({ kind: 'file', file });
      this.#file.value = '';
    });
    this.#panel.addEventListener('click', ({ target }) => {
      if (target === this.#panel) this.close();
    });
    this.#panel.addEventListener('keydown', (event) => {
      if (OWN_KEYS.has(event.key.toLowerCase())) event.stopPropagation();
      if (event.key === 'Escape') this.close();
    });
    const sheet = element('div', 'sheet');
    sheet.append(this.#title, this.#sources.element, this.#desk.element, this.#granted);
    this.#panel.append(sheet, this.#file);
    page.root.append(this.#panel);
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  async show(): Promise<void> {
    if (this.open) return;
    this.#panel.hidden = false;
    devices()?.addEventListener('devicechange', this.#refresh);
    const shown = this.#show();
    this.#draw();
    await shown;
    if (this.open) this.#sources.focus();
  }

  close(): void {
    this.#panel.hidden = true;
    devices()?.removeEventListener('devicechange', this.#refresh);
    cancelAnimationFrame(this.#request);
  }

  /** Shows what there is to choose and what was granted. */
  async #show(): Promise<void> {
    const live = this.#live();
    this.#shown = live;
    this.#title.textContent = live === null ? 'listen to' : 'listening to';
    const { sound, processing } = live === null ? NOTHING : describeGranted(live.granted);
    const parts = processing.map(({ text, harmful }) =>
      element('span', harmful ? 'harm' : '', text),
    );
    this.#granted.replaceChildren(element('span', '', sound), ...parts);
    await this.#sources.show(live);
  }

  #draw(): void {
    this.#request = requestAnimationFrame(() => this.#draw());
    const live = this.#live();
    if (live !== this.#shown) this.#refresh();
    this.#desk.draw(live, this.#now());
  }
}

/** Pages that are neither https nor localhost have none. */
function devices(): MediaDevices | undefined {
  return (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
}
