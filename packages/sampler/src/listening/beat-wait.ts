import type { Score } from '../score.ts';
import { lastOf, nextOf, type BeatGrid } from '../tempo/beat-grid.ts';
import { TempoClock } from '../tempo/tempo-clock.ts';
import type { HeardMoment } from './heard-moment.ts';

/** Share of a beat by which an onset may be late and still counts for the beat or bar before it. */
const LATE = 1 / 6;

/** An onset that waits for its beat. */
interface WaitingOnset {
  readonly tick: number;
  readonly strength: number;
  /** Seconds of the beat or bar that it counts for, and from one to the next; `null` where none is known. */
  readonly unit: { readonly time: number; readonly period: number } | null;
}

/**
 * Lets onsets and journeys wait for the beat or the bar. Its times are those of the walk: ticks divided by their rate.
 * One onset is answered for each beat or bar, the strongest of those that wait for it.
 */
export class BeatWait {
  readonly #tickRate: number;
  readonly #heard: TempoClock;
  #for: Score['listening']['wait'];
  /** The grid that is given; not given, that of the beats which the moments have. */
  #given: BeatGrid | null | undefined;
  #onset: WaitingOnset | null = null;
  #answered: WaitingOnset['unit'] = null;

  constructor({ wait, beatsPerBar }: Score['listening'], tickRate: number) {
    this.#for = wait;
    this.#tickRate = tickRate;
    this.#heard = new TempoClock(beatsPerBar);
  }

  /** Waits for something else from now on. */
  set waitsFor(wait: Score['listening']['wait']) {
    this.#for = wait;
  }

  /** Goes by this grid from now on, in place of the beats that are heard. */
  follow(grid: BeatGrid | null): void {
    this.#given = grid;
  }

  /** @param end seconds at which the moment ends */
  hear({ time, beat }: HeardMoment, end: number): void {
    if (beat !== null) this.#heard.beat(end - (time - beat), 'sound');
  }

  /** Takes an onset at a time; it is given out at `tick` or later. */
  push(strength: number, time: number, tick: number): void {
    if (this.#onset !== null) {
      this.#onset = { ...this.#onset, strength: Math.max(this.#onset.strength, strength) };
      return;
    }
    const grid = this.#gridAt(time);
    if (this.#for === 'nothing' || grid === null) {
      this.#onset = { tick, strength, unit: null };
      return;
    }
    const period = grid.period * (this.#for === 'bar' ? grid.beatsPerBar : 1);
    const last = lastOf(this.#for, grid, time);
    const late = time - last <= LATE * grid.period;
    const unit = { time: late ? last : nextOf(this.#for, grid, time), period };
    // What an earlier onset was answered for counts once.
    if (this.#answered !== null && unit.time - this.#answered.time < period / 2) return;
    this.#onset = { tick: late ? tick : Math.max(tick, this.#tickOf(unit.time)), strength, unit };
  }

  /** The strength of the onset that is due; `null` where none is. */
  take(tick: number): number | null {
    if (this.#onset === null || this.#onset.tick > tick) return null;
    const { strength, unit } = this.#onset;
    this.#answered = unit;
    this.#onset = null;
    return strength;
  }

  /** Forgets the onset that waits. */
  drop(): void {
    this.#onset = null;
  }

  /** The first tick of the next beat or bar, `tick` or later; `tick` itself where nothing is waited for. */
  next(tick: number): number {
    const time = tick / this.#tickRate;
    const grid = this.#gridAt(time);
    if (this.#for === 'nothing' || grid === null) return tick;
    // One that falls between the tick before and this one is this one's.
    const before = time - 1 / this.#tickRate;
    const within = lastOf(this.#for, grid, time);
    return within > before ? tick : this.#tickOf(nextOf(this.#for, grid, time));
  }

  #gridAt(time: number): BeatGrid | null {
    return this.#given === undefined ? this.#heard.gridAt(time) : this.#given;
  }

  /** The first tick at or after a time. */
  #tickOf(time: number): number {
    return Math.ceil(time * this.#tickRate - 1e-6);
  }
}
