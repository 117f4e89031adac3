import { KERNEL_NAMES, lookWithPalette, paletteTable, type Look } from '@phosphene/sampler';
import {
  DataTexture,
  HalfFloatType,
  NearestFilter,
  RGBAFormat,
  UnsignedByteType,
  Vector2,
  type IUniform,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import type { PixelRectangle } from '../display/fit-picture.ts';
import { pictureTarget } from './picture-target.ts';
import { ScreenPass } from './screen-pass.ts';
import { COLOUR, ENLARGE } from './shaders.ts';

/** The picture that a look is applied to. */
export interface PictureFormat {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** The moment between two pictures: 0 is `before`, 1 is `after`. */
export interface Moment {
  readonly before: WebGLRenderTarget;
  readonly after: WebGLRenderTarget;
  readonly mix: number;
}

/**
 * Steps 4 and 5 of the look on the GPU: palette and enlargement, held to `paletteTable` and `enlarge` of
 * `@phosphene/sampler`. Steps 2 and 3 happen when a frame is decoded.
 */
export class LookPass {
  readonly #format: PictureFormat;
  readonly #rows = new Uint8Array(256 * 4).fill(255);
  readonly #palette = new DataTexture(this.#rows, 256, 1, RGBAFormat, UnsignedByteType);
  readonly #coloured: WebGLRenderTarget;
  readonly #wide: WebGLRenderTarget;
  readonly #colour: ScreenPass;
  readonly #across: ScreenPass;
  readonly #down: ScreenPass;

  constructor(format: PictureFormat) {
    this.#format = format;
    const { width, height, channels } = format;
    this.#palette.minFilter = NearestFilter;
    this.#palette.magFilter = NearestFilter;
    this.#coloured = pictureTarget(width, height, HalfFloatType);
    this.#wide = pictureTarget(width, height, HalfFloatType);
    this.#colour = new ScreenPass(COLOUR, {
      before: { value: null },
      after: { value: null },
      share: { value: 0 },
      palette: { value: this.#palette },
      luma: { value: channels === 1 },
    });
    const enlargement = (
      source: WebGLRenderTarget,
      axis: Vector2,
      fromLength: number,
      last: boolean,
    ): Record<string, IUniform> => ({
      source: { value: source.texture },
      axis: { value: axis },
      fromLength: { value: fromLength },
      toLength: { value: fromLength },
      origin: { value: 0 },
      acrossOrigin: { value: 0 },
      kernel: { value: 0 },
      last: { value: last },
    });
    this.#across = new ScreenPass(
      ENLARGE,
      enlargement(this.#coloured, new Vector2(1, 0), width, false),
    );
    this.#down = new ScreenPass(ENLARGE, enlargement(this.#wide, new Vector2(0, 1), height, true));
  }

  /** Takes the palette and the kernel of a look; `bundlePalette` is what the look's `null` stands for. */
  setLook(look: Look, bundlePalette: string | null): void {
    const table = paletteTable(lookWithPalette(look, bundlePalette));
    for (let i = 0; i < 256; i++) this.#rows.set(table.subarray(i * 3, i * 3 + 3), i * 4);
    this.#palette.needsUpdate = true;
    const kernel = KERNEL_NAMES.indexOf(look.kernel);
    this.#across.uniforms['kernel']!.value = kernel;
    this.#down.uniforms['kernel']!.value = kernel;
  }

  /**
   * Paints a moment.
   *
   * @param target `null` for the screen
   * @param at where in the target, in its pixels; what overhangs is cut
   */
  draw(
    renderer: WebGLRenderer,
    { before, after, mix }: Moment,
    target: WebGLRenderTarget | null,
    at: PixelRectangle,
  ): void {
    const colour = this.#colour.uniforms;
    colour['before']!.value = before.texture;
    colour['after']!.value = after.texture;
    colour['share']!.value = mix;
    this.#colour.draw(renderer, this.#coloured);

    if (this.#wide.width !== at.width) this.#wide.setSize(at.width, this.#format.height);
    this.#across.uniforms['toLength']!.value = at.width;
    this.#across.draw(renderer, this.#wide);

    const down = this.#down.uniforms;
    down['toLength']!.value = at.height;
    down['origin']!.value = at.y;
    down['acrossOrigin']!.value = at.x;
    this.#down.draw(renderer, target, target === null ? at : undefined);
  }

  dispose(): void {
    for (const pass of [this.#colour, this.#across, this.#down]) pass.dispose();
    for (const target of [this.#coloured, this.#wide]) target.dispose();
    this.#palette.dispose();
  }
}
