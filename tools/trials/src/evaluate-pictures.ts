import { RandomStream } from '@phosphene/model/random';
import {
  fitPrincipalComponents,
  framesForCodes,
  frechetDistance,
  highFrequencyPower,
  nearestDistances,
  projectOnComponents,
  type PrincipalComponents,
} from '@phosphene/trainer';
import type { Trained } from './open-trained.ts';

/** Components of the pixels that Fréchet distances are taken in. */
const COMPONENTS = 48;
/** Pictures whose nearest frame is sought. */
const SOUGHT = 1000;
const REFERENCES = 4096;
const STREAM = 0x616e63;

/** Real frames that pictures are held against. */
export interface Reality {
  /** [N, H, W, C] */
  readonly frames: Float32Array;
  readonly components: PrincipalComponents;
  readonly projected: Float32Array;
  readonly sharpness: number;
}

/** How like real frames pictures are. */
export interface PictureEvaluation {
  /** On 48 principal components of the pixels. */
  readonly frechet: number;
  /** Euclidean distance to the nearest real frame, median over pictures. */
  readonly nearest: number;
  /** Power of fine detail over that of the real frames: 1 is as sharp. */
  readonly sharpness: number;
  /** The same over that of each picture's nearest real frame, so that it does not matter which scenes came up. */
  readonly ownSharpness: number;
}

/** Frames that are no codes of the bundle, in two parts by chance; where too few are left, all frames. */
export function partFrames(
  frameCount: number,
  samples: number,
  seed: number,
): { reference: Uint32Array; encoded: Uint32Array; apart: boolean } {
  const coded = new Set(framesForCodes(frameCount));
  const all = Uint32Array.from({ length: frameCount }, (_, frame) => frame);
  const others = all.filter((frame) => !coded.has(frame));
  const apart = others.length >= Math.min(frameCount / 2, 2 * COMPONENTS * 8);
  const order = new RandomStream(seed, STREAM).shuffle(apart ? others : all);
  const encoded = Math.min(samples, Math.floor(order.length / 2));
  return {
    encoded: order.slice(0, encoded),
    reference: order.slice(encoded, encoded + REFERENCES),
    apart,
  };
}

/** Measures the real frames once, for all that is held against them. */
export async function studyFrames(trained: Trained, frames: Uint32Array): Promise<Reality> {
  const pixels = trained.read(frames);
  const values = pixels.length / frames.length;
  const components = await fitPrincipalComponents(pixels, values, COMPONENTS);
  return {
    frames: pixels,
    components,
    projected: await projectOnComponents(components, pixels),
    sharpness: await highFrequencyPower(pixels, trained.image),
  };
}

/** @param pictures [N, H, W, C] in 0…1 */
export async function evaluatePictures(
  pictures: Float32Array,
  { frames, components, projected, sharpness }: Reality,
  { image }: Trained,
): Promise<PictureEvaluation> {
  const values = components.mean.length;
  const codes = await projectOnComponents(components, pictures);
  const sought = pictures.slice(0, SOUGHT * values);
  const { distances, indices } = await nearestDistances(sought, frames, values);
  const nearest = new Float32Array(sought.length);
  indices.forEach((frame, n) => {
    nearest.set(frames.subarray(frame * values, (frame + 1) * values), n * values);
  });
  return {
    frechet: frechetDistance(projected, codes, components.variances.length),
    nearest: [...distances].sort((a, b) => a - b)[distances.length >> 1]!,
    sharpness: (await highFrequencyPower(pictures, image)) / sharpness,
    ownSharpness:
      (await highFrequencyPower(sought, image)) / (await highFrequencyPower(nearest, image)),
  };
}
