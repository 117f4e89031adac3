import { grainNoise, type Look, type LookMoment, type PictureSize } from '@phosphene/sampler';
import { UnsignedByteType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';
import shader from './grain.glsl?raw';
import hash from './integer-hash.glsl?raw';

/** Step 10 of the look, grain, and bytes; `grainPicture` of the sampler defines the result. */
export class GrainEffect {
  readonly result: WebGLRenderTarget;
  readonly #pass = new ScreenPass(`${hash}${shader}`, {
    source: { value: null },
    amount: { value: 0 },
    size: { value: 1 },
    tick: { value: 0 },
    seed: { value: 0 },
  });

  constructor({ width, height }: PictureSize) {
    this.result = pictureTarget(width, height, UnsignedByteType);
  }

  compile(renderer: WebGLRenderer): void {
    this.#pass.compile(renderer);
  }

  draw(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    { grain }: Look,
    moment: LookMoment,
  ): void {
    const { amount, ...noise } = grainNoise(grain, moment);
    this.#pass.set({ source: source.texture, amount: amount / 255, ...noise });
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
