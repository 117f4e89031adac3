import { mixedLatent } from '@phosphene/model/audio';
import { readImages } from '../frame-reader.ts';
import type { HeardFrame } from '../listen/listening-data.ts';
import { chooseHeardFrames } from './choose-heard-frames.ts';
import { hearWindows } from './hear-windows.ts';
import { nearestFrames } from './nearest-frames.ts';
import type { Footage } from './open-footage.ts';
import { chanceRecall, mixtureDensities, recallOf, withinDeviations } from './rank-pairs.ts';
import { rightShare, tabulateShown } from './shown-labels.ts';
import type { NoSoundFigures, SoundFigures } from './sound-figures.ts';
import { explainedShare, soundOfPictures } from './sound-of-pictures.ts';
import { surveyLatents, type StudyContext } from './study-context.ts';

/** A label's example: a frame, its sound, and what each makes of the other. */
export interface SoundExample {
  readonly label: number;
  readonly frame: number;
  /** What the sound shows, [Z]. */
  readonly shown: Float32Array;
  /** Coarse windows: as recorded, and what the sound decoder gives for the frame, where there is one. */
  readonly window: Float32Array | null;
  readonly decoded: Float32Array | null;
}

/** What came of sound and picture. */
export interface SoundStudy {
  readonly figures: SoundFigures;
  /** One for each label that is heard. */
  readonly examples: readonly SoundExample[];
}

const BATCH = 50;

/** Hears windows of the footage and asks whether they show what was filmed with them, and the other way round. */
export async function studySound(context: StudyContext): Promise<SoundStudy | NoSoundFigures> {
  const { bundle, footage, oversight } = context;
  const chosen = chooseHeardFrames(bundle, footage);
  if ('missing' in chosen) return chosen;
  const { frames, heldOut } = chosen;
  const { image, labels: names, latentSize: size } = bundle.manifest;
  const hearings = await hearWindows(context, frames);
  const latents = await encodeFrames(context, footage!, frames);
  const shown = hearings.map((hearing) => mixedLatent(hearing));
  const whole = new Float32Array(frames.length * size);
  shown.forEach((latent, n) => whole.set(latent, n * size));
  const { compared } = await surveyLatents(context, whole, 'hear');
  const { train, dataset } = footage!;
  const { indices } = await nearestFrames(compared, footage!, train, image, null, oversight);
  const labels = frames.map(({ label }) => label);
  const rows = tabulateShown(names, labels, hearings, (n) => dataset.findLabel(indices[n]!));
  const densities = mixtureDensities(hearings, latents, withinDeviations(bundle.codes));
  const count = frames.length;
  const windows = await soundOfPictures(context, frames, latents);
  return {
    figures: {
      windows: count,
      heldOut,
      shown: rows,
      right: {
        byProbability: rightShare(rows, names, count, 'byProbability'),
        byPicture: rightShare(rows, names, count, 'byPicture'),
      },
      soundToPicture: recallOf(count, (sound, frame) => densities[sound * count + frame]!, labels),
      pictureToSound: recallOf(count, (frame, sound) => densities[sound * count + frame]!, labels),
      chance: chanceRecall(labels),
      soundExplained: windows && explainedShare(windows),
    },
    examples: names.flatMap((_, label) => {
      const own = labels.flatMap((one, n) => (one === label ? [n] : []));
      if (own.length === 0) return [];
      const n = own[Math.floor(own.length / 2)]!;
      return {
        label,
        frame: frames[n]!.frame,
        shown: shown[n]!,
        window: windows && windows.recorded[n]!,
        decoded: windows && windows.decoded[n]!,
      };
    }),
  };
}

/** Posterior means, [N, Z]. */
async function encodeFrames(
  { bundle, oversight }: StudyContext,
  footage: Footage,
  frames: readonly HeardFrame[],
): Promise<Float32Array> {
  const size = bundle.manifest.latentSize;
  const latents = new Float32Array(frames.length * size);
  for (let first = 0; first < frames.length; first += BATCH) {
    oversight.signal?.throwIfAborted();
    const part = frames.slice(first, first + BATCH).map(({ frame }) => frame);
    const { means } = await footage.encode(readImages(footage.dataset, part));
    latents.set(means, first * size);
  }
  return latents;
}
