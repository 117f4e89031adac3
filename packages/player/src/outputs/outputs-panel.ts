import type { Corners } from '@phosphene/sampler';
import { element } from '../page/stage-page.ts';
import type { Playback } from '../playback/playback.ts';
import { OutputCorners } from './output-corners.ts';
import type { OutputReport } from './output-messages.ts';
import { findScreens, type OutputScreen } from './screens.ts';

/** What the panel can do. */
interface OutputActions {
  /** @param screen `null` for a small window, to be moved by hand */
  readonly open: (screen: OutputScreen | null) => void;
  readonly close: (output: number) => void;
  /** @param corners `null`: the look's */
  readonly pin: (output: number, corners: Corners | null) => void;
  /** What plays in this window. */
  readonly playback: () => Playback | null;
}

/** A line of the list, whose texts change while its buttons keep the focus. */
interface OutputLine {
  readonly element: HTMLElement;
  readonly tell: (report: OutputReport, index: number) => void;
}

/** The screens, to open an output on, and the outputs that are open. */
export class OutputsPanel {
  readonly #panel = element('section', 'panel outputs');
  readonly #screens = element('div', 'screens');
  readonly #list = element('ul', '');
  readonly #actions: OutputActions;
  readonly #corners: OutputCorners;
  readonly #lines = new Map<number, OutputLine>();

  constructor(root: HTMLElement, actions: OutputActions) {
    this.#actions = actions;
    this.#corners = new OutputCorners(actions);
    this.#panel.hidden = true;
    this.#panel.setAttribute('aria-label', 'output windows');
    const sheet = element('div', 'sheet');
    sheet.append(
      element('h2', '', 'Outputs'),
      this.#list,
      this.#corners.element,
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
      if (['Enter', ' ', 'Tab'].includes(event.key) || event.key.startsWith('Arrow')) {
        event.stopPropagation();
      }
    });
    root.append(this.#panel);
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  /** Shows the outputs, and the screens of this machine, for which the browser may ask. */
  async show(reports: readonly OutputReport[]): Promise<void> {
    this.#panel.hidden = false;
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
    if (this.#panel.hidden) return;
    const there = new Set(reports.map(({ output }) => output));
    for (const [output, line] of this.#lines) {
      if (there.has(output)) continue;
      line.element.remove();
      this.#lines.delete(output);
    }
    reports.forEach((report, index) => {
      const known = this.#lines.get(report.output);
      const line = known ?? this.#lineOf(report.output);
      line.tell(report, index);
      if (known !== undefined) return;
      this.#lines.set(report.output, line);
      this.#list.append(line.element);
    });
    this.#corners.update(reports);
  }

  #lineOf(output: number): OutputLine {
    const line = element('li', '');
    const [number, size, rates] = ['number', 'size', 'rates'].map((name) => element('span', name));
    const corners = element('button', '', 'corners');
    const close = element('button', '', 'close');
    let report: OutputReport | null = null;
    corners.addEventListener('click', () => {
      if (report !== null) this.#corners.toggle(report);
    });
    close.addEventListener('click', () => this.#actions.close(output));
    for (const button of [corners, close]) button.type = 'button';
    line.append(number!, size!, rates!, corners, close);
    return {
      element: line,
      tell(now, index) {
        report = now;
        const { width, height, fullScreen, displayRate, decodeRate, decoder } = now;
        number!.textContent = String(index + 1);
        size!.textContent = `${width}×${height}${fullScreen ? ', full screen' : ''}`;
        rates!.textContent = `${displayRate.toFixed(0)} fps, ${decodeRate.toFixed(0)} decodes a second, ${decoder}`;
      },
    };
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
