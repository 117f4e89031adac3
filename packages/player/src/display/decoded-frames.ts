/** How many frames a display keeps: two on show, one being painted, and one decoded ahead. */
export const FRAME_PLACES = 4;

/** A place beside those that the loop goes round: pictures in it are never shown. */
export const SPARE_PLACE = FRAME_PLACES;

/** A painted frame: the picture of one tick. */
export interface DecodedFrame {
  tick: number;
  /** Whether the decoder has finished it. */
  ready: boolean;
  /** 0…1: how loud the sound was that it was decoded for. */
  level: number;
  /** Which of the display's places its picture lies in. */
  readonly place: number;
}

/** The two frames around a moment, and how far it lies between them: 0 at `before`, 1 at `after`. */
export interface FramePair {
  readonly before: DecodedFrame;
  readonly after: DecodedFrame;
  readonly mix: number;
}

/**
 * Which of the last few decoded frames lies where; the display's places are used round and round. Between
 * two frames the display interpolates, so that it needs not go in step with the decoder.
 */
export class DecodedFrames {
  readonly #slots: DecodedFrame[];
  #newest: DecodedFrame | null = null;

  /** @param capacity at least 3: two on show and one being painted */
  constructor(capacity = FRAME_PLACES) {
    this.#slots = Array.from({ length: capacity }, (_, place) => ({
      tick: -Infinity,
      ready: false,
      level: 0,
      place,
    }));
  }

  /** The tick of the last frame that was begun, −∞ when there is none. */
  get newestTick(): number {
    return this.#newest?.tick ?? -Infinity;
  }

  /** Whether a new frame would take the place of none that is on show at a position. */
  hasRoom(position: number): boolean {
    const pair = this.around(position);
    return this.#oldest !== pair?.before && this.#oldest !== pair?.after;
  }

  /**
   * Gives the oldest frame's place to a new one, which must be of a later tick than all others.
   *
   * @param level of the sound
   */
  begin(tick: number, level = 0): DecodedFrame {
    const slot = this.#oldest;
    slot.tick = tick;
    slot.ready = false;
    slot.level = level;
    this.#newest = slot;
    return slot;
  }

  /**
   * The frames to show at a position in ticks: the last one holds where the next is not ready. `null`
   * before the first frame is.
   */
  around(position: number): FramePair | null {
    let before: DecodedFrame | null = null;
    let after: DecodedFrame | null = null;
    for (const slot of this.#slots) {
      if (!slot.ready) continue;
      if (slot.tick <= position && slot.tick > (before?.tick ?? -Infinity)) before = slot;
      if (slot.tick > position && slot.tick < (after?.tick ?? Infinity)) after = slot;
    }
    if (before === null && after === null) return null;
    if (before === null) return { before: after!, after: after!, mix: 0 };
    if (after === null) return { before, after: before, mix: 0 };
    return { before, after, mix: (position - before.tick) / (after.tick - before.tick) };
  }

  /** Counts the frames that are there as so many ticks later. */
  shift(ticks: number): void {
    for (const slot of this.#slots) slot.tick += ticks;
  }

  get #oldest(): DecodedFrame {
    return this.#slots.reduce((oldest, other) => (other.tick < oldest.tick ? other : oldest));
  }

  /** Forgets all frames, as after a jump or a lost context. */
  clear(): void {
    for (const slot of this.#slots) {
      slot.tick = -Infinity;
      slot.ready = false;
    }
    this.#newest = null;
  }
}
