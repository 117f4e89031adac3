import type { PictureSize } from '@phosphene/sampler';
import type { IUniform, TextureDataType, WebGLRenderer, WebGLRenderTarget } from 'three';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';

/** One shader from a picture of the working size into another: what the look's effects of one pass have in common. */
export abstract class WorkingEffect {
  readonly result: WebGLRenderTarget;
  readonly #pass: ScreenPass;

  /** @param uniforms beside `source`, with what they begin with */
  protected constructor(
    { width, height }: PictureSize,
    type: TextureDataType,
    shader: string,
    uniforms: Record<string, IUniform>,
  ) {
    this.result = pictureTarget(width, height, type);
    this.#pass = new ScreenPass(shader, { source: { value: null }, ...uniforms });
  }

  compile(renderer: WebGLRenderer): void {
    this.#pass.compile(renderer);
  }

  /** Gives the target's memory back until it is drawn in again. */
  release(): void {
    this.result.dispose();
  }

  dispose(): void {
    this.release();
    this.#pass.dispose();
  }

  protected paint(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    values: Parameters<ScreenPass['set']>[0],
  ): void {
    this.#pass.set({ source: source.texture, ...values });
    this.#pass.draw(renderer, this.result);
  }
}
