/** What a meter read over some blocks. */
export interface LevelReading {
  /** The largest amplitude of any channel: 1 is full scale. */
  readonly peak: number;
  /** Root of the mean square of all channels: 0.71 for a sine at full scale. */
  readonly level: number;
}

/** Reads the level of a sound, block by block. */
export class LevelMeter {
  readonly #period: number;
  #peak = 0;
  #squares = 0;
  #values = 0;
  #samples = 0;

  /** @param period samples of a reading; a reading ends with the block that completes it */
  constructor(period: number) {
    this.#period = period;
  }

  /**
   * Takes the next block.
   *
   * @param channels of the same length; none for silence
   * @param count samples of the block that count
   * @returns the block's largest amplitude
   */
  push(channels: readonly Float32Array[], count: number): number {
    let peak = 0;
    for (const channel of channels) {
      for (let n = 0; n < count; n++) {
        const value = channel[n]!;
        peak = Math.max(peak, Math.abs(value));
        this.#squares += value * value;
      }
    }
    this.#peak = Math.max(this.#peak, peak);
    this.#values += count * Math.max(1, channels.length);
    this.#samples += count;
    return peak;
  }

  /** The reading since the last one that was given; `null` before its time. */
  take(): LevelReading | null {
    if (this.#samples < this.#period) return null;
    const reading = { peak: this.#peak, level: Math.sqrt(this.#squares / this.#values) };
    [this.#peak, this.#squares, this.#values, this.#samples] = [0, 0, 0, 0];
    return reading;
  }
}
