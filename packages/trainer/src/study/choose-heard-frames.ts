import { WINDOW_ROWS } from '@phosphene/model/audio';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { spread } from '../frame-reader.ts';
import { gatherListeningData, type HeardFrame } from '../listen/listening-data.ts';
import type { Footage } from './open-footage.ts';
import type { NoSoundFigures } from './sound-figures.ts';

/** Frames with sound that a study hears. */
export interface ChosenFrames {
  readonly frames: readonly HeardFrame[];
  /** Whether their windows hold no sound that was learnt from. */
  readonly heldOut: boolean;
}

/** Frames at most, and held-out ones at least. */
const MOST = 300;
const LEAST = 12;

/**
 * Frames with sound, spread evenly: held-out ones whose windows don't reach into sound that was learnt from; where these
 * are too few, frames of all footage.
 */
export function chooseHeardFrames(
  { manifest: { listener }, codes }: Bundle,
  footage: Footage | null,
): ChosenFrames | NoSoundFigures {
  if (listener === undefined) {
    return { missing: 'The bundle has no ears, so there is nothing to say of its sound.' };
  }
  if (footage === null) {
    return { missing: 'The footage was not found, so its sound could not be heard.' };
  }
  const { features, rows } = listener;
  const { sound } = footage.dataset.manifest;
  if (sound === null || footage.dataset.manifest.clips.every((clip) => clip.sound === null)) {
    return { missing: 'The data set is silent, so there is nothing to hear.' };
  }
  const names = ['sampleRate', 'bands', 'hop', 'window'] as const;
  if (names.some((name) => sound[name] !== features[name]) || rows !== WINDOW_ROWS) {
    return { missing: 'The sound of the data set is not of the kind that the bundle listens to.' };
  }
  const seconds = (rows * features.hop) / features.sampleRate;
  const gathered = (held: Uint32Array) =>
    gatherListeningData(footage.dataset, codes, held, seconds);
  const { heldOut } = gathered(footage.heldOut);
  if (heldOut.length >= LEAST) return { frames: spreadOver(heldOut), heldOut: true };
  const { train } = gathered(new Uint32Array(0));
  return { frames: spreadOver(train.flat()), heldOut: false };
}

function spreadOver(frames: readonly HeardFrame[]): HeardFrame[] {
  const places = Uint32Array.from(frames, (_, place) => place);
  return Array.from(spread(places, MOST), (place) => frames[place]!);
}
