import {
  encodeLatent,
  type Crossfade,
  type Score,
  type TakeBundle,
  type TakeEvent,
} from '@phosphene/sampler';

/** What a stage is doing, as its events say it. */
export interface RecordedState {
  readonly score: Score;
  /** In ticks. */
  readonly position: number;
  /** Ticks a second; 0 while it is paused. */
  readonly rate: number;
  /** Whether latents stand in for the walk's own: it responds to sound, or is steered. */
  readonly hears: boolean;
  /** Whether it responds to sound: where that ends, ticks are counted as the plain walk's. */
  readonly listens: boolean;
  readonly black: boolean;
  readonly held: boolean;
}

/** Ticks that the position may be off what was written last: a tenth of a millisecond of a picture's way. */
const TOLERANCE = 0.01;
/** Milliseconds between two displayed frames from which the stage counts as having stood still. */
const STANDSTILL = 250;

/** Says what happens on a stage, event by event. */
export class PerformanceRecorder {
  readonly #write: (event: TakeEvent) => void;
  /** What was written last. */
  #state: RecordedState;
  /** When the position was written, in milliseconds of the performance. */
  #since = 0;
  /** The last displayed frame, in milliseconds of the performance, and where the walk was. */
  #now = 0;
  #position: number;
  /** How loud it was when that was written last. */
  #level = 0;
  readonly #begun: number;

  /** @param begun the display's time, in milliseconds */
  constructor(state: RecordedState, begun: number, write: (event: TakeEvent) => void) {
    this.#write = write;
    this.#state = state;
    this.#position = state.position;
    this.#begun = begun;
    const { score, position, rate, hears, black, held } = state;
    this.#event({ walk: { score, crossfade: null }, motion: { position, rate } });
    if (hears) this.#event({ hears });
    if (black) this.#event({ black });
    if (held) this.#event({ held });
  }

  /** Milliseconds that the performance has lasted. */
  get duration(): number {
    return this.#now;
  }

  /** Another walk has been entered. */
  walkEntered(state: RecordedState, crossfade: Crossfade | null): void {
    const { score, position, rate } = state;
    this.#event({ walk: { score, crossfade }, motion: { position, rate } });
    this.#state = { ...this.#state, score, position, rate };
    this.#position = position;
    this.#since = this.#now;
  }

  /** Another bundle plays. @param fade seconds in which its picture comes */
  bundleEntered(state: RecordedState, bundle: TakeBundle, fade: number): void {
    const { score, position, rate } = state;
    this.#event({ bundle, fade, walk: { score, crossfade: null }, motion: { position, rate } });
    this.#state = { ...this.#state, score, position, rate };
    this.#position = position;
    this.#since = this.#now;
  }

  /**
   * A latent goes to the decoder; those of a walk that neither listens nor is steered follow from its score.
   *
   * @param level how loud it is, 0…1
   */
  decoding({ hears }: RecordedState, tick: number, latent: Float32Array, level: number): void {
    if (!hears) return;
    if (!this.#state.hears) this.#event({ hears });
    this.#state = { ...this.#state, hears };
    const changed = level !== this.#level;
    this.#level = level;
    this.#event({ latent: [tick, encodeLatent(latent)], ...(changed && { level }) });
  }

  /** A frame was displayed. @param time the display's, in milliseconds */
  passed(state: RecordedState, time: number): void {
    const before = this.#now;
    const last = this.#state;
    const now = Math.max(before, Math.round((time - this.#begun) * 1000) / 1000);
    const went = Math.abs(state.position - this.#expected(now)) <= TOLERANCE;
    if (now - before > STANDSTILL && last.rate !== 0 && !went) {
      // A tab that slept, or a lost context: the walk stood still until now.
      this.#event({ motion: { position: this.#position, rate: 0 } });
      this.#state = { ...last, rate: 0, position: this.#position };
      this.#since = before;
    }
    this.#now = now;
    const { position, rate } = this.#state;
    const strayed = Math.abs(state.position - this.#expected(now)) > TOLERANCE;
    const recounts = state.listens !== last.listens && state.hears && last.hears;
    const moves = state.rate !== rate || strayed;
    const event: Partial<TakeEvent> = {
      ...((moves || recounts) && {
        motion: { position: state.position, rate: state.rate },
      }),
      ...(state.score.look !== last.score.look && { look: state.score.look }),
      ...((recounts || state.hears !== last.hears) && { hears: state.hears }),
      ...(state.black !== last.black && { black: state.black }),
      ...(state.held !== last.held && { held: state.held }),
    };
    this.#position = state.position;
    if (Object.keys(event).length === 0) return;
    this.#event(event);
    if (event.motion === undefined) {
      this.#state = { ...state, position, rate };
    } else {
      this.#state = state;
      this.#since = now;
    }
  }

  /** The performer ends it. */
  end(): void {
    this.#event({ end: true });
  }

  /** Where the position follows to from what was written last. */
  #expected(now: number): number {
    const { position, rate } = this.#state;
    return position + (rate * (now - this.#since)) / 1000;
  }

  #event(event: Omit<TakeEvent, 't'>): void {
    this.#write({ t: this.#now, ...event });
  }
}
