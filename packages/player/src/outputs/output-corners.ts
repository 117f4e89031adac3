import { WHOLE_PICTURE, type Corners } from '@phosphene/sampler';
import { CornerHandles } from '../corners/corner-handles.ts';
import { pictureWithin, type PinnedPicture } from '../corners/pinned-picture.ts';
import { element } from '../page/stage-page.ts';
import type { Playback } from '../playback/playback.ts';
import type { OutputReport } from './output-messages.ts';

/** What it takes from the stage. */
interface CornerActions {
  readonly playback: () => Playback | null;
  /** @param corners `null`: the look's */
  readonly pin: (output: number, corners: Corners | null) => void;
}

/** One output's corners, moved in a small drawing of its screen: handles are in this window alone, never on the output. */
export class OutputCorners {
  readonly element = element('div', 'output-corners');
  readonly #screen = element('div', 'screen');
  readonly #shape = element('div', 'shape');
  readonly #handles = new CornerHandles(() => this.#picture());
  readonly #actions: CornerActions;
  #report: OutputReport | null = null;
  /** As they were last set here: a report that is underway is older. */
  #corners: Corners | null = null;

  constructor(actions: CornerActions) {
    this.#actions = actions;
    const reset = element('button', '', 'the look’s corners');
    reset.type = 'button';
    reset.addEventListener('click', () => this.#pin(null));
    this.#screen.append(this.#shape, this.#handles.element);
    this.element.append(this.#screen, reset);
    this.element.hidden = true;
  }

  /** Opens it for an output, or closes it where it is open for that one. */
  toggle(report: OutputReport): void {
    this.#report = this.#report?.output === report.output ? null : report;
    this.#corners = report.corners;
    this.element.hidden = this.#report === null;
    this.draw();
  }

  /** Takes the outputs that are open. */
  update(reports: readonly OutputReport[]): void {
    const open = this.#report;
    if (open === null) return;
    this.#report = reports.find(({ output }) => output === open.output) ?? null;
    this.element.hidden = this.#report === null;
    this.draw();
  }

  draw(): void {
    if (this.#report === null) return;
    const { width, height } = this.#report;
    this.#screen.style.aspectRatio = `${width} / ${height}`;
    this.#handles.draw();
    const picture = this.#picture();
    if (picture === null) return;
    const { place, corners } = picture;
    const own = this.#screen.getBoundingClientRect();
    const points = corners.map(([x, y]) => [
      place.x - own.x + x * place.width,
      place.y - own.y + y * place.height,
    ]);
    this.#shape.style.clipPath = `polygon(${points.map(([x, y]) => `${x}px ${y}px`).join()})`;
  }

  #picture(): PinnedPicture | null {
    const playback = this.#actions.playback();
    if (playback === null || this.#report === null) return null;
    return {
      corners: this.#corners ?? playback.score.look.corners ?? WHOLE_PICTURE,
      place: pictureWithin(this.#screen.getBoundingClientRect(), playback),
      pin: (corners) => this.#pin(corners),
    };
  }

  #pin(corners: Corners | null): void {
    if (this.#report === null) return;
    this.#corners = corners;
    this.#actions.pin(this.#report.output, corners);
    this.draw();
  }
}
