/** Milliseconds that the highest value stands. */
const HOLD = 1500;

/** A meter's value as an eye can follow it: up at once and down slowly, and beside it the highest of late. */
export class MeterNeedle {
  readonly #least: number;
  readonly #fall: number;
  #value: number;
  #highest: number;
  #since = -Infinity;
  #moved = -Infinity;

  /** @param least where it rests; `fall` in units a second */
  constructor(least: number, fall: number) {
    this.#least = least;
    this.#fall = fall;
    this.#value = least;
    this.#highest = least;
  }

  get value(): number {
    return this.#value;
  }

  /** The highest value of the last 1.5 seconds or more; it falls as the needle does. */
  get highest(): number {
    return this.#highest;
  }

  /** @param value the meter's now; `now` in milliseconds, ascending */
  move(value: number, now: number): void {
    const fallen = (this.#fall * (now - this.#moved)) / 1000;
    this.#value = Math.max(this.#least, value, this.#value - fallen);
    if (this.#value >= this.#highest) this.#since = now;
    const held = now - this.#since <= HOLD ? this.#highest : this.#highest - fallen;
    this.#highest = Math.max(this.#value, held);
    this.#moved = now;
  }
}
