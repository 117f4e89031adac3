/** How near counts as reached: a little more than a step of 7 bits. */
const NEAR = 1.5 / 127;

/**
 * Lets a control that sends its position take hold of a value only once it stands at or passes the present one, so that
 * nothing jumps. When something else turns the value, the control loses it and has to come back for it.
 */
export class SoftTakeover {
  #position: number | null = null;
  /** What the value was after this control turned it last; `null` while it doesn't hold it. */
  #left: number | null = null;

  /** Where the control stands, 0…1; `null` before it has moved. */
  get position(): number | null {
    return this.#position;
  }

  /** Whether the control holds the value. */
  get holds(): boolean {
    return this.#left !== null;
  }

  /**
   * @param position where the control is now, 0…1
   * @param read gives where the value is, 0…1
   * @param write turns it
   */
  move(position: number, read: () => number, write: (share: number) => void): void {
    const present = read();
    const before = this.#position;
    this.#position = position;
    const kept = this.#left !== null && Math.abs(present - this.#left) <= NEAR;
    const passes = before !== null && (before - present) * (position - present) <= 0;
    if (!kept && !passes && Math.abs(position - present) > NEAR) {
      this.#left = null;
      return;
    }
    write(position);
    this.#left = read();
  }
}
