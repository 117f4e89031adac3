/** The least level that is told apart from silence, in dB below full scale. */
export const SILENCE = -120;

/** Amplitude to dB, where 1 is 0 dB. Silence, and what is below it, is −120. */
export function toDecibels(amplitude: number): number {
  return Math.max(SILENCE, 20 * Math.log10(amplitude));
}

/** dB to amplitude: 1 at 0 dB. */
export function fromDecibels(decibels: number): number {
  return 10 ** (decibels / 20);
}
