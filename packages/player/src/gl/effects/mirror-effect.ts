import { mirroring, type Look, type LookMoment, type PictureSize } from '@phosphene/sampler';
import { HalfFloatType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import shader from './mirror.glsl?raw';
import resample from './resample.glsl?raw';
import { WorkingEffect } from './working-effect.ts';

/** Step 8 of the look, mirror and kaleidoscope; `mirrorPicture` of the sampler defines the result. */
export class MirrorEffect extends WorkingEffect {
  constructor(size: PictureSize) {
    super(size, HalfFloatType, `${resample}${shader}`, {
      kind: { value: 0 },
      sector: { value: 1 },
      cosine: { value: 1 },
      sine: { value: 0 },
    });
  }

  draw(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    { mirror }: Look,
    moment: LookMoment,
  ): void {
    this.paint(renderer, source, { ...mirroring(mirror, moment) });
  }
}
