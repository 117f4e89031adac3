import { listenerFormat, mixedLatent, type Levelling } from '@phosphene/model/audio';
import type { Ears } from '@phosphene/sampler/node';
import type { Trained } from '../open-trained.ts';
import { mixEqually, rootMeanSquare } from './alter-sound.ts';
import { hearWindows, rankLabels } from './hear-windows.ts';
import type { PictureJudge } from './picture-judge.ts';
import type { LabelledSound } from './sound-sets.ts';

/** What sounds are heard by, and pictures evaluated by. */
export interface EarBench {
  readonly trained: Trained;
  readonly ears: Ears;
  readonly judge: PictureJudge;
  readonly levelling: Levelling;
}

/** How well sounds of known labels make pictures. */
export interface Recognition {
  readonly windows: number;
  /** Share of windows whose picture shows the right label, by nearest frame and by classifier alike. */
  readonly right: number;
  /** Windows by their label and that of the picture's nearest frame, [labels][labels]. */
  readonly confusion: readonly (readonly number[])[];
  /** Root mean square difference of the pictures to their nearest frame, mean. */
  readonly distance: number;
  /** Of every window, 0…1. */
  readonly familiar: readonly number[];
}

/** @param length rows of sound that each window hears */
export async function recognise(
  { trained, ears, judge, levelling }: EarBench,
  sounds: readonly LabelledSound[],
  length?: number,
): Promise<Recognition> {
  const { latentSize, labels } = trained.bundle.manifest;
  const confusion = labels.map(() => labels.map(() => 0));
  const familiar: number[] = [];
  let [windows, right, distance] = [0, 0, 0];
  for (const { samples, label } of sounds) {
    const hearings = await hearWindows(ears, levelling, samples, length);
    if (hearings.length === 0) continue;
    const latents = new Float32Array(hearings.length * latentSize);
    hearings.forEach((hearing, n) => latents.set(mixedLatent(hearing), n * latentSize));
    const verdicts = await judge.judge(await trained.decode(latents));
    hearings.forEach((hearing, n) => {
      windows++;
      familiar.push(hearing.familiar);
      distance += verdicts.distances[n]!;
      if (label < 0) return;
      const shown = verdicts.nearest[n]!;
      confusion[label]![shown]!++;
      if (shown === label && verdicts.classified[n] === label) right++;
    });
  }
  return {
    windows,
    right: right / Math.max(1, windows),
    confusion,
    distance: distance / Math.max(1, windows),
    familiar,
  };
}

/** Root mean square below which a second of sound is no part of a mixture. */
const FAINTEST = 1e-3;
/** Samples of a window, and between two. */
const WINDOW = listenerFormat.sampleRate;
const STEP = WINDOW / 2;

/**
 * Mixes seconds of every pair of sounds at equal level, where both sound.
 *
 * @returns the share in which both are the likeliest two
 */
export async function recogniseMixtures(
  { ears, levelling }: EarBench,
  sounds: readonly LabelledSound[],
): Promise<{ readonly windows: number; readonly both: number }> {
  let [windows, both] = [0, 0];
  for (const [index, first] of sounds.entries()) {
    for (const second of sounds.slice(index + 1)) {
      const length = Math.min(first.samples.length, second.samples.length);
      for (let from = 0; from + WINDOW <= length; from += STEP) {
        const parts = [first, second].map(({ samples }) => samples.subarray(from, from + WINDOW));
        if (parts.some((part) => rootMeanSquare(part) < FAINTEST)) continue;
        const mixed = mixEqually(parts[0]!, parts[1]!);
        for (const hearing of await hearWindows(ears, levelling, mixed)) {
          const likeliest = rankLabels(hearing).slice(0, 2);
          windows++;
          if ([first, second].every(({ label }) => likeliest.includes(label))) both++;
        }
      }
    }
  }
  return { windows, both: both / Math.max(1, windows) };
}
