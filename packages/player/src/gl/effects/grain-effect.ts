import { grainNoise, type Look, type LookMoment, type PictureSize } from '@phosphene/sampler';
import { UnsignedByteType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import shader from './grain.glsl?raw';
import hash from './integer-hash.glsl?raw';
import { WorkingEffect } from './working-effect.ts';

/** Step 10 of the look, grain, and bytes; `grainPicture` of the sampler defines the result. */
export class GrainEffect extends WorkingEffect {
  constructor(size: PictureSize) {
    super(size, UnsignedByteType, `${hash}${shader}`, {
      amount: { value: 0 },
      size: { value: 1 },
      tick: { value: 0 },
      seed: { value: 0 },
    });
  }

  draw(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    { grain }: Look,
    moment: LookMoment,
  ): void {
    const { amount, ...noise } = grainNoise(grain, moment);
    this.paint(renderer, source, { amount: amount / 255, ...noise });
  }
}
