import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';

/** Rows and bands of a window that are one value of what a sound decoder gives: 40 ms of two bands. */
const POOL = { rows: 4, bands: 2 };
const ROWS = WINDOW_ROWS / POOL.rows;
const BANDS = listenerFormat.bands / POOL.bands;

/** Values of a pooled window: 25 rows of 32 bands. */
export const POOLED_VALUES = ROWS * BANDS;

/** The means of a levelled window [WINDOW_ROWS, bands] over 4 rows and 2 bands: [25, 32]. */
export function poolWindow(window: Float32Array): Float32Array {
  const pooled = new Float32Array(POOLED_VALUES);
  window.forEach((value, n) => {
    const row = Math.floor(n / listenerFormat.bands / POOL.rows);
    const band = Math.floor((n % listenerFormat.bands) / POOL.bands);
    pooled[row * BANDS + band]! += value / (POOL.rows * POOL.bands);
  });
  return pooled;
}
