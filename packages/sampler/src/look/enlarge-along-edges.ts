import type { PictureSize } from './picture-size.ts';
import type { KernelName } from './look.ts';

/** How many times larger the kernel `edge` draws a picture before the bicubic one takes over. */
export const EDGE_FACTOR = 4;

/** Share of the difference to its neighbourhood by which a pixel is sharpened where the contrast is high. */
const SHARPENING = 0.75;
/** Squared bytes a pixel: the squared gradient at which half of the sharpening is done. */
const CONTRAST = 500;
/** Bytes by which a pixel may leave the range of its neighbours: too few to ring, enough for soft noise. */
const OVERSHOOT = 4;
/** Squared bytes a pixel: gradients well below its root count as noise and have no direction. */
const NOISE = 150;
/** How much narrower than a pixel's own width the kernel is across an edge, and how much longer along it. */
const NARROWING = 1.15;
const STRETCH = 2;
/** Sharpness of Keys' cubic: where there is no direction, across an edge, and along it. */
const PLAIN = -0.6;
const ACROSS = -1;
const ALONG = 0;

/** Whether this enlargement begins with `enlargeAlongEdges`. A reduction doesn't: there is no edge to draw. */
export function beginsAlongEdges(from: PictureSize, to: PictureSize, kernel: KernelName): boolean {
  return kernel === 'edge' && (to.width > from.width || to.height > from.height);
}

/** The size that `enlargeAlongEdges` gives. */
export function alongEdgesSize({ width, height }: PictureSize): PictureSize {
  return { width: width * EDGE_FACTOR, height: height * EDGE_FACTOR };
}

/**
 * The first stage of the kernel `edge`: four times as large, edges drawn along their direction. It is deterministic to
 * the bit: sums, products and square roots only.
 *
 * 1. The structure tensor of the luma: products of Scharr gradients under a 3 × 3 binomial window.
 * 2. The picture is sharpened by a share of the difference to its 3 × 3 binomial mean, which makes up for the averaging
 *    over each pixel: three quarters at most, `λ / (λ + contrast)` of them where the tensor's trace is λ, so that faint
 *    noise is left alone.
 * 3. At each output pixel the tensor, interpolated bilinearly, gives a direction and the coherence
 *    `(λ₁ − λ₂) / (λ₁ + λ₂ + noise)`. The 4 × 4 sharpened pixels around are weighted with the bicubic kernel and with one
 *    that is narrow across the edge and long along it, mixed by the squared coherence.
 * 4. The sum is held within four bytes of the range of the nearest 2 × 2 pixels of the unsharpened picture, so that
 *    nothing rings to be seen.
 *
 * @param image RGB bytes, [from.height, from.width, 3]
 * @returns RGB bytes, [4 · from.height, 4 · from.width, 3]
 */
export function enlargeAlongEdges(image: Uint8Array, from: PictureSize): Uint8Array {
  const { width, height } = from;
  const structure = structureTensor(image, from);
  const sharp = sharpen(image, structure, from);
  const large = alongEdgesSize(from);
  const result = new Uint8Array(large.width * large.height * 3);
  const weights = new Float64Array(16);
  const places = new Int32Array(16);
  for (let y = 0, out = 0; y < large.height; y++) {
    const top = Math.floor((y + 0.5) / EDGE_FACTOR - 0.5);
    for (let x = 0; x < large.width; x++, out += 3) {
      const left = Math.floor((x + 0.5) / EDGE_FACTOR - 0.5);
      for (let row = 0, tap = 0; row < 4; row++) {
        const start = clamp(top + row - 1, height) * width;
        for (let column = 0; column < 4; column++, tap++) {
          places[tap] = (start + clamp(left + column - 1, width)) * 3;
        }
      }
      weigh(
        structure,
        places,
        PHASES[(y % EDGE_FACTOR) * EDGE_FACTOR + (x % EDGE_FACTOR)]!,
        weights,
      );
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let tap = 0; tap < 16; tap++) sum += weights[tap]! * sharp[places[tap]! + channel]!;
        const a = image[places[5]! + channel]!;
        const b = image[places[6]! + channel]!;
        const c = image[places[9]! + channel]!;
        const d = image[places[10]! + channel]!;
        const least = Math.max(0, Math.min(a, b, c, d) - OVERSHOOT);
        const largest = Math.min(255, Math.max(a, b, c, d) + OVERSHOOT);
        result[out + channel] = Math.floor(Math.min(largest, Math.max(least, sum)) + 0.5);
      }
    }
  }
  return result;
}

/** One of the positions that an output pixel can have between the source pixels. */
interface Phase {
  /** How far it lies beyond the source pixel before it, 0…1. */
  readonly dx: number;
  readonly dy: number;
  /** The bicubic weights of the 4 × 4 pixels around it. */
  readonly plain: Float64Array;
}

