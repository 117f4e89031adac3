import { RandomStream } from '@phosphene/model/random';
import { applyFactor } from './footage-directions.ts';
import type { AppliedImagination } from './imagination.ts';
import { easedLine, strayedJourney, type Journey } from './journey.ts';
import type { Route } from './route.ts';

/** Stream number of the straying's randomness under a seed. */
const STRAY_STREAM = 6;

/**
 * A route's anchors after they strayed, and the journeys between them. With another strength they stray in the same
 * directions, so that all of it changes without a jump. A chosen start is where it was chosen, at every strength.
 */
export class StrayedAnchors {
  readonly #seed: number;
  readonly #applied: AppliedImagination;
  readonly #route: Route;
  readonly #size: number;

  /** @param size Z */
  constructor(seed: number, applied: AppliedImagination, route: Route, size: number) {
    this.#seed = seed;
    this.#applied = applied;
    this.#route = route;
    this.#size = size;
  }

  /** The anchor of a segment, [Z]. */
  at(segment: number): Float64Array {
    const { start } = this.#route;
    if (segment === 0 && start !== null) return start;
    const home = this.#route.homeOf(segment);
    const stray = this.#strayOf(segment);
    return stray === null ? home : home.map((value, d) => value + stray[d]!);
  }

  /** From the anchor of a segment to the next one. */
  journeyFrom(segment: number): Journey {
    const { travel, straight } = this.#applied;
    const { planner, parts } = this.#route;
    const base = this.#route.journeyFrom(segment);
    const { stray, afield } = this.#applied;
    const startStrays = segment === 0 && this.#startStray() !== null;
    if (stray === 0 && afield === 0 && straight === 0 && !startStrays) return base;
    const [from, to] = [this.at(segment), this.at(segment + 1)];
    if (planner === null) return easedLine(travel, from, to);
    const still = new Float64Array(this.#size);
    const fromStray = this.#strayOf(segment) ?? still;
    const toStray = this.#strayOf(segment + 1) ?? still;
    return strayedJourney(base, { from, to, fromStray, toStray }, straight, planner, parts);
  }

  /** How far the anchor of a segment is from its home, [Z]; `null` where no anchor strays. */
  #strayOf(segment: number): Float64Array | null {
    if (segment === 0 && this.#route.start !== null) return this.#startStray();
    const { stray, afield } = this.#applied;
    if (afield > 0) {
      const home = this.#route.homeOf(segment);
      return this.#route.drawnAt(segment).map((value, d) => afield * (value - home[d]!));
    }
    if (stray === 0) return null;
    const random = new RandomStream(this.#seed, STRAY_STREAM, segment);
    const noise = Float64Array.from({ length: this.#size }, () => stray * random.normal());
    const factor = this.#route.directionsAt(segment);
    if (factor === null) return noise;
    const strayed = new Float64Array(this.#size);
    applyFactor(factor, noise, strayed);
    return strayed;
  }

  /** How far the chosen start is from its home, [Z]; `null` where it is its own, or none was chosen. */
  #startStray(): Float64Array | null {
    const { start } = this.#route;
    if (start === null) return null;
    const home = this.#route.homeOf(0);
    const stray = start.map((value, d) => value - home[d]!);
    return stray.some((value) => value !== 0) ? stray : null;
  }
}
