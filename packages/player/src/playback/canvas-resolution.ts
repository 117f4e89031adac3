/** A size in pixels. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/** Milliseconds of a displayed frame beyond which the display counts as slow: under 22 frames a second. */
const SLOW = 1000 / 22;
/** Milliseconds, and frames, at least, that a verdict is made of. */
const WINDOW = 1000;
const WINDOW_FRAMES = 5;
/** What is left of a frame's time where fewer pixels helped; where more is left, pixels are not what takes the time. */
const HELPED = 0.9;
/** Milliseconds of calm before more pixels are tried: soon, since a page that starts is slow for other reasons. */
const PATIENCE = 2000;
/** Milliseconds of slowness before fewer pixels are tried again where they didn't help. */
const RESIGNATION = 10_000;
const LONGEST_PATIENCE = 600_000;

/** A change that waits for its verdict. */
interface Trial {
  readonly kind: 'fewer' | 'more';
  /** The level and the median before it. */
  readonly level: number;
  readonly median: number;
}

/**
 * How many of the screen's pixels the canvas has, by how quickly it is displayed; CSS enlarges the rest. Each level
 * halves the pixels: 1, 0.71, 0.5, 0.35 … of a side. It goes down at once, as far as the measured time asks for; a step
 * that didn't help is taken back, since then something else is slow, the decoder for one. It goes up a level after some
 * calm, and waits twice as long after each level that was too many. What it knows is a number of pixels, so that
 * another size of the window, as in full screen, keeps it.
 */
export class CanvasResolution {
  #full: CanvasSize = { width: 1, height: 1 };
  #lowest = 0;
  /** Pixels that the canvas may have. */
  #budget = Infinity;
  #intervals: number[] = [];
  #trial: Trial | null = null;
  #calm = 0;
  #patience = PATIENCE;
  /** Milliseconds for which fewer pixels are not tried. */
  #resigned = 0;
  #resignation = RESIGNATION;

  /**
   * Takes the size of the screen's part that the canvas fills.
   *
   * @param shown the rectangle of the picture on it
   * @param picture the decoder's own size, below which a canvas doesn't go
   */
  fit(full: CanvasSize, shown: CanvasSize, picture: CanvasSize): void {
    this.#lowest = Math.max(0, Math.floor(2 * Math.log2(shown.width / picture.width)));
    if (full.width === this.#full.width && full.height === this.#full.height) return;
    this.#full = full;
    this.#intervals = [];
    this.#trial = null;
  }

  /** The canvas's own size. */
  get size(): CanvasSize {
    const scale = 2 ** (-this.#level / 2);
    const side = (length: number): number => Math.max(1, Math.round(length * scale));
    return { width: side(this.#full.width), height: side(this.#full.height) };
  }

  /**
   * Takes the time from one displayed frame to the next. That of a hidden tab is one long interval between quick ones,
   * which the median leaves out.
   *
   * @param interval milliseconds
   * @param moving whether the picture changed: a picture that stands still is quick, and proves nothing
   */
  observe(interval: number, moving: boolean): void {
    const intervals = this.#intervals;
    intervals.push(interval);
    const spent = intervals.reduce((sum, one) => sum + one, 0);
    if (spent < WINDOW || intervals.length < WINDOW_FRAMES) return;
    this.#intervals = [];
    const median = [...intervals].sort((a, b) => a - b)[intervals.length >> 1]!;
    if (median > SLOW) this.#slow(median, Math.min(spent, intervals.length * median));
    else if (moving) this.#fine(Math.min(spent, intervals.length * median));
  }

  get #level(): number {
    const { width, height } = this.#full;
    const level = Math.round(Math.log2((width * height) / this.#budget));
    return Math.min(this.#lowest, Math.max(0, level));
  }

  #go(level: number): void {
    this.#budget = level <= 0 ? Infinity : this.#full.width * this.#full.height * 2 ** -level;
    this.#calm = 0;
  }

  #slow(median: number, spent: number): void {
    const [trial, level] = [this.#trial, this.#level];
    this.#trial = null;
    this.#calm = 0;
    if (trial?.kind === 'more') {
      this.#patience = Math.min(LONGEST_PATIENCE, 2 * this.#patience);
    } else if (trial !== null && median > HELPED * trial.median) {
      this.#go(trial.level);
      this.#resigned = this.#resignation;
      this.#resignation = Math.min(LONGEST_PATIENCE, 2 * this.#resignation);
      return;
    }
    this.#resigned -= spent;
    if (this.#resigned > 0 || level >= this.#lowest) return;
    this.#trial = { kind: 'fewer', level, median };
    const levels = trial?.kind === 'more' ? 1 : Math.ceil(Math.log2(median / SLOW));
    this.#go(Math.min(this.#lowest, level + levels));
  }

  #fine(spent: number): void {
    // More pixels have proved right when their calm is over.
    if (this.#trial?.kind === 'fewer') this.#trial = null;
    this.#calm += spent;
    if (this.#calm < this.#patience) return;
    if (this.#trial?.kind === 'more') this.#patience = PATIENCE;
    this.#trial = null;
    this.#resignation = RESIGNATION;
    const level = this.#level;
    if (level > 0) {
      this.#trial = { kind: 'more', level, median: 0 };
      this.#go(level - 1);
    } else {
      this.#calm = 0;
    }
  }
}
