import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import type { Score } from '../score.ts';

/**
 * A dwell time by the inverse of its distribution.
 *
 * @param uniform in (0, 1)
 * @returns seconds
 */
export function dwellSeconds(dwell: Score['dwell'], uniform: number): number {
  const { min, max, mean } = dwell;
  switch (dwell.distribution) {
    case 'constant':
      return mean;
    case 'uniform':
      return min + uniform * (max - min);
    case 'exponential':
      // Memoryless: cut below at min, it starts again there.
      return min - mean * ln(1 - uniform * (1 - exp(-(max - min) / mean)));
  }
}
