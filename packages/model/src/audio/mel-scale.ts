import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';

/** How mel bands are laid out: equally spaced from 30 Hz, below the lowest string of a bass, to half the sample rate. */
export interface MelBands {
  readonly bands: number;
  /** Hz */
  readonly sampleRate: number;
}

const LOWEST = 30;

const melOf = (hertz: number): number => 1127 * ln(1 + hertz / 700);
const hertzOf = (mel: number): number => 700 * (exp(mel / 1127) - 1);

/** The frequency at a place among the bands, in Hz: 0 is the first one's centre, −1 its lower edge. */
export function hertzOfBand(place: number, { bands, sampleRate }: MelBands): number {
  const [low, high] = [melOf(LOWEST), melOf(sampleRate / 2)];
  return hertzOf(low + ((high - low) * (place + 1)) / (bands + 1));
}

/** Where a frequency lies among the bands, not whole between two centres. */
export function bandOfHertz(hertz: number, { bands, sampleRate }: MelBands): number {
  const [low, high] = [melOf(LOWEST), melOf(sampleRate / 2)];
  return ((melOf(hertz) - low) / (high - low)) * (bands + 1) - 1;
}
