import {
  alongEdgesSize,
  beginsAlongEdges,
  type KernelName,
  type Look,
  type PictureSize,
} from '@phosphene/sampler';
import { HalfFloatType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import type { PixelRectangle } from '../display/fit-picture.ts';
import { ColourEffect, type Moment } from './effects/colour-effect.ts';
import { EdgeEffect } from './effects/edge-effect.ts';
import { EnlargeEffect } from './effects/enlarge-effect.ts';
import { pictureTarget } from './picture-target.ts';

/** The picture that a look is applied to. */
export interface PictureFormat {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/**
 * The look's effects on a picture that is shown, in their order: colour at the picture's own size, then enlargement.
 * Tone comes before, when a frame is decoded. An effect that works at the picture's size goes between the two.
 */
export class LookPass {
  readonly #coloured: WebGLRenderTarget;
  readonly #colour: ColourEffect;
  readonly #enlarge: EnlargeEffect;
  readonly #edges: EdgeEffect;
  /** What is left to enlarge after `#edges`. */
  readonly #enlargeOn: EnlargeEffect;
  readonly #size: PictureSize;
  #kernel: KernelName = 'bicubic';

  constructor({ width, height, channels }: PictureFormat) {
    this.#coloured = pictureTarget(width, height, HalfFloatType);
    this.#colour = new ColourEffect(channels);
    this.#size = { width, height };
    this.#enlarge = new EnlargeEffect(this.#coloured, this.#size);
    this.#edges = new EdgeEffect(this.#coloured, this.#size);
    this.#enlargeOn = new EnlargeEffect(this.#edges.result, alongEdgesSize(this.#size));
  }

  /** @param bundlePalette what the look's `null` stands for */
  setLook(look: Look, bundlePalette: string | null): void {
    this.#colour.setLook(look, bundlePalette);
    this.#kernel = look.kernel;
    this.#enlarge.setLook(look);
    this.#enlargeOn.setLook(look);
  }

  /**
   * Paints a moment.
   *
   * @param target `null` for the screen
   * @param at where in the target, in its pixels; what overhangs is cut
   */
  draw(
    renderer: WebGLRenderer,
    moment: Moment,
    target: WebGLRenderTarget | null,
    at: PixelRectangle,
  ): void {
    this.#colour.draw(renderer, moment, this.#coloured);
    if (beginsAlongEdges(this.#size, at, this.#kernel)) {
      this.#edges.draw(renderer);
      this.#enlargeOn.draw(renderer, target, at);
    } else {
      this.#enlarge.draw(renderer, target, at);
    }
  }

  dispose(): void {
    this.#colour.dispose();
    this.#enlarge.dispose();
    this.#enlargeOn.dispose();
    this.#edges.dispose();
    this.#coloured.dispose();
  }
}
