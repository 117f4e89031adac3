import type { Score } from '@phosphene/sampler';
import type { Fit } from '../display/fit-picture.ts';

/** What panic brings back. */
export interface PlayedState {
  readonly score: Score;
  readonly speed: number;
  readonly fit: Fit;
  readonly listening: boolean;
  /** In ticks of the score's walk. */
  readonly position: number;
}

/** Milliseconds that a state plays undisturbed before it counts as good. */
const PROVEN = 20_000;

/**
 * Which state is the last good one: that at the opening of the gate or of a cue's bundle, until another has played for 20 seconds while the
 * performer changed nothing.
 */
export class LastGood {
  #opening: PlayedState | null = null;
  #good: PlayedState | null = null;
  /** What plays undisturbed, and since when. */
  #candidate: { readonly state: PlayedState; readonly since: number } | null = null;

  /** Begins anew with what begins to play; `null`: nothing plays. */
  open(state: PlayedState | null): void {
    this.#opening = this.#good = state;
    this.#candidate = null;
  }

  /**
   * Is called again and again.
   *
   * @param undisturbed whether the picture is on and moves
   * @param now milliseconds
   */
  observe(state: PlayedState, undisturbed: boolean, now: number): void {
    if (!undisturbed) {
      this.#candidate = null;
    } else if (this.#candidate === null || !same(state, this.#candidate.state)) {
      this.#candidate = { state, since: now };
    } else if (now - this.#candidate.since >= PROVEN) {
      this.#good = state;
    }
  }

  /** The state to go back to: the last good one, and from that to the gate's. `null` before the gate is open. */
  behind(current: PlayedState): PlayedState | null {
    const good = this.#good;
    return good !== null && same(good, current) ? this.#opening : good;
  }
}

/** Whether two states differ in nothing but their time. Scores are replaced, never changed. */
function same(one: PlayedState, other: PlayedState): boolean {
  return (
    one.score === other.score &&
    one.speed === other.speed &&
    one.fit === other.fit &&
    one.listening === other.listening
  );
}
