import {
  alongEdgesSize,
  beginsAlongEdges,
  type KernelName,
  type Look,
  type LookMoment,
  type PictureSize,
} from '@phosphene/sampler';
import { HalfFloatType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import { quickKernel } from '../display/quick-kernel.ts';
import type { PixelRectangle } from '../display/fit-picture.ts';
import { ColourEffect, type Moment } from './effects/colour-effect.ts';
import { CornersEffect } from './effects/corners-effect.ts';
import { EdgeEffect } from './effects/edge-effect.ts';
import { EnlargeEffect } from './effects/enlarge-effect.ts';
import { pictureTarget } from './picture-target.ts';
import { WorkingPass, type WorkedMoment } from './working-pass.ts';

/** The picture that a look is applied to. */
export interface PictureFormat {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** A moment between two pictures, and when it is. */
export interface TimedMoment {
  readonly pictures: Moment;
  readonly time: LookMoment;
  /** The same of a whole tick shortly before; `null` where no trails are wanted. */
  readonly at: ((tick: number) => TimedMoment) | null;
}

/**
 * The look's effects on a picture that is shown, in their order: colour at the picture's own size, the effects on the
 * picture four times as large, enlargement, corners. Tone comes before, when a frame is decoded.
 */
export class LookPass {
  readonly #coloured: WebGLRenderTarget;
  readonly #colour: ColourEffect;
  readonly #enlarge: EnlargeEffect;
  readonly #edges: EdgeEffect;
  readonly #working: WorkingPass;
  /** What is left to enlarge after `#edges` or `#working`. */
  readonly #enlargeOn: EnlargeEffect;
  readonly #corners = new CornersEffect();
  readonly #size: PictureSize;
  readonly #quick: boolean;
  #look: Look | null = null;
  #compiled = false;

  /** @param quick whether the screen has quick kernels in place of slow ones */
  constructor({ width, height, channels }: PictureFormat, quick: boolean) {
    this.#quick = quick;
    this.#coloured = pictureTarget(width, height, HalfFloatType);
    this.#colour = new ColourEffect(channels);
    this.#size = { width, height };
    this.#enlarge = new EnlargeEffect(this.#coloured, this.#size);
    this.#edges = new EdgeEffect(this.#coloured, this.#size);
    this.#working = new WorkingPass(this.#coloured, this.#size, this.#edges);
    this.#enlargeOn = new EnlargeEffect(this.#edges.result, alongEdgesSize(this.#size));
    this.#enlargeOn.kernel = 'bicubic';
  }

  /** @param bundlePalette what the look's `null` stands for */
  setLook(look: Look, bundlePalette: string | null): void {
    this.#look = look;
    this.#colour.setLook(look, bundlePalette);
    this.#working.setLook(look);
    const edges = look.kernel === 'edge';
    if (!edges) this.#edges.release();
    if (!edges && !this.#working.on) this.#enlargeOn.release();
    if (look.corners === null) this.#corners.release();
  }

  /**
   * Paints a moment. A look must have been set.
   *
   * @param target `null` for the screen
   * @param at where in the target, in its pixels; what overhangs is cut
   */
  draw(
    renderer: WebGLRenderer,
    moment: TimedMoment,
    target: WebGLRenderTarget | null,
    at: PixelRectangle,
  ): void {
    this.#compile(renderer);
    const { corners, kernel } = this.#look!;
    const shown = this.#quick && target === null ? quickKernel(kernel) : kernel;
    const enlarge = this.#drawSmall(renderer, moment, at, shown);
    if (corners === null) {
      enlarge.draw(renderer, target, at);
      return;
    }
    const { width, height } = at;
    const whole = this.#corners.wholeOf(at);
    enlarge.draw(renderer, whole, { x: 0, y: 0, width, height }, 'top-first');
    this.#corners.draw(renderer, corners, target, at);
  }

  /** What comes is another place of the walk: trails begin anew. */
  forget(): void {
    this.#working.forget();
  }

  /** Gives back what lies on the GPU. What is drawn again is made anew. */
  dispose(): void {
    this.#compiled = false;
    this.#colour.dispose();
    this.#enlarge.dispose();
    this.#enlargeOn.dispose();
    this.#edges.dispose();
    this.#working.dispose();
    this.#corners.dispose();
    this.#coloured.dispose();
  }

  /** All of the look before the enlargement. @returns what enlarges it */
  #drawSmall(
    renderer: WebGLRenderer,
    moment: TimedMoment,
    at: PixelRectangle,
    kernel: KernelName,
  ): EnlargeEffect {
    if (this.#working.on) {
      this.#working.draw(renderer, this.#worked(renderer, moment));
      this.#enlargeOn.source = this.#working.result;
      return this.#enlargeOn;
    }
    this.#colour.draw(renderer, moment.pictures, this.#coloured);
    this.#enlarge.kernel = kernel;
    if (!beginsAlongEdges(this.#size, at, kernel)) return this.#enlarge;
    this.#edges.draw(renderer);
    this.#enlargeOn.source = this.#edges.result;
    return this.#enlargeOn;
  }

  #worked(renderer: WebGLRenderer, { pictures, time, at }: TimedMoment): WorkedMoment {
    return {
      time,
      draw: () => this.#colour.draw(renderer, pictures, this.#coloured),
      at: at === null ? null : (tick) => this.#worked(renderer, at(tick)),
    };
  }

  /** Once, with the first picture: all that a performer may turn to. */
  #compile(renderer: WebGLRenderer): void {
    if (this.#compiled) return;
    this.#compiled = true;
    this.#edges.compile(renderer);
    this.#working.compile(renderer);
    this.#corners.compile(renderer);
  }
}
