/** Where beats come from. */
export type TempoSource = 'sound' | 'taps' | 'MIDI clock';

/** Beats at even distances, as they are known at one time. */
export interface BeatGrid {
  /** Seconds of one of its beats. */
  readonly time: number;
  /** Seconds from a beat to the next. */
  readonly period: number;
  /** Which beat of its bar the one at `time` is, 0…beatsPerBar − 1. */
  readonly beatInBar: number;
  readonly beatsPerBar: number;
  /** 0…1: how regular the beats were, how many there were, and how recent the last one is. */
  readonly confidence: number;
  readonly source: TempoSource;
}

/** What of a grid is meant: its beats, or the first of each bar. */
export type GridUnit = 'beat' | 'bar';

/** Share of a beat or bar by which a time that is computed may be short of it. */
const ROUNDING = 1e-6;

/** Seconds of the last beat, or the last beginning of a bar, at or before a time. */
export function lastOf(unit: GridUnit, grid: BeatGrid, time: number): number {
  const { first, period } = unitsOf(unit, grid);
  return first + Math.floor((time - first) / period + ROUNDING) * period;
}

/** Seconds of the next one at or after a time. */
export function nextOf(unit: GridUnit, grid: BeatGrid, time: number): number {
  const { first, period } = unitsOf(unit, grid);
  return first + Math.ceil((time - first) / period - ROUNDING) * period;
}

/** Which beat of its bar a time is in, 0…beatsPerBar − 1. */
export function beatInBarAt(grid: BeatGrid, time: number): number {
  const beats = (time - lastOf('bar', grid, time)) / grid.period;
  return Math.min(grid.beatsPerBar - 1, Math.max(0, Math.floor(beats + ROUNDING)));
}

function unitsOf(unit: GridUnit, grid: BeatGrid): { first: number; period: number } {
  const { time, period, beatInBar, beatsPerBar } = grid;
  if (unit === 'beat') return { first: time, period };
  return { first: time - beatInBar * period, period: beatsPerBar * period };
}
