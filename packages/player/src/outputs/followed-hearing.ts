import { heardAt, type HearingWalk, type HeardSpan, type Walk } from '@phosphene/sampler';

/** Latents that are kept: enough for all that a display decodes ahead, and what it shows. */
const KEPT = 256;

/** What the operator's stage hears, or is steered to: its own latents stand in for the walk's. */
export class FollowedHearing implements HearingWalk {
  readonly size: number;
  readonly tickRate: number;
  // It comes and goes when the operator says so.
  readonly leaving = false;
  readonly left = false;
  readonly ahead = 0;
  /** How loud it is, 0…1: the operator's newest. */
  level = 0;
  readonly #walk: () => Walk;
  readonly #span: HeardSpan = { ticks: [], latents: [], levels: [] };

  /** @param walk the one that plays, for ticks before the first latent */
  constructor(walk: () => Walk) {
    this.#walk = walk;
    this.size = walk().size;
    this.tickRate = walk().tickRate;
  }

  /** Takes a latent of the operator's; ticks ascend. */
  push(tick: number, latent: Float32Array): void {
    const { ticks, latents, levels } = this.#span;
    ticks.push(tick);
    latents.push(latent);
    levels.push(this.level);
    if (ticks.length > 2 * KEPT) for (const list of [ticks, latents, levels]) list.splice(0, KEPT);
  }

  /** Counts the latents that are there as so many ticks later, as where another walk is entered. */
  shift(ticks: number): void {
    const { ticks: own } = this.#span;
    own.forEach((tick, n) => (own[n] = tick + ticks));
  }

  latentAt(tick: number, into = new Float32Array(this.size)): Float32Array {
    return heardAt(this.#span, tick, into) ?? this.#walk().latentAt(tick, into);
  }

  hear(): void {
    // The operator's stage hears.
  }

  follow(): void {
    // The operator's stage waits for beats.
  }

  waitFor(): void {
    // The same.
  }

  leave(): void {
    // The operator says when.
  }
}
