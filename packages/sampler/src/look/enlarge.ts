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

/** Across first, then down. Both steps have a form for four taps, to the same bits, which takes half the time. */
function enlargeInTurn(
  image: Uint8Array,
  from: PictureSize,
  to: PictureSize,
  kernel: SeparableKernelName,
): Uint8Array {
  const across = tapsOf(from.width, to.width, kernel);
  const down = tapsOf(from.height, to.height, kernel);
  const wide = new Float64Array(from.height * to.width * 3);
  if (across.count === 4) goAcrossByFour(image, from.width, across, wide);
  else goAcross(image, from.width, across, wide);
  const result = new Uint8Array(to.height * to.width * 3);
  if (down.count === 4) goDownByFour(wide, to.width * 3, down, result);
  else goDown(wide, to.width * 3, down, result);
  return result;
}

/** @param width of a row of the image, in pixels @param wide the result, as many rows */
function goAcross(
  image: Uint8Array,
  width: number,
  { count, sources, weights }: Taps,
  wide: Float64Array,
): void {
  for (let row = 0, i = 0; i < wide.length; row += width) {
    for (let first = 0; first < sources.length; first += count, i += 3) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let at = first; at < first + count; at++) {
        const weight = weights[at]!;
        const source = (row + sources[at]!) * 3;
        r += weight * image[source]!;
        g += weight * image[source + 1]!;
        b += weight * image[source + 2]!;
      }
      wide[i] = r;
      wide[i + 1] = g;
      wide[i + 2] = b;
    }
  }
}

function goAcrossByFour(
  image: Uint8Array,
  width: number,
  { sources, weights }: Taps,
  wide: Float64Array,
): void {
  for (let row = 0, i = 0; i < wide.length; row += width) {
    for (let at = 0; at < sources.length; at += 4, i += 3) {
      const a = (row + sources[at]!) * 3;
      const b = (row + sources[at + 1]!) * 3;
      const c = (row + sources[at + 2]!) * 3;
      const d = (row + sources[at + 3]!) * 3;
      const u = weights[at]!;
      const v = weights[at + 1]!;
      const w = weights[at + 2]!;
      const x = weights[at + 3]!;
      wide[i] = u * image[a]! + v * image[b]! + w * image[c]! + x * image[d]!;
      wide[i + 1] = u * image[a + 1]! + v * image[b + 1]! + w * image[c + 1]! + x * image[d + 1]!;
      wide[i + 2] = u * image[a + 2]! + v * image[b + 2]! + w * image[c + 2]! + x * image[d + 2]!;
    }
  }
}

/** @param row values of one row @param result bytes, as many rows as there are places of taps */
function goDown(
  wide: Float64Array,
  row: number,
  { count, sources, weights }: Taps,
  result: Uint8Array,
): void {
  const sums = new Float64Array(row);
  for (let first = 0, out = 0; first < sources.length; first += count) {
    sums.fill(0);
    for (let at = first; at < first + count; at++) {
      const weight = weights[at]!;
      const source = sources[at]! * row;
      for (let i = 0; i < row; i++) sums[i]! += weight * wide[source + i]!;
    }
    for (let i = 0; i < row; i++, out++) result[out] = byte(sums[i]!);
  }
}

function goDownByFour(
  wide: Float64Array,
  row: number,
  { sources, weights }: Taps,
  result: Uint8Array,
): void {
  for (let at = 0, out = 0; at < sources.length; at += 4) {
    const a = sources[at]! * row;
    const b = sources[at + 1]! * row;
    const c = sources[at + 2]! * row;
    const d = sources[at + 3]! * row;
    const u = weights[at]!;
    const v = weights[at + 1]!;
    const w = weights[at + 2]!;
    const x = weights[at + 3]!;
    for (let i = 0; i < row; i++, out++) {
      result[out] = byte(u * wide[a + i]! + v * wide[b + i]! + w * wide[c + i]! + x * wide[d + i]!);
    }
  }
}

/** The nearest, within 0…255: stored in a byte, what is beyond the point is cut off. */
function byte(value: number): number {
  const raised = value + 0.5;
  return raised < 0 ? 0 : raised > 255 ? 255 : raised;
}
