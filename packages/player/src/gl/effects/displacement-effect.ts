import {
  displacementField,
  type Look,
  type LookMoment,
  type PictureSize,
} from '@phosphene/sampler';
import { HalfFloatType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import shader from './displacement.glsl?raw';
import hash from './integer-hash.glsl?raw';
import resample from './resample.glsl?raw';
import { WorkingEffect } from './working-effect.ts';

/** Step 7 of the look, displacement by the sound; `displacePicture` of the sampler defines the result. */
export class DisplacementEffect extends WorkingEffect {
  readonly #size: PictureSize;

  constructor(size: PictureSize) {
    super(size, HalfFloatType, `${resample}${hash}${shader}`, {
      reach: { value: 0 },
      cell: { value: 1 },
      layer: { value: 0 },
      beyond: { value: 0 },
      seed: { value: 0 },
    });
    this.#size = size;
  }

  draw(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    { displacement }: Look,
    moment: LookMoment,
  ): void {
    this.paint(renderer, source, { ...displacementField(displacement, moment, this.#size) });
  }
}
