import {
  BICUBIC,
  bicubicKernels,
  directionOf,
  EDGE_FACTOR,
  PHASES,
  TAPS,
  turnedKernels,
} from './edge-kernels.ts';
import type { PictureSize } from './picture-size.ts';
import { binomialMean, clamp, structureTensor } from './structure-tensor.ts';
import type { KernelName } from './look.ts';

// Looked up once: these run for every pixel.
const { max, min, sqrt } = Math;

export { EDGE_FACTOR };

/** Share of the difference to its neighbourhood by which a pixel is sharpened where the contrast is high. */
const SHARPENING = 0.75;
/** Squared bytes a pixel: the squared gradient at which half of the sharpening is done. */
const CONTRAST = 500;
/** Bytes by which a pixel may leave the range of its neighbours: too few to ring, enough for soft noise. */
const OVERSHOOT = 4;
/** Squared bytes a pixel: gradients well below its root count as noise and have no direction. */
const NOISE = 150;
/** Squared bytes a pixel: where the tensor's trace is below, the direction would move no value by a byte. */
const FLAT = 50;

/** Pixels that are added around a picture, so that no kernel reaches beyond. */
const MARGIN = 2;

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
 * 3. At each output pixel the tensor, interpolated bilinearly, gives a direction, one of `DIRECTIONS`, and the coherence
 *    `(λ₁ − λ₂) / (λ₁ + λ₂ + noise)`. The 4 × 4 sharpened pixels around are weighted with the bicubic kernel and with the
 *    direction's, which is narrow across the edge and long along it, mixed by the squared coherence.
 *    Where the tensor's trace is below 50 at all of the nearest 2 × 2 pixels, the direction is left out.
 * 4. The sum is held within four bytes of the range of the nearest 2 × 2 pixels of the unsharpened picture, so that
 *    nothing rings to be seen.
 *
 * @param image RGB bytes, [from.height, from.width, 3]
 * @returns RGB bytes, [4 · from.height, 4 · from.width, 3]
 */
export function enlargeAlongEdges(image: Uint8Array, from: PictureSize): Uint8Array {
  const { width, height } = from;
  const large = alongEdgesSize(from);
  const result = new Uint8Array(large.width * large.height * 3);
  const painter = new EdgePainter(image, from, result);
  // A cell lies between the middles of 2 × 2 source pixels and has one output pixel of each phase.
  for (let top = -1; top < height; top++) {
    for (let left = -1; left < width; left++) {
      const isFlat = painter.enterCell(left, top);
      for (let down = 0; down < EDGE_FACTOR; down++) {
        const y = (top + 0.5) * EDGE_FACTOR + down;
        if (y < 0 || y >= large.height) continue;
        for (let across = 0; across < EDGE_FACTOR; across++) {
          const x = (left + 0.5) * EDGE_FACTOR + across;
          if (x < 0 || x >= large.width) continue;
          const out = (y * large.width + x) * 3;
          if (isFlat) painter.paintFlat(across, down, out);
          else painter.paint(across, down, out);
        }
      }
    }
  }
  return result;
}

/** Paints the output pixels of one picture, cell by cell. */
class EdgePainter {
  readonly #result: Uint8Array;
  /** Widened by MARGIN, as are the next two. */
  readonly #source: Float64Array;
  readonly #structure: Float64Array;
  readonly #sharp: Float64Array;
  /** Values from a widened row to the next. */
  readonly #row: number;
  readonly #plain = bicubicKernels();
  readonly #turned = turnedKernels();
  /** Where the upper left of the cell's four source pixels begins. */
  #corner = 0;
  /** In a flat cell: the sums across its four rows, by the output pixel's place across, [4, EDGE_FACTOR, 3]. */
  readonly #sums = new Float64Array(4 * EDGE_FACTOR * 3);
  /** What the cell's output pixels are held to: the range of its source pixels and a little more. */
  readonly #least = new Float64Array(3);
  readonly #most = new Float64Array(3);

  /** @param result is painted into */
  constructor(image: Uint8Array, size: PictureSize, result: Uint8Array) {
    const structure = structureTensor(image, size);
    this.#result = result;
    this.#source = widen(image, size);
    this.#structure = widen(structure, size);
    this.#sharp = widen(sharpen(image, structure, size), size);
    this.#row = (size.width + 2 * MARGIN) * 3;
  }

