import type { Look } from '@phosphene/sampler';
import type { DecoderRate } from '../decoding/measure-decoders.ts';
import type { PixelRectangle } from './fit-picture.ts';
import type { ShownMoment } from './shown-moment.ts';

/**
 * Paints a bundle's latents on the page's canvas. Decoded pictures are in numbered places
 * (`FRAME_PLACES`, and `SPARE_PLACE` beside them). Palette and enlargement come when a picture is shown, so
 * that a change of them is seen at once.
 */
export interface Display {
  readonly canvas: HTMLCanvasElement;
  /** For the HUD: where it decodes, and what else than WebGL2 the pictures go through. */
  readonly description: string;
  /** What the decoders were measured at, its own first; `null` where they were not, since the address names one. */
  readonly rates?: readonly DecoderRate[] | null;
  /** Pixels of a canvas beyond which nothing is gained, so few that they always are displayed: CSS enlarges the rest. */
  readonly mostPixels?: number;
  /** Whether there is nothing to paint with at the moment: `recover` follows. */
  readonly lost: boolean;

  /**
   * Paints the picture of a latent [Z] into a place, with the look's tone, quantised to 8 bits. One at a
   * time. Where the commands are only issued there is no promise, and `decoded` says when they are done.
   */
  decode(latent: Float32Array, look: Look, place: number): Promise<void> | undefined;
  /** Whether the decode that gave no promise is done; asked without waiting. */
  decoded(): boolean;
  /** Drops the decode that is underway, and what is left of the pictures before: another place of the walk comes. */
  forget(): void;

  /** Takes a look, all of it but its tone. */
  setLook(look: Look): void;
  /** Gives the canvas another size, in its own pixels. */
  resize(width: number, height: number): void;
  /** Shows a moment in a rectangle of the canvas; what overhangs is cut. */
  show(moment: ShownMoment, at: PixelRectangle): void;
  /** What `show` would, by the look's definition: RGB bytes, [height, width, 3], the top row first. */
  capture(moment: ShownMoment, width: number, height: number): Uint8Array;

  /** Makes anew what was lost. The places are empty, and `setLook` is due. */
  recover(): Promise<void>;
  memory(): DisplayMemory;
  /** Gives back everything but the canvas and its context. */
  dispose(): void;
}

/** What is held; constant while a bundle plays. */
export interface DisplayMemory {
  /** Of tfjs. */
  readonly tensors: number;
  readonly bytes: number;
  /** Of Three.js, 0 where it has no part. */
  readonly textures: number;
  readonly programs: number;
}
