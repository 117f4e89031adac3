import { element } from '../page/stage-page.ts';
import type { OutputReport } from './output-messages.ts';
import { findScreens, type OutputScreen } from './screens.ts';

/** What the panel can do. */
interface OutputActions {
  /** @param screen `null` for a small window, to be moved by hand */
  readonly open: (screen: OutputScreen | null) => void;
  readonly close: (output: number) => void;
}

/** The screens, to open an output on, and the outputs that are open. */
export class OutputsPanel {
  readonly #panel = element('section', 'panel outputs');
  readonly #screens = element('div', 'screens');
  readonly #list = element('ul', '');
  readonly #actions: OutputActions;
  #shown = '';

  constructor(root: HTMLElement, actions: OutputActions) {
    this.#actions = actions;
    this.#panel.hidden = true;
    this.#panel.setAttribute('aria-label', 'output windows');
    const sheet = element('div', 'sheet');
    sheet.append(
      element('h2', '', 'Outputs'),
      this.#list,
      this.#screens,
      element(
        'p',
        'hint',
        'A click on an output fills its screen. Nothing of this window is on it.',
      ),
    );
    this.#panel.append(sheet);
    this.#panel.addEventListener('click', ({ target }) => {
      if (target === this.#panel) this.close();
    });
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      if (['Enter', ' ', 'Tab'].includes(event.key)) event.stopPropagation();
    });
    root.append(this.#panel);
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  /** Shows the outputs, and the screens of this machine, for which the browser may ask. */
  async show(reports: readonly OutputReport[]): Promise<void> {
    this.#panel.hidden = false;
    this.#shown = '';
    this.update(reports);
    this.#showScreens(null);
    this.#screens.querySelector('button')?.focus();
    const screens = await findScreens();
    if (screens !== null && screens.length > 1) this.#showScreens(screens);
  }

  close(): void {
    this.#panel.hidden = true;
  }

  /** Takes the outputs that are open. */
  update(reports: readonly OutputReport[]): void {
    const shown = JSON.stringify(reports);
    if (this.#panel.hidden || shown === this.#shown) return;
    this.#shown = shown;
    this.#list.replaceChildren(...reports.map((report, n) => this.#lineOf(report, n)));
  }

  #lineOf(report: OutputReport, index: number): HTMLElement {
    const { width, height, fullScreen, displayRate, decodeRate, decoder, output } = report;
    const size = `${width}×${height}${fullScreen ? ', full screen' : ''}`;
    const rates = `${displayRate.toFixed(0)} fps, ${decodeRate.toFixed(0)} decodes a second, ${decoder}`;
    const line = element('li', '');
    const close = element('button', '', 'close');
    close.type = 'button';
    close.addEventListener('click', () => this.#actions.close(output));
    line.append(element('span', 'number', String(index + 1)), element('span', 'size', size));
    line.append(element('span', 'rates', rates), close);
    return line;
  }

  #showScreens(screens: readonly OutputScreen[] | null): void {
    const buttons = (screens ?? [null]).map((screen) => {
      const label = screen === null ? 'open an output window' : nameOf(screen);
      const button = element('button', '', label);
      button.type = 'button';
      button.addEventListener('click', () => this.#actions.open(screen));
      return button;
    });
    this.#screens.replaceChildren(...buttons);
  }
}

function nameOf({ label, width, height, own }: OutputScreen): string {
  return `open on ${label}, ${width}×${height}${own ? ' (this one)' : ''}`;
}
