import type { Look } from '@phosphene/sampler';
import type { Texture, WebGLRenderer, WebGLRenderTarget } from 'three';
import { ScreenPass } from '../screen-pass.ts';
import shader from './tone.glsl?raw';

/** Steps 2 and 3 of the look: tone, and bytes. Every decoder on the GPU ends with it. */
export class ToneEffect {
  readonly #pass: ScreenPass;

  /** @param source float, at least as many channels as the picture, its first row the picture's top */
  constructor(source: Texture, channels: 1 | 3) {
    this.#pass = new ScreenPass(shader, {
      source: { value: source },
      gain: { value: 1 },
      exponent: { value: 1 },
      saturation: { value: 1 },
      luma: { value: channels === 1 },
    });
  }

  draw(renderer: WebGLRenderer, look: Look, into: WebGLRenderTarget): void {
    this.#pass.uniforms['gain']!.value = look.gain;
    this.#pass.uniforms['exponent']!.value = 1 / look.gamma;
    this.#pass.uniforms['saturation']!.value = look.saturation;
    this.#pass.draw(renderer, into);
  }

  dispose(): void {
    this.#pass.dispose();
  }
}
