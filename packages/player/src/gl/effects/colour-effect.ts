import { colourTable, lookWithPalette, type Look } from '@phosphene/sampler';
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

/** Mixes two pictures and applies steps 4 and 5 of the look, palette and grade; `colourTable` defines the result. */
export class ColourEffect {
  readonly #channels: 1 | 3;
  readonly #rows = new Uint8Array(256 * 4).fill(255);
  readonly #table = new DataTexture(this.#rows, 256, 1, RGBAFormat, UnsignedByteType);
  readonly #pass: ScreenPass;

  constructor(channels: 1 | 3) {
    this.#channels = channels;
    this.#table.minFilter = NearestFilter;
    this.#table.magFilter = NearestFilter;
    this.#pass = new ScreenPass(shader, {
      before: { value: null },
      after: { value: null },
      share: { value: 0 },
      table: { value: this.#table },
      luma: { value: channels === 1 },
      curves: { value: false },
    });
  }

  /** @param bundlePalette what the look's `null` stands for */
  setLook(look: Look, bundlePalette: string | null): void {
    const table = colourTable(lookWithPalette(look, bundlePalette), this.#channels);
    this.#pass.uniforms['curves']!.value = this.#channels === 3 && table !== null;
    if (table === null) return;
    for (let i = 0; i < 256; i++) this.#rows.set(table.subarray(i * 3, i * 3 + 3), i * 4);
    this.#table.needsUpdate = true;
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
    this.#table.dispose();
  }
}
