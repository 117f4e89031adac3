/** Seconds by which sound may be off its place before it is moved: less than is seen, more than clocks differ in minutes. */
const TOLERANCE = 0.05;
/** Seconds by which sound may come late before silence takes its place. */
const PATIENCE = 1;

/** Where a block of sound goes in a film. */
export interface SoundPlace {
  /** Samples of silence before it. */
  readonly silence: number;
  /** Samples of the block that are left out. */
  readonly skip: number;
}

/**
 * Keeps a film's sound without gaps and at its place: blocks that are missing become silence, and where the sound's
 * clock goes faster than the display's, samples are left out now and then.
 */
export class SoundTimeline {
  readonly #sampleRate: number;
  #written = 0;

  /** @param sampleRate in Hz */
  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  /** Where the next block goes. @param seconds the film's time of its first sample; may be negative */
  place(seconds: number, samples: number): SoundPlace {
    const gap = Math.round(seconds * this.#sampleRate) - this.#written;
    const begins = this.#written === 0;
    const off = begins || Math.abs(gap) > TOLERANCE * this.#sampleRate;
    const silence = off ? Math.max(0, gap) : 0;
    const skip = off ? Math.min(samples, Math.max(0, -gap)) : 0;
    this.#written += silence + samples - skip;
    return { silence, skip };
  }

  /** Samples of silence that are due since no sound came. @param seconds the film's time by now */
  keepUp(seconds: number): number {
    const missing = Math.round(seconds * this.#sampleRate) - this.#written;
    if (missing <= PATIENCE * this.#sampleRate) return 0;
    const silence = missing - Math.round((PATIENCE / 2) * this.#sampleRate);
    this.#written += silence;
    return silence;
  }
}
