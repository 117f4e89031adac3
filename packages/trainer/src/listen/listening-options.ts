import { LEVELLINGS } from '@phosphene/model/audio';
import * as v from 'valibot';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Real = v.pipe(v.number(), v.finite(), v.minValue(0));
const Whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));

/** Everything that fixes how ears are learnt. Shares are of the windows that it happens to. */
export const ListeningOptions = v.strictObject({
  listenSteps: v.optional(Whole(1), 1600),
  listenBatch: v.optional(Whole(8), 40),
  listenRate: v.optional(Real, 3e-3),
  /** How a window's level is taken out (docs/experiments/ear.md). */
  levelling: v.optional(v.picklist(LEVELLINGS), 'mean'),
  /** Share of a batch that is sound of no footage: noise, sweeps, babble, scrambled windows. */
  strangeShare: v.optional(Share, 0.25),
  /** Decibels up or down. */
  gain: v.optional(Real, 12),
  /** Semitones up or down. */
  pitch: v.optional(Real, 3),
  /** Share of windows in another register: up to an octave higher or lower, as a short recording has only one. */
  registers: v.optional(Share, 0.75),
  /** Semitones by which the tempo changes, up or down. */
  tempo: v.optional(Real, 5),
  /** Decibels of the equaliser's tilt and of its resonances. */
  equaliser: v.optional(Real, 9),
  /** Share of windows that sound in a room. */
  reverberation: v.optional(Share, 0.25),
  /** Share of windows with noise, 5 to 35 dB below them. */
  noise: v.optional(Share, 0.25),
  /** Share of windows with another clip mixed in, 6 to 20 dB below, or as a duet of equals. */
  others: v.optional(Share, 0.5),
  /** Share of windows in which the same label sounds twice, in registers of their own, as loud as each other. */
  chords: v.optional(Share, 0.4),
  /** Share of windows with masked bands. */
  masks: v.optional(Share, 0.5),
  /** Share of windows of which only the last part is heard, from an eighth of a second on. */
  cuts: v.optional(Share, 0.5),
});
export type ListeningOptions = v.InferOutput<typeof ListeningOptions>;

/** The options with their defaults filled in. */
export function listeningOptions(
  given: v.InferInput<typeof ListeningOptions> = {},
): ListeningOptions {
  return v.parse(ListeningOptions, given);
}
