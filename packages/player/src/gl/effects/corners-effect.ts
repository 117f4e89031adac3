import { pinning, type Corners } from '@phosphene/sampler';
import {
  Matrix3,
  UnsignedByteType,
  Vector2,
  Vector3,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import type { PixelRectangle } from '../../display/fit-picture.ts';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';
import shader from './corners.glsl?raw';
import resample from './resample.glsl?raw';

/** Step 12 of the look, the picture's corners; `pinCorners` of the sampler defines the result. */
export class CornersEffect {
  readonly #whole = pictureTarget(1, 1, UnsignedByteType);
  readonly #buffer = new Vector2();
  readonly #pass = new ScreenPass(`${resample}${shader}`, {
    source: { value: this.#whole.texture },
    origin: { value: new Vector2() },
    toPicture: { value: new Matrix3() },
    sides: { value: [new Vector3(), new Vector3(), new Vector3(), new Vector3()] },
  });

  compile(renderer: WebGLRenderer): void {
    this.#pass.compile(renderer);
  }

  /** Where the picture is to be drawn before, whole, its top row first. */
  wholeOf({ width, height }: PixelRectangle): WebGLRenderTarget {
    if (this.#whole.width !== width || this.#whole.height !== height) {
      this.#whole.setSize(width, height);
    }
    return this.#whole;
  }

  /** @param at where the picture would be in the target without its corners */
  draw(
    renderer: WebGLRenderer,
    corners: Corners,
    target: WebGLRenderTarget | null,
    at: PixelRectangle,
  ): void {
    const { inverse, sides } = pinning(corners, at);
    const { uniforms } = this.#pass;
    (uniforms['origin']!.value as Vector2).set(at.x, at.y);
    (uniforms['toPicture']!.value as Matrix3).set(...(inverse as Parameters<Matrix3['set']>));
    sides.forEach((side, n) => (uniforms['sides']!.value as Vector3[])[n]!.set(...side));
    const { x: width, y: height } = renderer.getDrawingBufferSize(this.#buffer);
    this.#pass.draw(renderer, target, target === null ? { x: 0, y: 0, width, height } : undefined);
  }

  release(): void {
    this.#whole.dispose();
  }

  dispose(): void {
    this.release();
    this.#pass.dispose();
  }
}
