import * as tf from '@tensorflow/tfjs-core';
import { RandomStream } from '@phosphene/model/random';
import { imageSize, type ImageShape } from './image-shape.ts';
import {
  fitPrincipalComponents,
  projectOnComponents,
  type PrincipalComponents,
} from './principal-components.ts';

/** Pixels of a patch's side; that of the picture where it is smaller. */
const SIDE = 12;
/** Pixels from a place of patches to the next: with all places of all frames, parts that stand still are at 0. */
const STRIDE = 4;
/** Components of the patches' pixels in which they are compared. */
const COMPONENTS = 40;
/** Patches by which the components are fitted. */
const FITTED = 32_000;
/** Patches of the footage, at most. */
const REFERENCES = 600_000;
/** Patches of other frames that say how far apart real patches are. */
const YARDSTICK = 2000;
/** Half a byte: real patches count as at least so far apart, root mean square of a value. Less is seen on no screen. */
const LEAST = 0.5 / 255;
/** Patches of one picture. */
const EACH = 12;
/** Patches that are compared at once. */
const QUERIES = 1024;
const BLOCK = 8192;
const STREAM = 0x70617463;

/** Patches of the footage that others are held against. */
export interface PatchReferences {
  readonly shape: ImageShape;
  readonly components: PrincipalComponents;
  /** [patches, components] */
  readonly projected: Float32Array;
  /** Mean distance of patches of other frames to the nearest of them, half a byte a value at least. */
  readonly usual: number;
}

/**
 * Takes the patches of the footage: those of all places, a few pixels apart, of as many frames as there is room for.
 *
 * @param frames pictures of the footage, [N, H, W, C]
 * @param others pictures of moments that `frames` has not, [M, H, W, C]
 */
export async function drawPatchReferences(
  frames: Float32Array,
  others: Float32Array,
  shape: ImageShape,
  seed = 0,
): Promise<PatchReferences> {
  const { height, width } = patchShape(shape);
  const values = height * width * shape.channels;
  const fitted = patchesOf(frames, shape, FITTED, new RandomStream(seed, STREAM));
  const components = await fitPrincipalComponents(fitted, values, COMPONENTS);
  const projected = await allPatches(frames, shape, components);
  const references = { shape, components, projected, usual: 1 };
  const yardstick = patchesOf(others, shape, YARDSTICK, new RandomStream(seed, STREAM, 1));
  const usual = mean(await toNearest(yardstick, references));
  return { ...references, usual: Math.max(usual, LEAST * Math.sqrt(values)) };
}

/**
 * How real pictures are in their parts: distance of patches of 12 × 12 pixels to the nearest patch of the footage
 * (PatchCore, 2106.08265), mean over the patches of each picture, over that of other frames of the footage. 1: as those;
 * more: parts that the footage has nowhere.
 *
 * @param pictures [N, H, W, C]
 * @returns [N]
 */
export async function patchRealism(
  pictures: Float32Array,
  references: PatchReferences,
  seed = 0,
): Promise<Float32Array> {
  const { shape, usual } = references;
  const count = pictures.length / imageSize(shape);
  const rows = patchesOf(pictures, shape, EACH * count, new RandomStream(seed, STREAM, 2));
  const distances = await toNearest(rows, references);
  return Float32Array.from({ length: count }, (_, n) => {
    return mean(distances.subarray(n * EACH, (n + 1) * EACH)) / usual;
  });
}

/** The distance of each patch to the nearest of the references. */
async function toNearest(
  rows: Float32Array,
  { components, projected }: PatchReferences,
): Promise<Float32Array> {
  const size = components.variances.length;
  const places = await projectOnComponents(components, rows);
  const count = places.length / size;
  const found = new Float32Array(count);
  for (let first = 0; first < count; first += QUERIES) {
    const queries = places.slice(first * size, (first + QUERIES) * size);
    const least = tf.tidy(() => nearestSquares(queries, projected, size));
    (await least.data()).forEach((squares, n) => (found[first + n] = Math.sqrt(squares)));
    least.dispose();
  }
  return found;
}

/** The least squared distance of each query to a reference, [queries]. */
function nearestSquares(
  queries: Float32Array,
  references: Float32Array,
  size: number,
): tf.Tensor1D {
  const own = tf.tensor2d(queries, [queries.length / size, size]);
  let least: tf.Tensor | null = null;
  for (let at = 0; at < references.length; at += BLOCK * size) {
    least = tf.tidy(() => {
      const rows = references.slice(at, at + BLOCK * size);
      const block = tf.tensor2d(rows, [rows.length / size, size]);
      const squares = tf.sum(tf.square(block), 1);
      const apart = tf.sub(squares, tf.mul(tf.matMul(own, block, false, true), 2));
      const nearest = tf.min(apart, 1);
      return least === null ? nearest : tf.minimum(least, nearest);
    });
  }
  return tf.relu(tf.add(least!, tf.sum(tf.square(own), 1)));
}

/** The patches of all places of frames, projected, [patches, components]; of fewer frames where there is no room for all. */
async function allPatches(
  frames: Float32Array,
  shape: ImageShape,
  components: PrincipalComponents,
): Promise<Float32Array> {
  const size = imageSize(shape);
  const count = frames.length / size;
  const places = placesOf(shape);
  const taken = Math.min(count, Math.max(1, Math.floor(REFERENCES / places.length)));
  const { height, width } = patchShape(shape);
  const values = height * width * shape.channels;
  const all = new Float32Array(taken * places.length * components.variances.length);
  const rows = new Float32Array(places.length * values);
  for (let n = 0; n < taken; n++) {
    const frame = Math.floor((n * count) / taken);
    places.forEach((place, at) => copyPatch(frames, frame, place, shape, rows, at));
    const projected = await projectOnComponents(components, rows);
    all.set(projected, n * projected.length);
  }
  return all;
}

/** Patches at places by chance, as many of each picture: [about `wanted`, h · w · C]. */
function patchesOf(
  pictures: Float32Array,
  shape: ImageShape,
  wanted: number,
  random: RandomStream,
): Float32Array {
  const { height, width } = patchShape(shape);
  const count = pictures.length / imageSize(shape);
  const places = placesOf(shape);
  const patches = new Float32Array(wanted * height * width * shape.channels);
  for (let n = 0; n < wanted; n++) {
    const picture = Math.floor((n * count) / wanted);
    copyPatch(pictures, picture, places[random.integer(places.length)]!, shape, patches, n);
  }
  return patches;
}

interface Place {
  readonly top: number;
  readonly left: number;
}

function placesOf(shape: ImageShape): Place[] {
  const { height, width } = patchShape(shape);
  const along = (length: number): number[] =>
    Array.from({ length: Math.floor(length / STRIDE) + 1 }, (_, n) => n * STRIDE);
  return along(shape.height - height).flatMap((top) =>
    along(shape.width - width).map((left) => ({ top, left })),
  );
}

/** Copies the patch at a place of a picture into a row of patches. */
function copyPatch(
  pictures: Float32Array,
  picture: number,
  { top, left }: Place,
  shape: ImageShape,
  patches: Float32Array,
  row: number,
): void {
  const { height, width } = patchShape(shape);
  const line = width * shape.channels;
  for (let y = 0; y < height; y++) {
    const from = picture * imageSize(shape) + ((top + y) * shape.width + left) * shape.channels;
    patches.set(pictures.subarray(from, from + line), (row * height + y) * line);
  }
}

function patchShape({ height, width }: ImageShape): { height: number; width: number } {
  return { height: Math.min(SIDE, height), width: Math.min(SIDE, width) };
}

/** The arithmetic mean. */
export function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
