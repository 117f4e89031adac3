import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { RandomStream } from '@phosphene/model/random';
import { Noise } from '../noise.ts';
import type { Context } from './brush.ts';

/** Film grain: tiles of noise made once, laid over each frame at another place. */
export class Grain {
  readonly #tile: Canvas;
  readonly #size: number;
  readonly #random: RandomStream;

  /** @param size of the frames, in pixels; the tile is twice as large */
  constructor(size: number, seed: number) {
    this.#size = size;
    this.#random = new RandomStream(seed, 21);
    const side = size * 2;
    this.#tile = createCanvas(side, side);
    const ctx = this.#tile.getContext('2d');
    const image = ctx.createImageData(side, side);
    const noise = new Noise(new RandomStream(seed, 20));
    let held = 0;
    for (let at = 0; at < image.data.length; at += 4) {
      // Two dice, summed toward a bell; leaning on the neighbour, as silver clumps.
      const die = (noise.next() + noise.next()) / 2;
      held = 0.35 * held + 0.65 * die;
      const value = 128 + 120 * held;
      image.data[at] = value;
      image.data[at + 1] = value;
      image.data[at + 2] = value;
      image.data[at + 3] = 255;
    }
    ctx.putImageData(image, 0, 0);
  }

  /** @param frame the number of the frame: the same number lays the same grain */
  lay(ctx: Context, frame: number, strength: number): void {
    const word = this.#random.seek(frame).word();
    const x = -(word % this.#size);
    const y = -((word >>> 12) % this.#size);
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalCompositeOperation = 'overlay';
    ctx.globalAlpha = strength;
    ctx.drawImage(this.#tile, x, y);
    ctx.restore();
  }
}
