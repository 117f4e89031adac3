import { alongEdgesSize, type PictureSize } from '@phosphene/sampler';
import { HalfFloatType, UnsignedByteType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';
import shader from './edge.glsl?raw';
import sharpenShader from './edge-sharpen.glsl?raw';
import structureShader from './edge-structure.glsl?raw';

/** The first stage of the kernel `edge`; `enlargeAlongEdges` of the sampler defines the result. */
export class EdgeEffect {
  /** The picture four times as large. */
  readonly result: WebGLRenderTarget;
  readonly #structure: WebGLRenderTarget;
  readonly #sharpened: WebGLRenderTarget;
  readonly #findStructure: ScreenPass;
  readonly #sharpen: ScreenPass;
  readonly #enlarge: ScreenPass;

  /** @param source the picture in colour, of the size `from` */
  constructor(source: WebGLRenderTarget, from: PictureSize) {
    const { width, height } = alongEdgesSize(from);
    this.result = pictureTarget(width, height, UnsignedByteType);
    this.#structure = pictureTarget(from.width, from.height, HalfFloatType);
    this.#sharpened = pictureTarget(from.width, from.height, HalfFloatType);
    this.#findStructure = new ScreenPass(structureShader, { source: { value: source.texture } });
    this.#sharpen = new ScreenPass(sharpenShader, {
      source: { value: source.texture },
      structure: { value: this.#structure.texture },
    });
    this.#enlarge = new ScreenPass(shader, {
      source: { value: source.texture },
      structure: { value: this.#structure.texture },
      sharpened: { value: this.#sharpened.texture },
    });
  }

  compile(renderer: WebGLRenderer): void {
    for (const pass of this.#passes) pass.compile(renderer);
  }

  draw(renderer: WebGLRenderer): void {
    this.#findStructure.draw(renderer, this.#structure);
    this.#sharpen.draw(renderer, this.#sharpened);
    this.#enlarge.draw(renderer, this.result);
  }

  dispose(): void {
    for (const pass of this.#passes) pass.dispose();
    this.release();
  }

  /** Gives back the memory; what is drawn again takes it anew. */
  release(): void {
    for (const target of [this.#structure, this.#sharpened, this.result]) target.dispose();
  }

  get #passes(): readonly ScreenPass[] {
    return [this.#findStructure, this.#sharpen, this.#enlarge];
  }
}
