import {
  isSilent,
  levelWindow,
  listenerFormat,
  silentMel,
  WINDOW_ROWS,
  type Hearing,
  type Levelling,
} from '@phosphene/model/audio';
import type { Ears } from '@phosphene/sampler/node';
import { rowsOf } from './sound-sets.ts';

/** Rows between two windows: a quarter of a second. */
const STEP = 25;
const BATCH = 64;

/**
 * What is heard in windows of a sound, one every quarter of a second; silent ones are left out.
 *
 * @param length rows that each window hears; before them it is silent
 */
export async function hearWindows(
  ears: Ears,
  levelling: Levelling,
  samples: Float32Array,
  length = WINDOW_ROWS,
): Promise<Hearing[]> {
  const { bands } = listenerFormat;
  const rows = rowsOf(samples);
  const windows: Float32Array[] = [];
  for (let end = WINDOW_ROWS; end * bands <= rows.length; end += STEP) {
    const levelled = new Float32Array(WINDOW_ROWS * bands);
    const window = windowBefore(rows, end, length);
    if (!isSilent(levelWindow(window, bands, levelling, levelled))) windows.push(levelled);
  }
  return readWindows(ears, windows);
}

/** What is heard in the second before each of these rows, silent or not. */
export async function hearWindowsAt(
  ears: Ears,
  levelling: Levelling,
  samples: Float32Array,
  ends: readonly number[],
): Promise<Hearing[]> {
  const { bands } = listenerFormat;
  const rows = rowsOf(samples);
  const windows = ends.map((end) => {
    const levelled = new Float32Array(WINDOW_ROWS * bands);
    levelWindow(windowBefore(rows, end, WINDOW_ROWS), bands, levelling, levelled);
    return levelled;
  });
  return readWindows(ears, windows);
}

/** The last `length` rows before one, silence before them: [WINDOW_ROWS, bands]. */
function windowBefore(rows: Float32Array, end: number, length: number): Float32Array {
  const { bands } = listenerFormat;
  const window = new Float32Array(WINDOW_ROWS * bands).fill(silentMel);
  const heard = rows.subarray(Math.max(0, end - length) * bands, end * bands);
  window.set(heard, window.length - heard.length);
  return window;
}

async function readWindows(ears: Ears, windows: readonly Float32Array[]): Promise<Hearing[]> {
  const hearings: Hearing[] = [];
  for (let first = 0; first < windows.length; first += BATCH) {
    const part = windows.slice(first, first + BATCH);
    const values = new Float32Array(part.reduce((sum, window) => sum + window.length, 0));
    part.forEach((window, n) => values.set(window, n * window.length));
    hearings.push(...(await ears.read(values, part.length)));
  }
  return hearings;
}

/** Numbers of the labels, the likeliest first. */
export function rankLabels({ probabilities }: Hearing): number[] {
  return Array.from(probabilities.keys()).sort((a, b) => probabilities[b]! - probabilities[a]!);
}
