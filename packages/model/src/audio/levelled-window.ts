import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { silentMel } from './log-mel.ts';

/** Rows of 10 ms that a listener hears at once: a second. */
export const WINDOW_ROWS = 100;

/**
 * How a window's level is taken out. `loudness`: by the mean energy of all its values, and what lies far below it is
 * silence; `mean`: by the mean of its values; `pcen`: each band by its own running mean (1607.05666).
 */
export const LEVELLINGS = ['loudness', 'mean', 'pcen'] as const;
export type Levelling = (typeof LEVELLINGS)[number];

/** Nats below the mean energy, at which `loudness` hears silence: 35 dB. */
const DEPTH = 8;
/** A mean energy below which a window is silence: 70 dB below a full-scale sine in every band. */
const QUIETEST = -16;
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
  let energy = 0;
  for (let n = 0; n < rows.length; n++) energy += exp(rows[n]!);
  const loudness = ln(energy / rows.length);
  levelByLoudness(rows, loudness, bands, levelling, into);
  return loudness;
}

/** The same for a window whose loudness is known. */
export function levelByLoudness(
  rows: Float32Array,
  loudness: number,
  bands: number,
  levelling: Levelling,
  into: Float32Array,
): void {
  if (levelling === 'pcen') levelByPcen(rows, bands, into);
  else if (levelling === 'mean') levelByMean(rows, into);
  else if (isSilent(loudness)) into.fill(0);
  else {
    for (let n = 0; n < rows.length; n++) {
      into[n] = Math.max(0, rows[n]! - loudness + DEPTH) / 4;
    }
  }
}

function levelByMean(rows: Float32Array, into: Float32Array): void {
  let sum = 0;
  for (let n = 0; n < rows.length; n++) sum += rows[n]!;
  const mean = sum / rows.length;
  for (let n = 0; n < rows.length; n++) into[n] = (rows[n]! - mean) / 4;
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
  return loudness < QUIETEST;
}
