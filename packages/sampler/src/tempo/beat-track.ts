/** What beats say of the tempo at one time. */
export interface TrackedTempo {
  /** Seconds of a beat, and from one to the next. */
  readonly time: number;
  readonly period: number;
  /** Beats from one that began a bar to that at `time`; may be negative. */
  readonly sinceDownbeat: number;
  /** 0…1 */
  readonly confidence: number;
}

interface NumberedBeat {
  readonly index: number;
  readonly time: number;
}

/** A straight line through beats by their numbers. */
interface BeatLine {
  /** Seconds: of the newest beat as the line has it, from one to the next, and how far beats are from it. */
  readonly time: number;
  readonly period: number;
  readonly deviation: number;
}

/** Seconds from a beat to the next: 240 to 30 a minute. */
export const SHORTEST_BEAT = 0.25;
export const LONGEST_BEAT = 2;
/** Beats that say what the tempo is. */
const KEPT = 8;
/** Share of a period by which a beat may be off and still counts. */
const TOLERANCE = 1 / 4;
/** Share of a period by which two intervals may differ that count as equal. */
const EQUAL = 1 / 8;
/** Deviation, as a share of the period, at which nothing is left of the confidence. */
const IRREGULAR = 0.1;
/** Intervals that make the confidence whole. */
const ENOUGH = 4;

/**
 * The tempo of beats that come one by one, some of them missing, some wrong: a line through the last ones by least
 * squares. One that is off the line does not count. Two in a row that are, or two equal intervals that the tempo does
 * not have, begin another line.
 */
export class BeatTrack {
  #beats: NumberedBeat[] = [];
  #downbeat = 0;
  #line: BeatLine | null = null;
  /** The last three as they came, and whether the last was off the line. */
  #raw: number[] = [];
  #strayed = false;

  /** @param time seconds; one that is not after the last is passed over */
  push(time: number): void {
    const last = this.#beats.at(-1);
    const before = this.#raw.at(-1);
    if (before !== undefined && time <= before) return;
    this.#raw = [...this.#raw.slice(-2), time];
    if (last === undefined || this.#line === null) {
      const interval = last === undefined ? Infinity : time - last.time;
      if (interval < SHORTEST_BEAT) return;
      if (interval > LONGEST_BEAT) this.#restart(0, [time]);
      else this.#add(last!.index + 1, time);
      return;
    }
    const { time: newest, period } = this.#line;
    const steps = Math.round((time - newest) / period);
    const strays = steps < 1 || Math.abs(time - newest - steps * period) > TOLERANCE * period;
    if (this.#isAnotherTempo(period)) this.#restart(last.index + Math.max(1, steps), this.#raw);
    else if (!strays) this.#add(last.index + steps, time);
    else if (this.#strayed && isBeat(time - before!)) {
      this.#restart(last.index + Math.max(1, steps), [before!, time]);
    } else {
      this.#strayed = true;
      return;
    }
    this.#strayed = false;
  }

  /** Lets a bar begin at the beat that is nearest to a time. */
  beginBar(time: number): void {
    const last = this.#beats.at(-1);
    if (last === undefined) return;
    const steps = this.#line === null ? 0 : (time - this.#line.time) / this.#line.period;
    this.#downbeat = last.index + Math.round(steps);
  }

  forget(): void {
    [this.#beats, this.#raw, this.#line, this.#downbeat] = [[], [], null, 0];
    this.#strayed = false;
  }

  /** @param patience beats without one, after which the tempo is forgotten */
  at(time: number, patience: number): TrackedTempo | null {
    const last = this.#beats.at(-1);
    if (last === undefined || this.#line === null) return null;
    const { time: newest, period, deviation } = this.#line;
    const silence = Math.max(0, time - newest) / (patience * period);
    if (silence > 1) {
      this.forget();
      return null;
    }
    const regular = Math.max(0, 1 - deviation / (IRREGULAR * period));
    const enough = Math.min(1, (this.#beats.length - 1) / ENOUGH);
    const confidence = regular * enough * (1 - silence);
    return { time: newest, period, sinceDownbeat: last.index - this.#downbeat, confidence };
  }

  #isAnotherTempo(period: number): boolean {
    if (this.#raw.length < 3) return false;
    const [first, second, third] = this.#raw as [number, number, number];
    const [one, other] = [second - first, third - second];
    const off = Math.abs(other - Math.max(1, Math.round(other / period)) * period);
    return isBeat(other) && Math.abs(one - other) < EQUAL * other && off > TOLERANCE * period;
  }

  /** Begins anew. @param index of the last of these times */
  #restart(index: number, times: readonly number[]): void {
    this.#beats = [];
    this.#line = null;
    if (times.length === 1) this.#downbeat = index;
    times.forEach((time, n) => this.#add(index - times.length + 1 + n, time));
  }

  #add(index: number, time: number): void {
    this.#beats = [...this.#beats.slice(1 - KEPT), { index, time }];
    this.#line = this.#beats.length < 2 ? null : lineThrough(this.#beats);
  }
}

function isBeat(interval: number): boolean {
  return interval >= SHORTEST_BEAT && interval <= LONGEST_BEAT;
}

/** By least squares. */
function lineThrough(beats: readonly NumberedBeat[]): BeatLine {
  const count = beats.length;
  const newest = beats.at(-1)!;
  // From the newest on, so that long shows lose no digits.
  const points = beats.map(
    ({ index, time }) => [index - newest.index, time - newest.time] as const,
  );
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) * (x - meanX), 0);
  const shared = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const period = shared / spread;
  const start = meanY - period * meanX;
  const squares = points.reduce((sum, [x, y]) => {
    const off = y - start - period * x;
    return sum + off * off;
  }, 0);
  return { time: newest.time + start, period, deviation: Math.sqrt(squares / count) };
}
