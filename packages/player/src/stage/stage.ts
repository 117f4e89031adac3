import type { Score } from '@phosphene/sampler';
import type { StageAddress } from '../address/stage-address.ts';
import { readScore } from '../address/read-score.ts';
import { NoBundleError, type BundleFiles } from '../bundle/bundle-files.ts';
import { openBundle } from '../bundle/open-bundle.ts';
import { CommandRegistry } from '../commands/command-registry.ts';
import { ParameterRegistry } from '../commands/parameter-registry.ts';
import { SPARE_PLACE } from '../display/decoded-frames.ts';
import { chooseDisplay, type OpenDisplay } from '../display/choose-display.ts';
import { runFrameLoop } from '../playback/frame-loop.ts';
import { closePlayback, openPlayback } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import { TitleCard } from '../title-card/title-card.ts';
import { Toast } from '../toast/toast.ts';
import type { StagePage } from '../page/stage-page.ts';

/** What a stage takes from the page that it runs in. */
export interface StageSurroundings {
  readonly page: StagePage;
  /** Reads the page's address, which changes while the page lives. */
  readonly readAddress: () => StageAddress;
  /** Milliseconds. */
  readonly now: () => number;
  /** Another seed on every call. */
  readonly freshSeed: () => number;
  /** Puts a seed into the page's address. */
  readonly rememberSeed: (seed: number) => void;
}

/** Seconds that a note about the display is shown for. */
const NOTE_SECONDS = 8;

/** The stage: one canvas, at most one playback on it, and what features share. */
export class Stage {
  readonly page: StagePage;
  readonly now: () => number;
  readonly freshSeed: () => number;
  readonly rememberSeed: (seed: number) => void;
  readonly commands = new CommandRegistry();
  readonly parameters = new ParameterRegistry();
  readonly toast: Toast;
  readonly card: TitleCard;
  /** What lies over the picture on the output: black, or a picture that holds. Whoever lays it there says so here. */
  readonly output = { black: false, held: false };
  /** Lines that features add to the figures; `null` where there is nothing to say. */
  readonly figures: (() => string | null)[] = [];
  readonly #readAddress: () => StageAddress;
  readonly #beginListeners: (() => void)[] = [];
  readonly #closeListeners: (() => void)[] = [];
  #openDisplay: OpenDisplay | null = null;
  #playback: Playback | null = null;
  #stopLoop: (() => void) | null = null;
  #openings = 0;

  constructor({ page, readAddress, now, freshSeed, rememberSeed }: StageSurroundings) {
    this.page = page;
    this.now = now;
    this.freshSeed = freshSeed;
    this.rememberSeed = rememberSeed;
    this.#readAddress = readAddress;
    this.toast = new Toast(page.root, this.address.clean);
    this.card = new TitleCard(page.root);
  }

  /** The playback that is on; `null` before a bundle is open. */
  get playback(): Playback | null {
    return this.#playback;
  }

  get address(): StageAddress {
    return this.#readAddress();
  }

  /** Calls the listener, in the click or key itself, whenever the viewer opens the gate. */
  onBegin(listener: () => void): void {
    this.#beginListeners.push(listener);
  }

  /** Calls the listener before the playback that is on is given up for another. */
  onClose(listener: () => void): void {
    this.#closeListeners.push(listener);
  }

  /** Opens a bundle in place of the one that plays, if one does, and shows the gate. Faults go to the title card. */
  async open(files: BundleFiles | Promise<BundleFiles>): Promise<void> {
    const opening = ++this.#openings;
    this.card.showLoading('one moment');
    try {
      this.#openDisplay ??= chooseDisplay(this.page.canvas, this.address.backend, this.now);
      const bundle = await openBundle(await files);
      const score = await readScore(this.address, this.freshSeed());
      if (opening !== this.#openings) return;
      this.#close();
      let note: string | null = null;
      let playing = false;
      const onNote = (line: string): void => {
        if (playing) this.toast.show(line, NOTE_SECONDS);
        else note = line;
      };
      const opened = await openPlayback(this.#openDisplay, bundle, score, onNote);
      if (opening !== this.#openings) {
        closePlayback(opened);
        return;
      }
      playing = true;
      this.#start(opened, note);
    } catch (error) {
      if (opening === this.#openings) this.fail(error);
    }
  }

  /**
   * Makes another bundle ready while the one that plays goes on: checked, compiled, its first picture decoded.
   *
   * @throws {PhospheneError} when it can't be opened, or decoded
   */
  async prepare(files: BundleFiles, score: Score): Promise<Playback> {
    this.#openDisplay ??= chooseDisplay(this.page.canvas, this.address.backend, this.now);
    const bundle = await openBundle(files);
    const onNote = (line: string): void => this.toast.show(line, NOTE_SECONDS);
    const prepared = await openPlayback(this.#openDisplay, bundle, score, onNote);
    const { display, walk } = prepared;
    await display.decode(walk.latentAt(0), score.look, SPARE_PLACE);
    while (!display.decoded()) await new Promise(requestAnimationFrame);
    display.forget();
    return prepared;
  }

  /** Plays a prepared bundle in place of the one that plays, at once and without the gate. */
  play(prepared: Playback): void {
    const speed = this.#playback?.speed ?? 1;
    const fit = this.#playback?.fit ?? prepared.fit;
    this.#openings++;
    this.#close();
    Object.assign(prepared, { speed, fit, running: true });
    this.#show(prepared);
  }

  /** Shows a fault on the title card. */
  fail(error: unknown): void {
    console.warn(error);
    if (error instanceof NoBundleError && error.message.startsWith('There is no phosphene.json')) {
      this.card.showEmpty(error.message);
    } else {
      this.card.showFault(error);
    }
  }

  /** Runs the loop behind the gate, standing still, so that the first picture is there when the gate opens. */
  #start(playback: Playback, note: string | null): void {
    this.#show(playback);
    const begin = (): void => {
      playback.running = true;
      for (const listener of this.#beginListeners) listener();
      // The gate would have hidden it.
      if (note !== null) this.toast.show(note, NOTE_SECONDS);
    };
    if (this.address.autostart) {
      this.card.hide();
      begin();
    } else {
      this.card.showGate(playback.bundle, begin);
    }
  }

  #show(playback: Playback): void {
    const { bundle, score } = playback;
    this.#playback = playback;
    this.rememberSeed(score.seed);
    document.title = `${bundle.manifest.name} – Phosphene`;
    this.#stopLoop = runFrameLoop(playback, this.now, (error) => this.fail(error));
  }

  #close(): void {
    this.#stopLoop?.();
    for (const listener of this.#closeListeners) listener();
    if (this.#playback !== null) closePlayback(this.#playback);
    this.#playback = null;
  }
}
