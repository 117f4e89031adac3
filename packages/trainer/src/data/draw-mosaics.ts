import type { VaeArchitecture } from '@phosphene/model/network';
import type { RandomStream } from '@phosphene/model/random';

/** Which parts of the pictures of a batch are of another picture, and how far. */
export interface Mosaics {
  /** Share of the other picture in each latent unit, [B, Z]. */
  readonly units: Float32Array;
  /** The same of each pixel, [B, H, W, 1]: nearly 0 or 1, with a narrow seam. */
  readonly pixels: Float32Array;
}

/** Cells over which a front goes from the one picture to the other. */
const NARROWEST = 0.25;
const WIDEST = 1.5;
/** How much steeper the seam is in the picture than between the cells. */
const STEEPNESS = 3;

/**
 * Draws mosaics of two pictures each: a front, straight or round, somewhere between the one and the other.
 *
 * @param share of the pictures that are mosaics; the others are whole
 */
export function drawMosaics(
  random: RandomStream,
  { image, latentSize, parts }: VaeArchitecture,
  batch: number,
  share: number,
): Mosaics {
  const { rows, columns } = parts!;
  const { height, width } = image;
  const cells = rows * columns;
  const depth = latentSize / cells;
  const units = new Float32Array(batch * latentSize);
  const pixels = new Float32Array(batch * height * width);
  for (let n = 0; n < batch; n++) {
    if (random.uniform() >= share) continue;
    const weights = drawFront(random, rows, columns);
    for (let unit = 0; unit < latentSize; unit++) {
      units[n * latentSize + unit] = weights[Math.floor(unit / depth)]!;
    }
    const picture = pixels.subarray(n * height * width, (n + 1) * height * width);
    paintSeam(weights, rows, columns, height, width, picture);
  }
  return { units, pixels };
}

/** Weights of cells on both sides of a front, [rows · columns], 0…1. */
function drawFront(random: RandomStream, rows: number, columns: number): Float64Array {
  const angle = 2 * Math.PI * random.uniform();
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const round = random.uniform() < 0.5;
  const [x, y] = [columns * random.uniform(), rows * random.uniform()];
  const width = NARROWEST + (WIDEST - NARROWEST) * random.uniform();
  const sign = random.uniform() < 0.5 ? 1 : -1;
  const field = Float64Array.from({ length: rows * columns }, (_, cell) => {
    const right = (cell % columns) + 0.5 - x;
    const low = Math.floor(cell / columns) + 0.5 - y;
    return sign * (round ? Math.hypot(right, low) : right * across + low * down);
  });
  const [least, most] = [Math.min(...field), Math.max(...field)];
  const front = least + (most - least) * random.uniform();
  return field.map((place) => Math.min(1, Math.max(0, 0.5 + (front - place) / width)));
}

/** The cells' weights between their middles, bilinear, made steep. */
function paintSeam(
  weights: Float64Array,
  rows: number,
  columns: number,
  height: number,
  width: number,
  picture: Float32Array,
): void {
  const inside = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));
  for (let y = 0; y < height; y++) {
    const v = ((y + 0.5) * rows) / height - 0.5;
    const top = Math.floor(v);
    const [upper, lower] = [inside(top, rows) * columns, inside(top + 1, rows) * columns];
    for (let x = 0; x < width; x++) {
      const u = ((x + 0.5) * columns) / width - 0.5;
      const left = Math.floor(u);
      const [a, b] = [inside(left, columns), inside(left + 1, columns)];
      const above = weights[upper + a]! + (u - left) * (weights[upper + b]! - weights[upper + a]!);
      const below = weights[lower + a]! + (u - left) * (weights[lower + b]! - weights[lower + a]!);
      const steep = 0.5 + STEEPNESS * (above + (v - top) * (below - above) - 0.5);
      const share = Math.min(1, Math.max(0, steep));
      picture[y * width + x] = share * share * (3 - 2 * share);
    }
  }
}
