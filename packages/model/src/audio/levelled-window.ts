import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { silentMel } from './log-mel.ts';

/** Rows of 10 ms that a listener hears at once: a second. */
export const WINDOW_ROWS = 100;

/**
 * How a window's level is taken out. `mean`: by the mean of its values in the rows that sound; what lies far below it
 * is silence. `pcen`: each band by its own running mean (1607.05666).
 */
export const LEVELLINGS = ['mean', 'pcen'] as const;
export type Levelling = (typeof LEVELLINGS)[number];

/** Nats below the mean, from which `mean` hears silence: 35 dB. */
const DEPTH = 8;
/** ln of the mean energy below which a window, or a row of it, is silence. */
const QUIETEST = { window: -16, row: -15 };
const SOUNDING = exp(QUIETEST.row);
const PCEN = { smoothing: 0.04, alpha: 0.98, delta: 2, root: 0.5, floor: 1e-6 };

/**
 * Makes a window of log-mel rows independent of its level, as a listener takes it. Silence is 0.
 *
 * @param rows [WINDOW_ROWS, bands]
 * @param into of the same size, overwritten
 * @returns the window's loudness: ln of its mean energy, −18.4 in silence
 */
export function levelWindow(
  rows: Float32Array,
  bands: number,
  levelling: Levelling,
  into: Float32Array,
): number {
  const count = rows.length / bands;
  let energy = 0;
  let sum = 0;
  let sounding = 0;
  for (let row = 0; row < count; row++) {
    let [own, values] = [0, 0];
    for (let n = row * bands; n < (row + 1) * bands; n++) {
      own += exp(rows[n]!);
      values += rows[n]!;
    }
    energy += own;
    if (own > SOUNDING * bands) {
      sum += values;
      sounding += bands;
    }
  }
  const loudness = ln(energy / rows.length);
  if (levelling === 'pcen') levelByPcen(rows, bands, into);
  else if (isSilent(loudness)) into.fill(0);
  else {
    const mean = sum / Math.max(1, sounding);
    for (let n = 0; n < rows.length; n++) into[n] = Math.max(0, rows[n]! - mean + DEPTH) / 4;
  }
  return loudness;
}

function levelByPcen(rows: Float32Array, bands: number, into: Float32Array): void {
  const { smoothing, alpha, delta, root, floor } = PCEN;
  const silence = exp(silentMel);
  for (let band = 0; band < bands; band++) {
    let mean = exp(rows[band]!);
    for (let n = band; n < rows.length; n += bands) {
      const energy = exp(rows[n]!) - silence;
      mean += smoothing * (energy - mean);
      const gain = exp(-alpha * ln(floor + Math.max(0, mean)));
      into[n] = exp(root * ln(energy * gain + delta)) - exp(root * ln(delta));
    }
  }
}

/** Whether a window of this loudness is silence. */
export function isSilent(loudness: number): boolean {
  return loudness < QUIETEST.window;
}
