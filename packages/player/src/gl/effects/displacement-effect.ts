import {
  displacementField,
  type Look,
  type LookMoment,
  type PictureSize,
} from '@phosphene/sampler';
import { HalfFloatType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';
import shader from './displacement.glsl?raw';
import hash from './integer-hash.glsl?raw';
import resample from './resample.glsl?raw';

/** Step 7 of the look, displacement by the sound; `displacePicture` of the sampler defines the result. */
export class DisplacementEffect {
  readonly result: WebGLRenderTarget;
  readonly #size: PictureSize;
  readonly #pass = new ScreenPass(`${resample}${hash}${shader}`, {
    source: { value: null },
    reach: { value: 0 },
    cell: { value: 1 },
    layer: { value: 0 },
    beyond: { value: 0 },
    seed: { value: 0 },
  });

  constructor(size: PictureSize) {
    this.#size = size;
    this.result = pictureTarget(size.width, size.height, HalfFloatType);
  }

  compile(renderer: WebGLRenderer): void {
    this.#pass.compile(renderer);
  }

  draw(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    { displacement }: Look,
    moment: LookMoment,
  ): void {
    const field = displacementField(displacement, moment, this.#size);
    this.#pass.set({ source: source.texture, ...field });
    this.#pass.draw(renderer, this.result);
  }

  release(): void {
    this.result.dispose();
  }

  dispose(): void {
    this.release();
    this.#pass.dispose();
  }
}
