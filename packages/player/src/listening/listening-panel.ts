import { element } from '../page/stage-page.ts';
import type { SoundChoice } from './sound-source.ts';
import './listening.css';

/** Keys that are the panel's own while it is open, and no commands. */
const OWN_KEYS = new Set(['enter', ' ', 'tab', 'arrowup', 'arrowdown']);

/** Where a performer chooses what the stage listens to. */
export class ListeningPanel {
  readonly #panel = element('section', 'listening');
  readonly #file = element('input', '');
  readonly #choose: (choice: SoundChoice | null) => void;

  /** @param choose is given `null` for silence */
  constructor(root: HTMLElement, choose: (choice: SoundChoice | null) => void) {
    this.#choose = choose;
    this.#panel.hidden = true;
    this.#panel.setAttribute('aria-label', 'what the stage listens to');
    this.#file.type = 'file';
    this.#file.accept = 'audio/*,video/*';
    this.#file.hidden = true;
    this.#file.addEventListener('change', () => {
      const [file] = this.#file.files ?? [];
      if (file !== undefined) this.#take({ kind: 'file', file });
      this.#file.value = '';
    });
    this.#panel.addEventListener('click', ({ target }) => {
      if (target === this.#panel) this.close();
    });
    this.#panel.addEventListener('keydown', (event) => {
      if (OWN_KEYS.has(event.key.toLowerCase())) event.stopPropagation();
      if (event.key === 'Escape') this.close();
    });
    root.append(this.#panel);
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  /** @param current the name of what is listened to, `null` for nothing */
  async show(current: string | null): Promise<void> {
    const devices = await microphones();
    const list = element('menu', '');
    const add = (label: string, act: () => void): void => {
      const button = element('button', '', label);
      button.type = 'button';
      button.addEventListener('click', act);
      const item = element('li', '');
      item.append(button);
      list.append(item);
    };
    add('microphone or line-in', () => this.#take({ kind: 'microphone' }));
    for (const { deviceId, label } of devices) {
      add(label, () => this.#take({ kind: 'microphone', deviceId }));
    }
    add('a sound file …', () => this.#file.click());
    add('a tab’s sound …', () => this.#take({ kind: 'tab' }));
    if (current !== null) add('off', () => this.#take(null));
    const title = current === null ? 'listen to' : `listening to ${current}`;
    this.#panel.replaceChildren(element('p', '', title), list, this.#file);
    this.#panel.hidden = false;
    list.querySelector('button')?.focus();
  }

  close(): void {
    this.#panel.hidden = true;
  }

  #take(choice: SoundChoice | null): void {
    this.close();
    this.#choose(choice);
  }
}

/** The devices by name, which browsers give only once one has been allowed. */
async function microphones(): Promise<MediaDeviceInfo[]> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  const devices = (await mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const named = devices.filter(({ kind, label }) => kind === 'audioinput' && label !== '');
  return named.length > 1 ? named.filter(({ deviceId }) => deviceId !== 'default') : [];
}
