import { KERNEL_NAMES, type KernelName, type PictureSize } from '@phosphene/sampler';
import {
  HalfFloatType,
  Vector2,
  type IUniform,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import type { PixelRectangle } from '../../display/fit-picture.ts';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';
import shader from './enlarge.glsl?raw';

/** Step 11 of the look: enlargement, first across, then down; `enlarge` of the sampler defines the result. */
export class EnlargeEffect {
  readonly #height: number;
  readonly #wide: WebGLRenderTarget;
  readonly #across: ScreenPass;
  readonly #down: ScreenPass;

  /** @param source the picture in colour, of the size `from` */
  constructor(source: WebGLRenderTarget, from: PictureSize) {
    this.#height = from.height;
    this.#wide = pictureTarget(from.width, from.height, HalfFloatType);
    this.#across = new ScreenPass(shader, uniforms(source, new Vector2(1, 0), from.width, false));
    this.#down = new ScreenPass(shader, uniforms(this.#wide, new Vector2(0, 1), from.height, true));
  }

  set kernel(name: KernelName) {
    const kernel = KERNEL_NAMES.indexOf(name);
    this.#across.set({ kernel });
    this.#down.set({ kernel });
  }

  /** Takes another picture of the same size. */
  set source(source: WebGLRenderTarget) {
    this.#across.set({ source: source.texture });
  }

  /**
   * @param target `null` for the screen
   * @param at where in the target, in its pixels; what overhangs is cut
   * @param rows which row of the picture is the target's first: screens have the lowest one there
   */
  draw(
    renderer: WebGLRenderer,
    target: WebGLRenderTarget | null,
    at: PixelRectangle,
    rows: 'top-first' | 'bottom-first' = 'bottom-first',
  ): void {
    if (this.#wide.width !== at.width) this.#wide.setSize(at.width, this.#height);
    this.#across.uniforms['toLength']!.value = at.width;
    this.#across.draw(renderer, this.#wide);

    const down = this.#down.uniforms;
    down['toLength']!.value = at.height;
    down['origin']!.value = at.y;
    down['acrossOrigin']!.value = at.x;
    down['flipped']!.value = rows === 'bottom-first';
    this.#down.draw(renderer, target, target === null ? at : undefined);
  }

  release(): void {
    this.#wide.dispose();
  }

  dispose(): void {
    this.#across.dispose();
    this.#down.dispose();
    this.release();
  }
}

function uniforms(
  source: WebGLRenderTarget,
  axis: Vector2,
  fromLength: number,
  last: boolean,
): Record<string, IUniform> {
  return {
    source: { value: source.texture },
    axis: { value: axis },
    fromLength: { value: fromLength },
    toLength: { value: fromLength },
    origin: { value: 0 },
    acrossOrigin: { value: 0 },
    kernel: { value: 0 },
    last: { value: last },
    flipped: { value: false },
  };
}
