import {
  levelWindow,
  listenerFormat,
  silentMel,
  WINDOW_ROWS,
  type Levelling,
} from '@phosphene/model/audio';
import type { SoundDecoderArchitecture } from '@phosphene/model/network';
import type { HeardFrame } from './listening-data.ts';

/** The log-mel rows of the second that ends with a frame, [WINDOW_ROWS, bands]; before its clip there is silence. */
export function soundWindow({ sound, row }: Pick<HeardFrame, 'sound' | 'row'>): Float32Array {
  const { bands } = listenerFormat;
  const window = new Float32Array(WINDOW_ROWS * bands).fill(silentMel);
  const first = row - WINDOW_ROWS + 1;
  const [from, to] = [Math.max(0, first), Math.min(sound.count, row + 1)];
  for (let n = from * bands; n < to * bands; n++) {
    window[n - first * bands] = Math.log(sound.energies[n]!);
  }
  return window;
}

/**
 * What a sound decoder should give for a frame: its window as the listener takes it, in means over blocks of rows and
 * bands.
 *
 * @returns [rows · bands] of the sound decoder; 0 is silence
 */
export function coarseWindow(
  frame: Pick<HeardFrame, 'sound' | 'row'>,
  { rows, bands }: Pick<SoundDecoderArchitecture, 'rows' | 'bands'>,
  levelling: Levelling,
): Float32Array {
  const recorded = soundWindow(frame);
  const fine = listenerFormat.bands;
  const window = new Float32Array(recorded.length);
  levelWindow(recorded, fine, levelling, window);
  const coarse = new Float32Array(rows * bands);
  const [tall, wide] = [WINDOW_ROWS / rows, fine / bands];
  for (let n = 0; n < window.length; n++) {
    const row = Math.floor(n / fine / tall);
    const band = Math.floor((n % fine) / wide);
    coarse[row * bands + band]! += window[n]! / (tall * wide);
  }
  return coarse;
}
