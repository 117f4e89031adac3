import { listenerFormat, OnsetMeter } from '@phosphene/model/audio';
import { rowsOf } from './sound-sets.ts';

/** Seconds over which onsets and motion are averaged before they are compared. */
const SMOOTHING = 0.2;

/** The strongest onset in each frame's time, [count], in nats. */
export function onsetsAtFrames(samples: Float32Array, fps: number, count: number): Float64Array {
  const { bands, sampleRate, hop } = listenerFormat;
  const rows = rowsOf(samples);
  const meter = new OnsetMeter(bands);
  const onsets = new Float64Array(count);
  for (let row = 0; row * bands < rows.length; row++) {
    const strength = meter.push(rows.subarray(row * bands, (row + 1) * bands));
    const frame = Math.floor((row * hop * fps) / sampleRate);
    if (frame < count) onsets[frame] = Math.max(onsets[frame]!, strength);
  }
  return onsets;
}

/** How much each picture differs from the one before it: root mean square of its values, [count]; 0 for the first. */
export function motionOf(pictures: Float32Array, count: number): Float64Array {
  const size = pictures.length / count;
  return Float64Array.from({ length: count }, (_, n) => {
    if (n === 0) return 0;
    let sum = 0;
    for (let i = 0; i < size; i++) {
      sum += (pictures[n * size + i]! - pictures[(n - 1) * size + i]!) ** 2;
    }
    return Math.sqrt(sum / size);
  });
}

/** Pearson's correlation of onsets and motion, both averaged over a fifth of a second. */
export function correlate(onsets: Float64Array, motion: Float64Array, fps: number): number {
  const width = Math.max(1, Math.round(SMOOTHING * fps));
  return pearson(smooth(onsets, width).slice(width), smooth(motion, width).slice(width));
}

function smooth(values: Float64Array, width: number): Float64Array {
  return values.map((_, n) => {
    const part = values.subarray(Math.max(0, n - width + 1), n + 1);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}

function pearson(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, n) => {
    ab += (value - meanA) * (b[n]! - meanB);
    aa += (value - meanA) ** 2;
    bb += (b[n]! - meanB) ** 2;
  });
  return ab / Math.sqrt(Math.max(1e-12, aa * bb));
}
