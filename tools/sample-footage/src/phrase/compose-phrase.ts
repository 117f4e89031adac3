import { RandomStream } from '@phosphene/model/random';
import { labelNumber, type InstrumentLabel } from '../instrument-label.ts';
import { barStyles, type Bar } from './bar-styles.ts';
import type { Note, Phrase } from './phrase.ts';

/** Beats a minute at which each is at home. */
const tempi: Record<InstrumentLabel, number> = {
  'fretless-bass': 88,
  mandolin: 104,
  ukulele: 112,
  'cornet-muted': 76,
  trumpet: 116,
  'snare-and-ride': 138,
};

/** ii – V – I – vi in C, as pitch classes from the root up; each lasts a bar. */
const progression = [
  [2, 5, 9, 0],
  [7, 11, 2, 5],
  [0, 4, 7, 11],
  [9, 0, 4, 7],
] as const;

/** Silence kept at the end, so that the last note can ring. */
const TAIL_SECONDS = 0.7;

export interface PhraseOptions {
  readonly label: InstrumentLabel;
  readonly seconds: number;
  /** Unsigned 32-bit; the same seed gives the same notes. */
  readonly seed: number;
  /** Beats a minute; the instrument's own by default. */
  readonly tempo?: number;
  /** Semitones by which the progression is shifted; drawn from the seed by default. */
  readonly transpose?: number;
}

/**
 * Makes up a phrase: bars over a four-chord round, in the manner of the instrument. Two bars in four
 * return with small changes, since a phrase that never repeats is not heard as one.
 */
export function composePhrase({
  label,
  seconds,
  seed,
  tempo = tempi[label],
  transpose,
}: PhraseOptions): Phrase {
  const random = new RandomStream(seed, 1, labelNumber(label));
  const shift = transpose ?? random.integer(6) - 3;
  const beat = 60 / tempo;
  const bars = Math.ceil(seconds / (4 * beat));
  const motif = random.integer(1 << 30);
  const notes: Note[] = [];
  let lastPitch: number | null = null;
  for (let index = 0; index < bars; index++) {
    // Bars 0 and 2 of each four share their rhythm.
    const shape = new RandomStream(motif, index % 2 === 0 ? 0 : index, labelNumber(label));
    const chord = progression[index % progression.length]!.map((c) => (c + shift + 24) % 12);
    const bar: Bar = { index, chord, key: (shift + 24) % 12, shape, random, lastPitch };
    for (const note of barStyles[label](bar)) {
      const start = (index * 4 + note.start) * beat + 0.12;
      if (start > seconds - TAIL_SECONDS) break;
      const duration = Math.min(note.duration * beat, seconds - TAIL_SECONDS / 2 - start);
      notes.push({ ...note, start, duration });
      lastPitch = note.pitches[0] ?? lastPitch;
    }
  }
  notes.sort((a, b) => a.start - b.start);
  return { label, seconds, beat, notes };
}
