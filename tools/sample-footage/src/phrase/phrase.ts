import type { InstrumentLabel } from '../instrument-label.ts';

/** One stroke, breath or strum: what the picture moves for and the sound sounds for. */
export interface Note {
  /** Seconds from the phrase's beginning. */
  readonly start: number;
  /** Seconds. */
  readonly duration: number;
  /** The pitches sounded, as MIDI numbers, in the order in which the hand meets them. */
  readonly pitches: readonly number[];
  /** 0…1. */
  readonly velocity: number;
  /** The direction in which the hand passes over the strings: 1 down, −1 up. */
  readonly stroke: 1 | -1;
  readonly voice: 'tone' | 'snare' | 'ride';
}

/** What an instrument plays, in order of `start`. */
export interface Phrase {
  readonly label: InstrumentLabel;
  /** Length of the whole, its last silence included. */
  readonly seconds: number;
  /** Seconds a beat; four beats a bar. */
  readonly beat: number;
  readonly notes: readonly Note[];
}
