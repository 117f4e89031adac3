import { TempoClock, type Score } from '@phosphene/sampler';
import type { StageAddress } from '../address/stage-address.ts';
import { readScore } from '../address/read-score.ts';
import { NoBundleError, type BundleFiles } from '../bundle/bundle-files.ts';
import { openBundle } from '../bundle/open-bundle.ts';
import { CommandRegistry } from '../commands/command-registry.ts';
import { ParameterRegistry } from '../commands/parameter-registry.ts';
import { SPARE_PLACE } from '../display/decoded-frames.ts';
import { recallControls } from '../controllers/control-store.ts';
import { pageStorage } from '../page/page-storage.ts';
import { chooseDisplay, type OpenDisplay } from '../display/choose-display.ts';
import { GateToggles } from '../gate/gate-toggles.ts';
import { askFor, offeredWishes, type GateWish } from '../gate/gate-wishes.ts';
import type { Preparation } from '../gate/preparation.ts';
import { awaitPicture } from '../playback/await-picture.ts';
import { runFrameLoop } from '../playback/frame-loop.ts';
import { closePlayback, openPlayback } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import type { KeptWork } from './kept-work.ts';
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
}

/** Seconds that a note about the display is shown for. */
const NOTE_SECONDS = 8;

/** The stage: one canvas, at most one playback on it, and what features share. */
export class Stage {
  readonly page: StagePage;
  readonly now: () => number;
  readonly freshSeed: () => number;
  readonly commands = new CommandRegistry();
  readonly parameters = new ParameterRegistry();
  /** The beat, in seconds of `now`: features give it beats, and ask it for the next. */
  readonly tempo = new TempoClock();
  /** What the performer's devices do. */
  readonly controls = recallControls(pageStorage());
  readonly toast: Toast;
  readonly card: TitleCard;
  /** What lies over the picture on the output: black, or a picture that holds. Whoever lays it there says so here. */
  readonly output = { black: false, held: false };
  /** Gives a playback the clock that has its time; `null` where the display has it. */
  clockOf: ((playback: Playback) => NonNullable<Playback['clock']>) | null = null;
  /** Lines that features add to the figures; `null` where there is nothing to say. */
  readonly figures: (() => string | null)[] = [];
  /** What the stage hears at the moment; `null` while it doesn't listen. Listening puts its own in place. */
  sound: () => MediaStream | null = () => null;
  /** What features keep of work that broke off. */
  readonly kept: KeptWork[] = [];
  readonly #readAddress: () => StageAddress;
  readonly #beginListeners: (() => void)[] = [];
  readonly #playListeners = new Set<(playback: Playback, fade: number) => void>();
  readonly #prepareListeners: ((files: BundleFiles, score: Score) => void)[] = [];
  readonly #closeListeners: ((next: Playback | null) => void)[] = [];
  #photoListener: ((photo: File) => void) | null = null;
  #openDisplay: OpenDisplay | null = null;
  #playback: Playback | null = null;
  #stopLoop: (() => void) | null = null;
  #stopWaiting: (() => void) | null = null;
  #openings = 0;

