import type { BundleManifest } from '@phosphene/model/bundle';
import type { SoundExample } from '../study-sound.ts';
import { pictureGrid, type PictureGrid } from './picture-grid.ts';

/** The pictures of a page's part about sound: in each grid a row for each label that is heard. */
export interface SoundPictures {
  readonly grids: readonly PictureGrid[];
  /** A frame, and what its sound shows. */
  readonly shown: PictureGrid;
  /** The frame's sound, and what the sound decoder gives for it; `null` where there is none. */
  readonly windows: PictureGrid | null;
  /** The label of each row. */
  readonly labels: readonly number[];
}

/** Pixels a side of a value of a coarse window: enlarged here, since a page would blur it. */
const ENLARGED = 6;

/**
 * Paints what sounds show, and draws windows of sound: time goes to the right, pitch upwards.
 *
 * @param real reads frames, [N, H, W, C]
 * @param painted paints latents [N, Z]
 */
export async function gatherSoundPictures(
  examples: readonly SoundExample[],
  { image, latentSize, listener }: BundleManifest,
  real: (frames: Uint32Array) => Float32Array,
  painted: (latents: Float32Array) => Promise<Float32Array>,
): Promise<SoundPictures> {
  const frames = real(Uint32Array.from(examples, ({ frame }) => frame));
  const latents = new Float32Array(examples.length * latentSize);
  examples.forEach(({ shown }, n) => latents.set(shown, n * latentSize));
  const pairs = alternated(frames, await painted(latents), examples.length);
  const shown = await pictureGrid('sound-shown.png', pairs, image, 2);
  const size = listener?.soundDecoder;
  let windows: PictureGrid | null = null;
  if (size !== undefined && examples.every(({ decoded }) => decoded !== null)) {
    const drawn = examples.map(({ window, decoded }) => drawWindows([window!, decoded!], size));
    const all = new Float32Array(drawn.reduce((sum, { length }) => sum + length, 0));
    drawn.forEach((values, n) => all.set(values, n * values.length));
    const shape = { height: size.bands * ENLARGED, width: size.rows * ENLARGED, channels: 1 };
    windows = await pictureGrid('sound-windows.png', all, shape, 2);
  }
  const grids = windows === null ? [shown] : [shown, windows];
  return { grids, shown, windows, labels: examples.map(({ label }) => label) };
}

/** The first of one, the first of the other, and so on. */
function alternated(one: Float32Array, other: Float32Array, count: number): Float32Array {
  const size = one.length / count;
  const both = new Float32Array(2 * one.length);
  for (let n = 0; n < count; n++) {
    both.set(one.subarray(n * size, (n + 1) * size), 2 * n * size);
    both.set(other.subarray(n * size, (n + 1) * size), (2 * n + 1) * size);
  }
  return both;
}

/** Windows [rows · bands] as pictures of equal brightness, one after the other. */
function drawWindows(
  windows: readonly [recorded: Float32Array, decoded: Float32Array],
  { rows, bands }: { readonly rows: number; readonly bands: number },
): Float32Array {
  const brightest = windows[0].reduce((a, b) => Math.max(a, b), 1e-6);
  const [height, width] = [bands * ENLARGED, rows * ENLARGED];
  const drawn = new Float32Array(windows.length * height * width);
  windows.forEach((window, n) => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const band = bands - 1 - Math.floor(y / ENLARGED);
        const value = window[Math.floor(x / ENLARGED) * bands + band]!;
        drawn[(n * height + y) * width + x] = value / brightest;
      }
  });
  return drawn;
}
