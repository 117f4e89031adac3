import { SHORTEST_BEAT, type TrackedTempo } from './beat-track.ts';

/** Taps that say what the tempo is. */
const KEPT = 8;
/** Seconds after which a tap is not the next of a row of taps but a single one. */
const PAUSE = 1.5;
/** Taps that replace a tempo that is known; two make one where there is none. */
const REPLACING = 3;

/**
 * The tempo that a performer taps: the median of the intervals of the last taps, in which hits that came early and late
 * cancel out. The first of a row of taps begins a bar. A single one keeps the tempo, and moves the beat and the bar there.
 */
export class TapTempo {
  #taps: number[] = [];
  #count = 0;
  #period: number | null = null;
  /** Seconds of a beat, and which one it is from the downbeat. */
  #beat = { time: 0, sinceDownbeat: 0 };
  #confidence = 0;

  /**
   * @param time seconds
   * @param known whether there is a tempo, tapped or not
   * @returns whether it is the first of a row
   */
  tap(time: number, known: boolean): boolean {
    const interval = time - (this.#taps.at(-1) ?? -Infinity);
    if (interval < SHORTEST_BEAT) return false;
    if (interval > PAUSE) [this.#taps, this.#count] = [[], 0];
    this.#taps = [...this.#taps.slice(1 - KEPT), time];
    this.#count++;
    if (this.#count === 1) this.#beat = { time, sinceDownbeat: 0 };
    else if (!known || this.#count >= REPLACING) this.#estimate();
    return this.#count === 1;
  }

  forget(): void {
    [this.#taps, this.#count, this.#period] = [[], 0, null];
  }

  /** @param patience beats without a tap, after which the tempo is forgotten */
  at(time: number, patience: number): TrackedTempo | null {
    if (this.#period === null) return null;
    const silence = Math.max(0, time - this.#taps.at(-1)!) / (patience * this.#period);
    if (silence > 1) {
      this.forget();
      return null;
    }
    const confidence = this.#confidence * (1 - silence);
    return { ...this.#beat, period: this.#period, confidence };
  }

  #estimate(): void {
    const last = this.#taps.length - 1;
    const intervals = this.#taps.slice(1).map((tap, n) => tap - this.#taps[n]!);
    const period = median(intervals);
    // Where each tap says that the last beat is.
    const time = median(this.#taps.map((tap, n) => tap + (last - n) * period));
    const irregular = median(intervals.map((interval) => Math.abs(interval - period))) / period;
    this.#period = period;
    this.#beat = { time, sinceDownbeat: this.#count - 1 };
    this.#confidence = Math.max(0, 1 - 4 * irregular) * Math.min(1, intervals.length / 3);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
