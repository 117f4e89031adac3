import { parseScore, type HeardMoment, type Score } from '../src/index.ts';
import { makeCodes } from './walk-fixtures.ts';

export const SIZE = 4;
const codes = makeCodes(60, SIZE);
/** Of two labels. */
export const space = { codes, labels: ['cornet', 'drum'] };
/** Far from all codes, so that the pull is seen. */
export const PLACES = [20, -20];

/** A moment of the two labels with these probabilities. */
export function moment(time: number, shares: readonly [number, number], more = {}): HeardMoment {
  const means = Float32Array.from({ length: 2 * SIZE }, (_, n) => PLACES[Math.floor(n / SIZE)]!);
  const latent = Float32Array.from({ length: SIZE }, (_, d) =>
    shares.reduce((sum, share, label) => sum + share * means[label * SIZE + d]!, 0),
  );
  return {
    ...{ time, label: shares[0] >= shares[1] ? 0 : 1, probabilities: Float32Array.from(shares) },
    ...{ certainty: 1, onset: 0, beat: null, familiar: 1, loudness: -4, means, latent, ...more },
  };
}

export function score(listening: Partial<Score['listening']> = {}): Score {
  return parseScore({ version: 1, seed: 5, memory: { spread: 0.1 }, listening });
}
