import { alongEdgesSize, beginsAlongEdges, enlargeAlongEdges } from './enlarge-along-edges.ts';
import type { KernelName } from './look.ts';
import type { PictureSize } from './picture-size.ts';

/** The kernels that enlarge across and down one after the other. */
export type SeparableKernelName = Exclude<KernelName, 'edge'>;

function sinc(x: number): number {
  if (x === 0) return 1;
  const angle = Math.PI * x;
  return Math.sin(angle) / angle;
}

/** The separable kernels: half-width in source pixels, and weight at a distance of x source pixels. */
export const KERNELS: Record<
  SeparableKernelName,
  { support: number; weight: (x: number) => number }
> = {
  lanczos3: {
    support: 3,
    weight: (x) => (Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0),
  },
  // The cubic B-spline: it smooths as well, and nothing is left of the pixels' grid.
  'b-spline': {
    support: 2,
    weight: (x) => {
      const d = Math.abs(x);
      if (d < 1) return ((3 * d - 6) * d * d + 4) / 6;
      return d < 2 ? (2 - d) ** 3 / 6 : 0;
    },
  },
  // Keys' cubic with a = −0.6, which is the cubic of ffmpeg's scaler.
  bicubic: {
    support: 2,
    weight: (x) => {
      const d = Math.abs(x);
      if (d < 1) return (1.4 * d - 2.4) * d * d + 1;
      return d < 2 ? ((-0.6 * d + 3) * d - 4.8) * d + 2.4 : 0;
    },
  },
};

/** For each output position: the source positions (clamped to the edge) and their weights, summing to 1. */
interface Taps {
  readonly count: number;
  /** [length, count] */
  readonly sources: Int32Array;
  /** [length, count] */
  readonly weights: Float64Array;
}

const NOTHING = { support: 1, weight: (x: number) => (x === 0 ? 1 : 0) };

/** The last taps: pictures of one size come one after the other. */
const known = new Map<string, Taps>();
const MOST_KNOWN = 16;

function tapsOf(from: number, to: number, kernel: SeparableKernelName): Taps {
  const key = `${from} ${to} ${kernel}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = makeTaps(from, to, kernel);
  known.set(key, made);
  return made;
}

function makeTaps(from: number, to: number, kernel: SeparableKernelName): Taps {
  // An unchanged length is copied, also by kernels that would smooth it.
  const { support, weight } = from === to ? NOTHING : KERNELS[kernel];
  // A reduction widens the kernel, so that it averages over what it leaves out.
  const widening = Math.max(1, from / to);
  const count = Math.ceil(support * widening) * 2;
  const sources = new Int32Array(to * count);
  const weights = new Float64Array(to * count);
  for (let out = 0; out < to; out++) {
    const centre = ((out + 0.5) * from) / to - 0.5;
    const first = Math.floor(centre) - count / 2 + 1;
    let sum = 0;
    for (let tap = 0; tap < count; tap++) {
      const w = weight((first + tap - centre) / widening);
      sources[out * count + tap] = Math.min(from - 1, Math.max(0, first + tap));
      weights[out * count + tap] = w;
      sum += w;
    }
    for (let tap = 0; tap < count; tap++) weights[out * count + tap]! /= sum;
  }
  return { count, sources, weights };
}

/**
 * Step 11 of the look: the definition that the film's scaler and the stage's shader are held to.
 *
 * @param image RGB bytes, [from.height, from.width, 3]
 * @returns RGB bytes, [to.height, to.width, 3]
 */
export function enlarge(
  image: Uint8Array,
  from: PictureSize,
  to: PictureSize,
  kernel: KernelName,
): Uint8Array {
  if (beginsAlongEdges(from, to, kernel)) {
    return enlargeInTurn(enlargeAlongEdges(image, from), alongEdgesSize(from), to, 'bicubic');
  }
  return enlargeInTurn(image, from, to, kernel === 'edge' ? 'bicubic' : kernel);
}

/** Across first, then down. */
function enlargeInTurn(
  image: Uint8Array,
  from: PictureSize,
  to: PictureSize,
  kernel: SeparableKernelName,
): Uint8Array {
  const across = tapsOf(from.width, to.width, kernel);
  const down = tapsOf(from.height, to.height, kernel);
  const row = to.width * 3;
  const wide = new Float64Array(from.height * row);
  for (let y = 0; y < from.height; y++) {
    for (let x = 0, i = y * row; x < to.width; x++, i += 3) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let at = x * across.count; at < (x + 1) * across.count; at++) {
        const weight = across.weights[at]!;
        const source = (y * from.width + across.sources[at]!) * 3;
        r += weight * image[source]!;
        g += weight * image[source + 1]!;
        b += weight * image[source + 2]!;
      }
      wide[i] = r;
      wide[i + 1] = g;
      wide[i + 2] = b;
    }
  }
  const sums = new Float64Array(row);
  const result = new Uint8Array(to.height * row);
  for (let y = 0; y < to.height; y++) {
    if (down.count === 4) sumOfFour(wide, down, y, sums);
    else sumOfTaps(wide, down, y, sums);
    for (let i = 0; i < row; i++) {
      // Stored in a byte, what is beyond the point is cut off.
      const value = sums[i]! + 0.5;
      result[y * row + i] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
  return result;
}

/** The weighted sum of rows, for the output row y. @param rows one after the other, each as long as `sums` */
function sumOfTaps(
  rows: Float64Array,
  { count, sources, weights }: Taps,
  y: number,
  sums: Float64Array,
): void {
  sums.fill(0);
  for (let at = y * count; at < (y + 1) * count; at++) {
    const weight = weights[at]!;
    const source = sources[at]! * sums.length;
    for (let i = 0; i < sums.length; i++) sums[i]! += weight * rows[source + i]!;
  }
}

/** The same, to the bit, of four rows at once. */
function sumOfFour(
  rows: Float64Array,
  { sources, weights }: Taps,
  y: number,
  sums: Float64Array,
): void {
  const at = y * 4;
  const { length } = sums;
  const [a, b, c, d] = [
    rows.subarray(sources[at]! * length),
    rows.subarray(sources[at + 1]! * length),
    rows.subarray(sources[at + 2]! * length),
    rows.subarray(sources[at + 3]! * length),
  ];
  const [u, v, w, x] = [weights[at]!, weights[at + 1]!, weights[at + 2]!, weights[at + 3]!];
  for (let i = 0; i < length; i++) sums[i] = u * a[i]! + v * b[i]! + w * c[i]! + x * d[i]!;
}
