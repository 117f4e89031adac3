import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Oversight } from '@phosphene/model/progress';
import { imageSize, type ImageShape } from '../measure/image-shape.ts';
import { powerSpectrum, type PowerSpectrum } from '../measure/power-spectrum.ts';
import type { Footage } from './open-footage.ts';
import { comparedShape, shrinkImages } from './shrink-images.ts';

/** Paints latents [count, Z] as pictures, float32 [count, H, W, C] in 0…1. */
export type Painter = (latents: Float32Array, count: number) => Promise<Float32Array>;

/** What every part of a study works on. */
export interface StudyContext {
  readonly bundle: Bundle;
  readonly paint: Painter;
  /** `null` where run or data set are gone. */
  readonly footage: Footage | null;
  readonly oversight: Oversight;
}

/** Many pictures, kept at the size that pictures are compared at. */
export interface Survey {
  /** [N, h, w, C] */
  readonly compared: Float32Array;
  /** At full size. */
  readonly spectrum: PowerSpectrum;
}

const BATCH = 40;

/** Shape and number of values of pictures as they are compared. */
export function comparison(image: ImageShape): { shape: ImageShape; values: number } {
  const { shape } = comparedShape(image);
  return { shape, values: imageSize(shape) };
}

/** Paints latents [N, Z] as they are compared, [N, h, w, C], and looks at nothing else. */
export async function paintCompared(
  { bundle, paint, oversight }: StudyContext,
  latents: Float32Array,
): Promise<Float32Array> {
  const { image, latentSize: size } = bundle.manifest;
  const { factor } = comparedShape(image);
  const { values } = comparison(image);
  const count = latents.length / size;
  const compared = new Float32Array(count * values);
  for (let first = 0; first < count; first += BATCH) {
    oversight.signal?.throwIfAborted();
    const part = Math.min(BATCH, count - first);
    const pictures = await paint(latents.slice(first * size, (first + part) * size), part);
    compared.set(shrinkImages(pictures, image, factor), first * values);
  }
  return compared;
}

/** Paints latents [N, Z] in batches. */
export async function surveyLatents(
  { bundle, paint, oversight }: StudyContext,
  latents: Float32Array,
  stage: string,
): Promise<Survey> {
  const size = bundle.manifest.latentSize;
  return surveyPictures(
    bundle.manifest.image,
    latents.length / size,
    (first, count) => paint(latents.slice(first * size, (first + count) * size), count),
    stage,
    oversight,
  );
}

/** Looks at pictures that come in batches: all sizes pass, however many there are. */
export async function surveyPictures(
  image: ImageShape,
  total: number,
  batch: (first: number, count: number) => Promise<Float32Array> | Float32Array,
  stage: string,
  { onProgress, signal }: Oversight,
): Promise<Survey> {
  const { factor } = comparedShape(image);
  const { values } = comparison(image);
  const compared = new Float32Array(total * values);
  let spectrum: PowerSpectrum | null = null;
  for (let first = 0; first < total; first += BATCH) {
    signal?.throwIfAborted();
    const count = Math.min(BATCH, total - first);
    const pictures = await batch(first, count);
    spectrum = addSpectrum(spectrum, await powerSpectrum(pictures, image), count / total);
    compared.set(shrinkImages(pictures, image, factor), first * values);
    onProgress?.({ stage, done: first + count, total, unit: 'pictures' });
  }
  return { compared, spectrum: spectrum! };
}

/** A mean of spectra, one at a time. */
export function addSpectrum(
  sum: PowerSpectrum | null,
  next: PowerSpectrum,
  share: number,
): PowerSpectrum {
  const power = next.power.map((value, at) => value * share + (sum?.power[at] ?? 0));
  return { ...next, power };
}