  /**
   * Goes to the cell whose upper left source pixel is at `left` and `top`, −1 upwards.
   *
   * @returns whether it is flat: to be painted by `paintFlat`
   */
  enterCell(left: number, top: number): boolean {
    const source = this.#source;
    this.#corner = (top + MARGIN) * this.#row + (left + MARGIN) * 3;
    for (let channel = 0; channel < 3; channel++) {
      const at = this.#corner + channel;
      const a = source[at]!;
      const b = source[at + 3]!;
      const c = source[at + this.#row]!;
      const d = source[at + this.#row + 3]!;
      this.#least[channel] = max(0, min(a, b, c, d) - OVERSHOOT);
      this.#most[channel] = min(255, max(a, b, c, d) + OVERSHOOT);
    }
    const isFlat = this.#steepest() < FLAT;
    if (isFlat) this.#sumAcross();
    return isFlat;
  }

  /** Paints the cell's pixel of a phase. @param out where it begins in the result */
  paint(across: number, down: number, out: number): void {
    const phase = down * EDGE_FACTOR + across;
    const dx = (across + 0.5) / EDGE_FACTOR;
    const dy = (down + 0.5) / EDGE_FACTOR;
    const xx = this.#structureAt(dx, dy, 0);
    const xy = this.#structureAt(dx, dy, 1);
    const yy = this.#structureAt(dx, dy, 2);
    const difference = sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
    const coherence = difference / (xx + yy + NOISE);
    const share = coherence * coherence;
    const plain = this.#plain;
    const turned = this.#turned;
    const sharp = this.#sharp;
    const nextRow = this.#row - 12;
    let a = phase * TAPS;
    let b = (directionOf(xx - yy, 2 * xy) * PHASES + phase) * TAPS;
    let at = this.#corner - this.#row - 3;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let row = 0; row < 4; row++, at += nextRow) {
      for (let column = 0; column < 4; column++, at += 3, a++, b++) {
        const weight = plain[a]! + share * (turned[b]! - plain[a]!);
        red += weight * sharp[at]!;
        green += weight * sharp[at + 1]!;
        blue += weight * sharp[at + 2]!;
      }
    }
    this.#put(out, red, green, blue);
  }

  /** Paints a pixel of a flat cell: with the bicubic kernel alone, down what was summed across. */
  paintFlat(across: number, down: number, out: number): void {
    const sums = this.#sums;
    const at = across * 3;
    const a = BICUBIC[down * 4]!;
    const b = BICUBIC[down * 4 + 1]!;
    const c = BICUBIC[down * 4 + 2]!;
    const d = BICUBIC[down * 4 + 3]!;
    this.#put(
      out,
      a * sums[at]! + b * sums[at + 12]! + c * sums[at + 24]! + d * sums[at + 36]!,
      a * sums[at + 1]! + b * sums[at + 13]! + c * sums[at + 25]! + d * sums[at + 37]!,
      a * sums[at + 2]! + b * sums[at + 14]! + c * sums[at + 26]! + d * sums[at + 38]!,
    );
  }

  /** The bicubic sums across the cell's four rows. */
  #sumAcross(): void {
    const sharp = this.#sharp;
    for (let row = 0, out = 0; row < 4; row++) {
      const start = this.#corner + (row - 1) * this.#row - 3;
      for (let across = 0; across < EDGE_FACTOR; across++) {
        const a = BICUBIC[across * 4]!;
        const b = BICUBIC[across * 4 + 1]!;
        const c = BICUBIC[across * 4 + 2]!;
        const d = BICUBIC[across * 4 + 3]!;
        for (let at = start; at < start + 3; at++, out++) {
          this.#sums[out] =
            a * sharp[at]! + b * sharp[at + 3]! + c * sharp[at + 6]! + d * sharp[at + 9]!;
        }
      }
    }
  }

  /** The largest trace of the structure tensor at the cell's four source pixels. */
  #steepest(): number {
    const structure = this.#structure;
    const at = this.#corner;
    const below = at + this.#row;
    return max(
      structure[at]! + structure[at + 2]!,
      structure[at + 3]! + structure[at + 5]!,
      structure[below]! + structure[below + 2]!,
      structure[below + 3]! + structure[below + 5]!,
    );
  }

  #put(out: number, red: number, green: number, blue: number): void {
    const least = this.#least;
    const most = this.#most;
    // Stored in a byte, what is beyond the point is cut off.
    this.#result[out] = min(most[0]!, max(least[0]!, red)) + 0.5;
    this.#result[out + 1] = min(most[1]!, max(least[1]!, green)) + 0.5;
    this.#result[out + 2] = min(most[2]!, max(least[2]!, blue)) + 0.5;
  }

  /** One part of the structure tensor, between the cell's four. */
  #structureAt(dx: number, dy: number, part: number): number {
    const structure = this.#structure;
    const at = this.#corner + part;
    const below = at + this.#row;
    const upper = structure[at]! + dx * (structure[at + 3]! - structure[at]!);
    const lower = structure[below]! + dx * (structure[below + 3]! - structure[below]!);
    return upper + dy * (lower - upper);
  }
}

/** The picture with its edges drawn on by MARGIN pixels; [height + 2 · MARGIN, width + 2 · MARGIN, 3]. */
function widen(values: ArrayLike<number>, { width, height }: PictureSize): Float64Array {
  const result = new Float64Array((width + 2 * MARGIN) * (height + 2 * MARGIN) * 3);
  for (let y = -MARGIN, out = 0; y < height + MARGIN; y++) {
    const start = clamp(y, height) * width;
    for (let x = -MARGIN; x < width + MARGIN; x++) {
      const at = (start + clamp(x, width)) * 3;
      for (let part = 0; part < 3; part++, out++) result[out] = values[at + part]!;
    }
  }
  return result;
}

function sharpen(image: Uint8Array, structure: Float64Array, size: PictureSize): Float64Array {
  return binomialMean(image, size).map((smooth, i) => {
    const pixel = i - (i % 3);
    const trace = structure[pixel]! + structure[pixel + 2]!;
    const share = (SHARPENING * trace) / (trace + CONTRAST);
    return image[i]! + share * (image[i]! - smooth);
  });
}
