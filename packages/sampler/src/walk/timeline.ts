import { RandomStream } from '@phosphene/model/random';
import type { Score } from '../score.ts';
import { dwellSeconds } from './dwell-seconds.ts';
import type { Journey } from './journey.ts';
import type { ResolvedTravel } from './travel/resolve-travel.ts';

/** A dwell at an anchor and the journey from it to the next one. */
export interface Segment {
  /** 0 for the first; anchor `index` is where it lingers, anchor `index + 1` where it travels to. */
  readonly index: number;
  /** The tick at which the walk is at the anchor and begins to linger. */
  readonly start: number;
  /** At least 1. */
  readonly dwellTicks: number;
  readonly travelTicks: number;
}

/**
 * How long the segments of a walk are from its beginning on, in ticks: of each its dwell and its journey. Whoever has them
 * enters the walk anywhere without planning the journeys before.
 */
export type WalkTimes = readonly (readonly [dwell: number, travel: number])[];

const DURATION_STREAM = 2;

type Durations = Pick<Score, 'seed' | 'tickRate' | 'dwell'> & { readonly travel: ResolvedTravel };

/** Which segment every tick belongs to. Durations are drawn per segment and kept, so a tick far ahead costs a few numbers for each segment before it, once. */
export class Timeline {
  readonly #score: Durations;
  readonly #plan: (segment: number) => Journey;
  /** Starts of the segments known so far, and of the one after them. */
  readonly #starts = [0];
  readonly #dwells: number[] = [];

  /**
   * @param plan of the journey from anchor `segment` to the next, asked where its duration follows its length
   * @param known of this very walk
   */
  constructor(score: Durations, plan: (segment: number) => Journey, known: WalkTimes = []) {
    this.#score = score;
    this.#plan = plan;
    for (const [dwell, travel] of known) this.#add(dwell, travel);
  }

  segmentAt(tick: number): Segment {
    while (this.#starts.at(-1)! <= tick) this.#append();
    let low = 0;
    let high = this.#starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= tick) low = middle;
      else high = middle;
    }
    return this.segment(low);
  }

  /** A segment by its index. */
  segment(index: number): Segment {
    while (this.#dwells.length <= index) this.#append();
    const start = this.#starts[index]!;
    const dwellTicks = this.#dwells[index]!;
    const travelTicks = this.#starts[index + 1]! - start - dwellTicks;
    return { index, start, dwellTicks, travelTicks };
  }

  #append(): void {
    const { seed, tickRate, dwell, travel } = this.#score;
    const index = this.#dwells.length;
    const random = new RandomStream(seed, DURATION_STREAM, index);
    const ticks = (seconds: number): number => Math.floor(seconds * tickRate + 0.5);
    const dwellTicks = Math.max(1, ticks(dwellSeconds(dwell, random.uniform())));
    const seconds = travelSeconds(travel.pace, random, () => this.#plan(index));
    this.#add(dwellTicks, ticks(seconds));
  }

  #add(dwell: number, travel: number): void {
    this.#dwells.push(dwell);
    this.#starts.push(this.#starts.at(-1)! + dwell + travel);
  }
}

function travelSeconds(
  pace: ResolvedTravel['pace'],
  random: RandomStream,
  plan: () => Journey,
): number {
  switch (pace.by) {
    case 'seconds':
      return pace.min + random.uniform() * (pace.max - pace.min);
    case 'speed':
      return plan().length / pace.unitsPerSecond;
    case 'change':
      return Math.min(pace.max, Math.max(pace.min, plan().change / pace.perSecond));
  }
}
