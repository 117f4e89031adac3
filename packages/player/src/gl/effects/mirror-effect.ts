import { mirroring, type Look, type LookMoment, type PictureSize } from '@phosphene/sampler';
import { HalfFloatType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';
import shader from './mirror.glsl?raw';
import resample from './resample.glsl?raw';

/** Step 8 of the look, mirror and kaleidoscope; `mirrorPicture` of the sampler defines the result. */
export class MirrorEffect {
  readonly result: WebGLRenderTarget;
  readonly #pass = new ScreenPass(`${resample}${shader}`, {
    source: { value: null },
    kind: { value: 0 },
    sector: { value: 1 },
    cosine: { value: 1 },
    sine: { value: 0 },
  });

  constructor({ width, height }: PictureSize) {
    this.result = pictureTarget(width, height, HalfFloatType);
  }

  compile(renderer: WebGLRenderer): void {
    this.#pass.compile(renderer);
  }

  draw(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    { mirror }: Look,
    moment: LookMoment,
  ): void {
    this.#pass.set({ source: source.texture, ...mirroring(mirror, moment) });
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
