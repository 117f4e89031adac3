import { RandomStream } from '@phosphene/model/random';
import { imageSize, type ImageShape } from './image-shape.ts';
import { nearestDistances } from './nearest-distances.ts';
import {
  fitPrincipalComponents,
  projectOnComponents,
  type PrincipalComponents,
} from './principal-components.ts';

/** Pixels of a patch's side; that of the picture where it is smaller. */
const SIDE = 12;
/** Components of the patches' pixels in which they are compared. */
const COMPONENTS = 40;
const REFERENCES = 32_000;
/** Patches of other frames that say how far apart real patches are. */
const YARDSTICK = 2000;
/** Patches of one picture. */
const EACH = 12;
const STREAM = 0x70617463;

/** Patches of the footage that others are held against. */
export interface PatchReferences {
  readonly shape: ImageShape;
  readonly components: PrincipalComponents;
  /** [patches, components] */
  readonly projected: Float32Array;
  /** Mean distance of patches of other frames to the nearest of them. */
  readonly usual: number;
}

/**
 * Draws patches of the footage.
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
  const rows = patchesOf(frames, shape, REFERENCES, new RandomStream(seed, STREAM));
  const { height, width } = patchShape(shape);
  const values = height * width * shape.channels;
  const components = await fitPrincipalComponents(rows, values, COMPONENTS);
  const projected = await projectOnComponents(components, rows);
  const references = { shape, components, projected, usual: 1 };
  const yardstick = patchesOf(others, shape, YARDSTICK, new RandomStream(seed, STREAM, 1));
  const usual = mean(await toNearest(yardstick, references));
  return { ...references, usual: Math.max(usual, 1e-9) };
}

/**
 * How real pictures are in their parts: distance of patches of 12 × 12 pixels to the nearest patch of the footage, mean over
 * patches, over that of other frames of the footage. 1: as those; more: parts that the footage has nowhere.
 *
 * @param pictures [N, H, W, C]
 */
export async function patchRealism(
  pictures: Float32Array,
  references: PatchReferences,
  seed = 0,
): Promise<number> {
  const { shape, usual } = references;
  const wanted = EACH * (pictures.length / imageSize(shape));
  const rows = patchesOf(pictures, shape, wanted, new RandomStream(seed, STREAM, 2));
  return mean(await toNearest(rows, references)) / usual;
}

async function toNearest(
  rows: Float32Array,
  { components, projected }: PatchReferences,
): Promise<Float32Array> {
  const places = await projectOnComponents(components, rows);
  const { distances } = await nearestDistances(places, projected, components.variances.length);
  return distances;
}

/** Patches at places by chance, as many of each picture: [about `wanted`, h · w · C]. */
function patchesOf(
  pictures: Float32Array,
  shape: ImageShape,
  wanted: number,
  random: RandomStream,
): Float32Array {
  const { height, width } = patchShape(shape);
  const line = width * shape.channels;
  const size = imageSize(shape);
  const count = pictures.length / size;
  const patches = new Float32Array(wanted * height * line);
  for (let n = 0; n < wanted; n++) {
    const picture = Math.floor((n * count) / wanted);
    const top = random.integer(shape.height - height + 1);
    const left = random.integer(shape.width - width + 1);
    for (let y = 0; y < height; y++) {
      const from = picture * size + ((top + y) * shape.width + left) * shape.channels;
      patches.set(pictures.subarray(from, from + line), (n * height + y) * line);
    }
  }
  return patches;
}

function patchShape({ height, width }: ImageShape): { height: number; width: number } {
  return { height: Math.min(SIDE, height), width: Math.min(SIDE, width) };
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