  constructor({ page, readAddress, now, freshSeed }: StageSurroundings) {
    this.page = page;
    this.now = now;
    this.freshSeed = freshSeed;
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

  /**
   * Calls the listener whenever a playback begins to play: when the gate opens, and in place of another without it.
   *
   * @param listener `fade`: seconds in which its picture comes in place of the other's; 0 at the gate
   * @returns ends it
   */
  onPlay(listener: (playback: Playback, fade: number) => void): () => void {
    this.#playListeners.add(listener);
    return () => this.#playListeners.delete(listener);
  }

  /** Calls the listener when another bundle is made ready while the last plays. */
  onPrepare(listener: (files: BundleFiles, score: Score) => void): void {
    this.#prepareListeners.push(listener);
  }

  /** Gives every photo that comes to the page to the listener; there is one at most. */
  onPhoto(listener: (photo: File) => void): void {
    this.#photoListener = listener;
  }

  /** A photo has come to the page. */
  givePhoto(photo: File): void {
    this.#photoListener?.(photo);
  }

  /**
   * Calls the listener before the playback that is on is given up for another.
   *
   * @param listener `next`: the one that plays in its place at once; `null` where another is opened behind the gate
   */
  onClose(listener: (next: Playback | null) => void): void {
    this.#closeListeners.push(listener);
  }

  /**
   * Opens a bundle in place of the one that plays, if one does, prepares it behind the gate, and then invites to begin.
   * Faults go to the title card.
   */
  async open(files: BundleFiles | Promise<BundleFiles>): Promise<void> {
    const opening = ++this.#openings;
    this.#stopWaiting?.();
    this.card.showTitle();
    this.card.showPreparation({ bundle: null, decoder: null, decoded: false });
    try {
      this.#openDisplay ??= chooseDisplay(this.page.canvas, this.address.backend, this.now);
      const bundle = await openBundle(await files);
      const score = await readScore(this.address, this.freshSeed());
      if (opening !== this.#openings) return;
      this.#close(null);
      const toggles = new GateToggles(offeredWishes(this.commands, bundle));
      this.card.showBundle(bundle, toggles.element);
      this.card.showPreparation({ bundle, decoder: null, decoded: false });
      let note: string | null = null;
      let playing = false;
      const onNote = (line: string): void => {
        if (playing) this.toast.show(line, NOTE_SECONDS);
        else note = line;
      };
      const opened = await this.#openPlayback(this.#openDisplay, bundle, score, onNote);
      if (opening !== this.#openings) {
        closePlayback(opened);
        return;
      }
      this.#prepare(opened, () => {
        playing = true;
        this.#begin(opened, toggles.ticked, note);
      });
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
    for (const listener of this.#prepareListeners) listener(files, score);
    this.#openDisplay ??= chooseDisplay(this.page.canvas, this.address.backend, this.now);
    const bundle = await openBundle(files);
    const onNote = (line: string): void => this.toast.show(line, NOTE_SECONDS);
    const prepared = await this.#openPlayback(this.#openDisplay, bundle, score, onNote);
    const { display, walk, position, steering } = prepared;
    const latent = steering.apply(walk.latentAt(Math.floor(position)));
    await display.decode(latent, score.look, SPARE_PLACE);
    while (!display.decoded()) await new Promise(requestAnimationFrame);
    display.forget();
    return prepared;
  }

  /**
   * Plays a prepared bundle in place of the one that plays, at once and without the gate.
   *
   * @param fade seconds in which the caller lets the picture come
   */
  play(prepared: Playback, fade: number): void {
    const speed = this.#playback?.speed ?? 1;
    const fit = this.#playback?.fit ?? prepared.fit;
    this.#openings++;
    this.#close(prepared);
    Object.assign(prepared, { speed, fit, running: true });
    this.card.hide();
    this.#show(prepared);
    for (const listener of this.#playListeners) listener(prepared, fade);
  }

  /** Shows a fault on the title card. */
  fail(error: unknown): void {
    console.warn(error);
    this.#stopWaiting?.();
    if (error instanceof NoBundleError && error.message.startsWith('There is no phosphene.json')) {
      this.card.showEmpty(error.message);
    } else {
      this.card.showFault(error);
    }
  }

  /** Runs the loop behind the gate, standing still, until a picture stands there; only then can it be opened. */
  #prepare(playback: Playback, onBegin: () => void): void {
    const { bundle, display } = playback;
    const show = (decoded: boolean): void => {
      const preparation: Preparation = { bundle, decoder: display.description, decoded };
      this.card.showPreparation(preparation);
    };
    show(false);
    this.#show(playback);
    const ready = (): void => {
      this.card.showReady(onBegin);
      if (this.address.autostart) this.card.begin();
    };
    this.#stopWaiting = awaitPicture(playback, () => show(true), ready);
  }

  /** Lets the walk go on. Called in the click or key itself, or without one, by the address. */
  #begin(playback: Playback, wishes: readonly GateWish[], note: string | null): void {
    playback.running = true;
    playback.meters.begin();
    for (const listener of this.#beginListeners) listener();
    for (const listener of this.#playListeners) listener(playback, 0);
    // Without a click, browsers refuse what is asked for.
    if (!this.address.autostart) {
      askFor(wishes, this.commands, (line) => this.toast.show(line, NOTE_SECONDS));
    }
    // The gate would have hidden it.
    if (note !== null) this.toast.show(note, NOTE_SECONDS);
  }

  async #openPlayback(...given: Parameters<typeof openPlayback>): Promise<Playback> {
    const playback = await openPlayback(...given);
    playback.clock = this.clockOf?.(playback) ?? null;
    if (playback.clock !== null) playback.position = playback.clock(this.now());
    return playback;
  }

  #show(playback: Playback): void {
    this.#playback = playback;
    document.title = `${playback.bundle.manifest.name} – Phosphene`;
    this.#stopLoop = runFrameLoop(playback, this.now, (error) => this.fail(error));
  }

  #close(next: Playback | null): void {
    this.#stopLoop?.();
    this.#stopWaiting?.();
    for (const listener of this.#closeListeners) listener(next);
    if (this.#playback !== null) closePlayback(this.#playback);
    this.#playback = null;
  }
}
