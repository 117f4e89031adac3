import { lookWithPalette, paletteTable, type Look } from '@phosphene/sampler';
import {
  DataTexture,
  NearestFilter,
  RGBAFormat,
  UnsignedByteType,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import { ScreenPass } from '../screen-pass.ts';
import shader from './colour.glsl?raw';

/** The moment between two pictures: 0 is `before`, 1 is `after`. */
export interface Moment {
  readonly before: WebGLRenderTarget;
  readonly after: WebGLRenderTarget;
  readonly mix: number;
}

/** Mixes two pictures and applies step 4 of the look, the palette; `paletteTable` defines the result. */
export class ColourEffect {
  readonly #rows = new Uint8Array(256 * 4).fill(255);
  readonly #palette = new DataTexture(this.#rows, 256, 1, RGBAFormat, UnsignedByteType);
  readonly #pass: ScreenPass;

  constructor(channels: 1 | 3) {
    this.#palette.minFilter = NearestFilter;
    this.#palette.magFilter = NearestFilter;
    this.#pass = new ScreenPass(shader, {
      before: { value: null },
      after: { value: null },
      share: { value: 0 },
      palette: { value: this.#palette },
      luma: { value: channels === 1 },
    });
  }

  /** @param bundlePalette what the look's `null` stands for */
  setLook(look: Look, bundlePalette: string | null): void {
    const table = paletteTable(lookWithPalette(look, bundlePalette));
    for (let i = 0; i < 256; i++) this.#rows.set(table.subarray(i * 3, i * 3 + 3), i * 4);
    this.#palette.needsUpdate = true;
  }

  draw(renderer: WebGLRenderer, { before, after, mix }: Moment, into: WebGLRenderTarget): void {
    const { uniforms } = this.#pass;
    uniforms['before']!.value = before.texture;
    uniforms['after']!.value = after.texture;
    uniforms['share']!.value = mix;
    this.#pass.draw(renderer, into);
  }

  dispose(): void {
    this.#pass.dispose();
    this.#palette.dispose();
  }
}
