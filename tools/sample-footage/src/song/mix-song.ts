import { RandomStream } from '@phosphene/model/random';
import { instrumentLabels, type InstrumentLabel } from '../instrument-label.ts';
import { composePhrase } from '../phrase/compose-phrase.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { addRoom, master, SAMPLE_RATE, soften } from '../sound/filters.ts';
import { soundDry } from '../sound/sound-phrase.ts';

const TEMPO = 104;
/** Share of the piece that each plays by itself. */
const TURN = 0.12;

interface Seat {
  /** Loudness beside the others. */
  readonly gain: number;
  /** −1 left … 1 right. */
  readonly pan: number;
  /** When it plays: fractions of the piece. */
  readonly plays: readonly (readonly [number, number])[];
}

/** Each has a bar by itself, so that it can be told apart by ear; then all play together. */
const seats: Record<InstrumentLabel, Seat> = {
  'fretless-bass': { gain: 1, pan: -0.1, plays: solo(0) },
  'snare-and-ride': { gain: 0.62, pan: 0.2, plays: solo(1) },
  ukulele: { gain: 0.5, pan: -0.55, plays: solo(2) },
  mandolin: { gain: 0.66, pan: 0.5, plays: solo(3) },
  'cornet-muted': { gain: 0.66, pan: -0.3, plays: solo(4) },
  trumpet: { gain: 0.72, pan: 0.3, plays: solo(5) },
};

/** The n-th turn, and the end. */
function solo(turn: number): Seat['plays'] {
  return [
    [turn * TURN, (turn + 1) * TURN],
    [6 * TURN, 1],
  ];
}

/** The bars of a phrase in which the seat plays. */
function inTurn(phrase: Phrase, { plays }: Seat): Phrase {
  const bar = 4 * phrase.beat;
  const bars = phrase.seconds / bar;
  const notes = phrase.notes.filter(({ start }) => {
    const at = Math.floor(start / bar);
    return plays.some(
      ([from, to]) =>
        at >= Math.round(from * bars) && at < Math.round(to * bars) + (to === 1 ? 1 : 0),
    );
  });
  return { ...phrase, notes };
}

/** @returns interleaved stereo, 48 kHz, its peak at −3 dBFS */
export function mixSong(
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
  onPart?: (done: number) => void,
): Float32Array {
  const length = Math.round(seconds * SAMPLE_RATE);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  const transpose = new RandomStream(seed, 50).integer(6) - 3;
  instrumentLabels.forEach((label, index) => {
    onPart?.(index);
    const whole = composePhrase({ label, seconds, seed, tempo: TEMPO, transpose });
    const { gain, pan } = seats[label];
    const dry = soundDry(inTurn(whole, seats[label]), seed);
    // By the part of the piece in which it plays, else a short solo would shout.
    const share = seats[label].plays.reduce((sum, [from, to]) => sum + to - from, 0);
    soften(dry, 0.22 * Math.sqrt(share));
    const turn = ((pan + 1) * Math.PI) / 4;
    const [l, r] = [gain * Math.cos(turn), gain * Math.sin(turn)];
    for (let i = 0; i < length; i++) {
      left[i]! += l * dry[i]!;
      right[i]! += r * dry[i]!;
    }
  });
  addRoom(left, 0.06);
  addRoom(right, 0.06);
  master([left, right]);
  const mixed = new Float32Array(length * 2);
  for (let i = 0; i < length; i++) {
    mixed[2 * i] = left[i]!;
    mixed[2 * i + 1] = right[i]!;
  }
  return mixed;
}
