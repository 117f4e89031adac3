import type { Dataset } from '@phosphene/dataset';

/** Reads frames as a network takes them: float32 [count, H, W, C] in 0…1. */
export function readImages(dataset: Dataset, frames: ArrayLike<number>): Float32Array {
  const raw = new Uint8Array(frames.length * dataset.frameBytes);
  dataset.readFrames(frames, raw);
  return Float32Array.from(raw, (value) => value / 255);
}

/** `count` frames (or all, where there are fewer) spread evenly over a list, in its order. */
export function spread(frames: Uint32Array, count: number): Uint32Array {
  if (frames.length <= count) return frames;
  return Uint32Array.from(
    { length: count },
    (_, n) => frames[Math.floor((n * frames.length) / count)]!,
  );
}
