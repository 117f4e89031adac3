import { element } from '../page/stage-page.ts';
import type { GrantedSound } from './granted-sound.ts';
import type { SoundChoice } from './sound-source.ts';

/** What is listened to. */
export interface CurrentSound {
  readonly choice: SoundChoice;
  readonly granted: GrantedSound;
}

/** What the list does when something is chosen. */
export interface SourceActs {
  /** Is given `null` for silence. */
  readonly choose: (choice: SoundChoice | null) => void;
  readonly pickFile: () => void;
}

/** The sounds that the stage may listen to, the current one marked. Arrow keys go up and down. */
export class SourceList {
  readonly element = element('menu', '');
  readonly #acts: SourceActs;
  #showings = 0;

  constructor(acts: SourceActs) {
    this.#acts = acts;
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowDown') this.#move(1);
      if (key === 'ArrowUp') this.#move(-1);
    });
  }

  /** Lists what there is now; what had the focus keeps it. */
  async show(current: CurrentSound | null): Promise<void> {
    const showing = ++this.#showings;
    const devices = await microphones();
    if (showing !== this.#showings) return;
    const { choose, pickFile } = this.#acts;
    const focused = this.#buttons.find((button) => button === document.activeElement)?.textContent;
    const choice = current?.choice ?? null;
    const microphone = choice?.kind === 'microphone' ? (choice.deviceId ?? '') : null;
    const items = [
      makeItem('microphone or line-in', microphone === '', () => choose({ kind: 'microphone' })),
      ...devices.map(({ deviceId, label }) =>
        makeItem(label, microphone === deviceId, () => choose({ kind: 'microphone', deviceId })),
      ),
      makeItem('a sound file …', choice?.kind === 'file', pickFile),
      makeItem('a tab’s sound …', choice?.kind === 'tab', () => choose({ kind: 'tab' })),
      makeItem('off', current === null, () => choose(null)),
    ];
    this.element.replaceChildren(...items);
    if (focused !== undefined) this.focus(focused);
  }

  /** @param label of the button that gets the focus; where there is none, the current sound's, or the first */
  focus(label?: string): void {
    const buttons = this.#buttons;
    const current = buttons.findIndex((button) => button.ariaCurrent === 'true');
    // From silence, the next choice is a sound.
    const usual = current === buttons.length - 1 ? 0 : current;
    (buttons.find(({ textContent }) => textContent === label) ?? buttons[usual])?.focus();
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }

  #move(by: number): void {
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[at + by]?.focus();
  }
}

function makeItem(label: string, current: boolean, act: () => void): HTMLLIElement {
  const button = element('button', '', label);
  button.type = 'button';
  if (current) button.ariaCurrent = 'true';
  button.addEventListener('click', act);
  const item = element('li', '');
  item.append(button);
  return item;
}

/** The devices by name, which browsers give only once one has been allowed. */
async function microphones(): Promise<MediaDeviceInfo[]> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  const devices = (await mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const named = devices.filter(({ kind, label }) => kind === 'audioinput' && label !== '');
  return named.length > 1 ? named.filter(({ deviceId }) => deviceId !== 'default') : [];
}
