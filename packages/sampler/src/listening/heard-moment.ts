import {
  isSilent,
  mixedLatent,
  readHearing,
  type HearingSize,
  type SoundWindow,
} from '@phosphene/model/audio';
import ln from '@stdlib/math-base-special-ln';

/** What a listener hears in the second before a moment. */
export interface HeardMoment {
  /** Seconds from the sound's beginning. */
  readonly time: number;
  /** The index of the likeliest label. */
  readonly label: number;
  /** Of each label, [labels]; their sum is 1. */
  readonly probabilities: Float32Array;
  /** 0…1: 1 where one label alone is likely, 0 where all are, and in silence. */
  readonly certainty: number;
  /** How much begins here, in nats: 0 in held tones, about 1 at a plucked string. */
  readonly onset: number;
  /** Seconds from the sound's beginning of a beat since the last moment, if the tracker found one; else `null`. */
  readonly beat: number | null;
  /** 0…1: how likely the sound is of the footage's kind; 0 in silence. */
  readonly familiar: number;
  /** ln of the mean energy; −18.4 in silence. */
  readonly loudness: number;
  /** The latent that each label would show, [labels, Z]. */
  readonly means: Float32Array;
  /** What it would show: the labels' latents, mixed by their probabilities, [Z]. */
  readonly latent: Float32Array;
}

/**
 * Reads a row of the listener's output.
 *
 * @param heard [components + 1 + components · Z]
 * @param rowsPerSecond log-mel rows
 */
export function heardMoment(
  size: HearingSize,
  window: SoundWindow,
  heard: Float32Array,
  rowsPerSecond: number,
): HeardMoment {
  const { probabilities, means, familiar } = readHearing(size, heard);
  const { components } = size;
  let entropy = 0;
  let label = 0;
  probabilities.forEach((probability, component) => {
    if (probability > probabilities[label]!) label = component;
    if (probability > 0) entropy -= probability * ln(probability);
  });
  const silent = isSilent(window.loudness);
  return {
    time: (window.row + 1) / rowsPerSecond,
    label,
    probabilities,
    certainty: silent ? 0 : components === 1 ? 1 : Math.max(0, 1 - entropy / ln(components)),
    onset: window.onset,
    beat: window.beat === null ? null : window.beat / rowsPerSecond,
    familiar: silent ? 0 : familiar,
    loudness: window.loudness,
    means,
    latent: mixedLatent({ probabilities, means }),
  };
}