const PHASES = Array.from({ length: EDGE_FACTOR * EDGE_FACTOR }, (_, phase): Phase => {
  const beyond = (out: number): number => {
    const at = (out + 0.5) / EDGE_FACTOR - 0.5;
    return at - Math.floor(at);
  };
  const dx = beyond(phase % EDGE_FACTOR);
  const dy = beyond(Math.floor(phase / EDGE_FACTOR));
  const plain = Float64Array.from(
    { length: 16 },
    (__, tap) => cubic((tap & 3) - 1 - dx, PLAIN) * cubic((tap >> 2) - 1 - dy, PLAIN),
  );
  return { dx, dy, plain };
});

/**
 * The weights of the 4 × 4 pixels around a position, summing to 1.
 *
 * @param places where the pixels' values begin, [16]
 */
function weigh(
  structure: Float64Array,
  places: Int32Array,
  { dx, dy, plain }: Phase,
  weights: Float64Array,
): void {
  const [a, b, c, d] = [places[5]!, places[6]!, places[9]!, places[10]!];
  const part = (n: number): number => {
    const upper = structure[a + n]! + dx * (structure[b + n]! - structure[a + n]!);
    const lower = structure[c + n]! + dx * (structure[d + n]! - structure[c + n]!);
    return upper + dy * (lower - upper);
  };
  const xx = part(0);
  const xy = part(1);
  const yy = part(2);
  const difference = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  const coherence = difference / (xx + yy + NOISE);
  const share = coherence * coherence;
  // The gradient's direction, from the cosine of twice its angle.
  const twice = difference > 0 ? (xx - yy) / difference : 1;
  const gx = Math.sqrt(Math.max(0, 1 + twice) / 2);
  const gy = Math.sqrt(Math.max(0, 1 - twice) / 2) * (xy < 0 ? -1 : 1);
  let sum = 0;
  for (let tap = 0; tap < 16; tap++) {
    const x = (tap & 3) - 1 - dx;
    const y = (tap >> 2) - 1 - dy;
    const across = (x * gx + y * gy) * NARROWING;
    const along = (y * gx - x * gy) / STRETCH;
    const turned = cubic(across, ACROSS) * cubic(along, ALONG);
    const weight = plain[tap]! + share * (turned - plain[tap]!);
    weights[tap] = weight;
    sum += weight;
  }
  for (let tap = 0; tap < 16; tap++) weights[tap]! /= sum;
}

/** Keys' cubic with the parameter a. */
function cubic(x: number, a: number): number {
  const d = Math.abs(x);
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
}

/** The smoothed products of the luma's gradients: xx, xy, yy in squared bytes a pixel, [height, width, 3]. */
function structureTensor(image: Uint8Array, size: PictureSize): Float64Array {
  const { width, height } = size;
  const luma = Float64Array.from(
    { length: width * height },
    (_, i) => 0.2126 * image[3 * i]! + 0.7152 * image[3 * i + 1]! + 0.0722 * image[3 * i + 2]!,
  );
  const products = new Float64Array(width * height * 3);
  for (let y = 0, i = 0; y < height; y++) {
    const [up, here, down] = [
      clamp(y - 1, height) * width,
      y * width,
      clamp(y + 1, height) * width,
    ];
    for (let x = 0; x < width; x++, i += 3) {
      const [left, right] = [clamp(x - 1, width), clamp(x + 1, width)];
      const rising = luma[down + right]! - luma[up + left]!;
      const falling = luma[up + right]! - luma[down + left]!;
      const gx = (3 * (rising + falling) + 10 * (luma[here + right]! - luma[here + left]!)) / 32;
      const gy = (3 * (rising - falling) + 10 * (luma[down + x]! - luma[up + x]!)) / 32;
      products[i] = gx * gx;
      products[i + 1] = gx * gy;
      products[i + 2] = gy * gy;
    }
  }
  return binomialMean(products, size);
}

function sharpen(image: Uint8Array, structure: Float64Array, size: PictureSize): Float64Array {
  return binomialMean(image, size).map((smooth, i) => {
    const pixel = i - (i % 3);
    const trace = structure[pixel]! + structure[pixel + 2]!;
    const share = (SHARPENING * trace) / (trace + CONTRAST);
    return image[i]! + share * (image[i]! - smooth);
  });
}

/** Under a 3 × 3 binomial window, edges clamped; [height, width, 3]. */
function binomialMean(values: ArrayLike<number>, { width, height }: PictureSize): Float64Array {
  const row = width * 3;
  const wide = new Float64Array(height * row);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [left, right] = [y * row + clamp(x - 1, width) * 3, y * row + clamp(x + 1, width) * 3];
      for (let part = 0; part < 3; part++, i++) {
        wide[i] = values[left + part]! + 2 * values[i]! + values[right + part]!;
      }
    }
  }
  const result = new Float64Array(height * row);
  for (let y = 0, i = 0; y < height; y++) {
    const [up, down] = [clamp(y - 1, height) * row, clamp(y + 1, height) * row];
    for (let x = 0; x < row; x++, i++)
      result[i] = (wide[up + x]! + 2 * wide[i]! + wide[down + x]!) / 16;
  }
  return result;
}

function clamp(at: number, length: number): number {
  return at < 0 ? 0 : at < length ? at : length - 1;
}
