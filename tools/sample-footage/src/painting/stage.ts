import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { RandomStream } from '@phosphene/model/random';
import { paintBackdrop, paintWeave, type StageColours } from './backdrop.ts';
import type { Camera } from '../life/life.ts';
import { glow, type Context, type Point } from './brush.ts';
import { css, mix, type Colour } from './colour.ts';
import { Grain } from './grain.ts';

/** Where a layer's shadow falls, in pixels of 256, and how dark it is. */
export interface Shadow {
  readonly offset: Point;
  readonly alpha: number;
}

/** The light of one moment. `pulse` is how hard the music just struck, 0…1. */
export interface StageLight {
  readonly time: number;
  readonly frame: number;
  readonly pulse: number;
  /** How bright the lamps are, 0…1. */
  readonly level: number;
}

const ink: Colour = [6, 4, 16];

/**
 * A small theatre: a painted room, drifting haze, and layers that are lit as they are laid down: warm key
 * from the left, cool rim from the right, a soft shadow on what lies behind.
 */
export class Stage {
  readonly #size: number;
  readonly #frame: Canvas;
  readonly #layer: Canvas;
  readonly #edge: Canvas;
  /** The layer at a half, a quarter and an eighth: halving keeps a shadow from flickering. */
  readonly #halves: readonly Canvas[];
  readonly #backdrop: Canvas;
  readonly #weave: Canvas;
  readonly #grain: Grain;
  readonly #colours: StageColours;
  readonly #sweep: Canvas;
  readonly #vignette: Canvas;
  readonly #washGlow: Canvas;
  readonly #keyGlow: Canvas;
  readonly #motes: readonly (readonly [number, number, number, number])[];
  readonly #camera: Camera;
  #light: StageLight = { time: 0, frame: 0, pulse: 0, level: 1 };

  constructor(size: number, colours: StageColours, seed: number, camera: Camera) {
    this.#size = size;
    this.#camera = camera;
    this.#colours = colours;
    this.#frame = createCanvas(size, size);
    this.#layer = createCanvas(size, size);
    this.#edge = createCanvas(size, size);
    this.#halves = [2, 4, 8].map((part) =>
      createCanvas(Math.ceil(size / part), Math.ceil(size / part)),
    );
    this.#backdrop = this.#still((ctx) => {
      // What lies behind grows less as the camera comes near.
      this.#look(ctx, 0.5);
      ctx.drawImage(paintBackdrop(size, colours, seed), 0, 0, 256, 256);
    });
    this.#weave = paintWeave(size, seed);
    this.#grain = new Grain(size, seed);
    for (const canvas of [this.#frame, this.#layer]) {
      canvas.getContext('2d').scale(size / 256, size / 256);
    }
    for (const canvas of [this.#frame, this.#layer, this.#edge, ...this.#halves]) {
      canvas.getContext('2d').imageSmoothingQuality = 'low';
    }
    const { key, wash, rim } = colours;
    this.#vignette = this.#still((ctx) => {
      const gradient = ctx.createRadialGradient(122, 112, 84, 128, 128, 190);
      gradient.addColorStop(0, css(ink, 0));
      gradient.addColorStop(1, css(ink, 0.72));
      ctx.fillStyle = gradient;
      ctx.fillRect(0, 0, 256, 256);
    });
    this.#sweep = this.#still((ctx) => {
      const gradient = ctx.createLinearGradient(20, 20, 236, 250);
      gradient.addColorStop(0, css(key, 0.2));
      gradient.addColorStop(0.45, css(key, 0.03));
      gradient.addColorStop(0.55, css(ink, 0.04));
      gradient.addColorStop(1, css(mix(ink, rim, 0.12), 0.55));
      ctx.fillStyle = gradient;
      ctx.fillRect(0, 0, 256, 256);
    });
    this.#washGlow = this.#still((ctx) => glow(ctx, [128, 128], 128, wash, 1));
    this.#keyGlow = this.#still((ctx) => glow(ctx, [128, 128], 128, mix(key, wash, 0.35), 1));
    const random = new RandomStream(seed, 12);
    this.#motes = Array.from({ length: 14 }, () => [
      random.uniform() * 256,
      random.uniform() * 256,
      0.6 + random.uniform() * 1.4,
      random.uniform() * 6.28,
    ]);
  }

  /** A picture of the frame's size that never changes. */
  #still(draw: (ctx: Context) => void): Canvas {
    const canvas = createCanvas(this.#size, this.#size);
    const ctx = canvas.getContext('2d');
    ctx.scale(this.#size / 256, this.#size / 256);
    draw(ctx);
    return canvas;
  }

  /** Lays a soft light around (x, y), 128 pixels of 256 in radius. */
  #lamp(ctx: Context, canvas: Canvas, x: number, y: number, alpha: number): void {
    ctx.globalAlpha = alpha;
    // Whole pixels of the canvas: no resampling.
    const snap = (v: number): number => Math.round((v * this.#size) / 256) * (256 / this.#size);
    ctx.drawImage(canvas, snap(x - 128), snap(y - 128), 256, 256);
    ctx.globalAlpha = 1;
  }

  /** The room, its moving light and haze. */
  begin(light: StageLight): void {
    this.#light = light;
    const ctx = this.#frame.getContext('2d');
    const { time, pulse } = light;
    this.#blit(ctx, this.#backdrop);
    ctx.globalCompositeOperation = 'screen';
    const drift = (rate: number, phase: number): number => Math.sin(time * rate + phase);
    const [wash, key] = [this.#washGlow, this.#keyGlow];
    this.#lamp(
      ctx,
      wash,
      128 + 92 * drift(0.33, 0.4),
      84 + 34 * drift(0.21, 1),
      0.66 + 0.14 * drift(0.5, 2),
    );
    this.#lamp(ctx, wash, 120 + 100 * drift(0.24, 3), 150 + 50 * drift(0.29, 5), 0.3);
    this.#lamp(ctx, key, 128, 92, 0.17 + 0.13 * pulse);
    this.#beam(ctx, -0.06 * drift(0.4, 0.7), 0.13 + 0.07 * pulse);
    ctx.globalCompositeOperation = 'source-over';
  }

  #beam(ctx: Context, swing: number, alpha: number): void {
    const gradient = ctx.createLinearGradient(20, -10, 150, 240);
    gradient.addColorStop(0, css(this.#colours.key, alpha * 0.42));
    gradient.addColorStop(1, css(this.#colours.key, 0));
    ctx.fillStyle = gradient;
    // Nested, for a soft edge.
    for (let ring = 0; ring < 5; ring++) {
      ctx.beginPath();
      ctx.moveTo(2 + ring * 4, -8);
      ctx.lineTo(56 - ring * 4, -8);
      ctx.lineTo(254 - ring * 16 + swing * 300, 262);
      ctx.lineTo(44 + ring * 16 + swing * 300, 262);
      ctx.closePath();
      ctx.fill();
    }
  }

  /** Draws a group of things that hide one another, lights it, and lays it and its shadow down. */
  layer(shadow: Shadow | null, draw: (ctx: Context) => void, rim = 0.62): void {
    const layer = this.#layer.getContext('2d');
    layer.globalCompositeOperation = 'source-over';
    layer.clearRect(0, 0, 256, 256);
    layer.save();
    this.#look(layer);
    draw(layer);
    layer.restore();

    const { key, rim: cool } = this.#colours;
    const { time, pulse } = this.#light;
    layer.globalCompositeOperation = 'source-atop';
    layer.globalAlpha = 0.86 + 0.14 * pulse + 0.03 * Math.sin(time * 5.1) * pulse;
    this.#blit(layer, this.#sweep);
    layer.globalAlpha = 1;
    this.#rim(layer, -1.7, 0.8, cool, rim);
    this.#rim(layer, 1.3, 1.1, mix(key, [255, 250, 230], 0.4), rim * (0.42 + 0.2 * pulse));
    layer.globalCompositeOperation = 'source-over';

    const frame = this.#frame.getContext('2d');
    if (shadow !== null) this.#castShadow(frame, shadow);
    this.#blit(frame, this.#layer);
  }

  /** What follows is seen by the camera. @param share of its coming near */
  #look(ctx: Context, share = 1): void {
    const { zoom, at } = this.#camera;
    const near = 1 + (zoom - 1) * share;
    ctx.translate(128, 128);
    ctx.scale(near, near);
    ctx.translate(-128 - (at[0] - 128) * share, -128 - (at[1] - 128) * share);
  }

  /** Adds light: `draw` is laid over all so far by screening. */
  gleam(draw: (ctx: Context) => void): void {
    const ctx = this.#frame.getContext('2d');
    ctx.save();
    this.#look(ctx);
    ctx.globalCompositeOperation = 'screen';
    draw(ctx);
    ctx.restore();
  }

  /** Light on the edge that faces away from (dx, dy): the layer less itself moved. */
  #rim(layer: Context, dx: number, dy: number, colour: Colour, alpha: number): void {
    const edge = this.#edge.getContext('2d');
    const scale = this.#size / 256;
    edge.globalCompositeOperation = 'copy';
    edge.drawImage(this.#layer, 0, 0);
    edge.globalCompositeOperation = 'source-in';
    edge.fillStyle = css(colour);
    edge.fillRect(0, 0, this.#size, this.#size);
    edge.globalCompositeOperation = 'destination-out';
    edge.drawImage(this.#layer, dx * scale, dy * scale);
    layer.globalCompositeOperation = 'source-atop';
    layer.globalAlpha = alpha;
    this.#blit(layer, this.#edge);
    layer.globalAlpha = 1;
  }

  #castShadow(frame: Context, { offset, alpha }: Shadow): void {
    let small = this.#layer;
    for (const half of this.#halves) {
      const ctx = half.getContext('2d');
      ctx.globalCompositeOperation = 'copy';
      ctx.drawImage(small, 0, 0, half.width, half.height);
      small = half;
    }
    const dark = small.getContext('2d');
    dark.globalCompositeOperation = 'source-in';
    dark.fillStyle = css(ink);
    dark.fillRect(0, 0, small.width, small.height);
    frame.globalAlpha = alpha;
    frame.drawImage(small, offset[0], offset[1], 258, 258);
    frame.globalAlpha = 1;
  }

  /** Dust in the beam, a vignette, the weave, the grain. */
  finish(): void {
    const ctx = this.#frame.getContext('2d');
    const { time, frame, pulse } = this.#light;
    ctx.globalCompositeOperation = 'screen';
    for (const [x, y, radius, phase] of this.#motes) {
      const px = (x + time * 3.1 + 9 * Math.sin(time * 0.5 + phase) + 256) % 256;
      const py = (((y - time * 4.2 + 6 * Math.sin(time * 0.7 + phase * 2)) % 256) + 256) % 256;
      glow(
        ctx,
        [px, py],
        radius * 2.4,
        this.#colours.key,
        0.22 + 0.18 * Math.sin(time * 1.3 + phase),
      );
    }
    this.#lamp(ctx, this.#keyGlow, 26, 4, 0.12 + 0.14 * pulse);
    ctx.globalCompositeOperation = 'overlay';
    ctx.globalAlpha = 0.36;
    this.#blit(ctx, this.#weave);
    ctx.globalAlpha = 1;
    ctx.globalCompositeOperation = 'source-over';
    this.#blit(ctx, this.#vignette);
    ctx.fillStyle = css(ink, 1 - this.#light.level);
    ctx.fillRect(0, 0, 256, 256);
    this.#grain.lay(ctx, frame, 0.17);
    ctx.globalCompositeOperation = 'source-over';
  }

  /** The finished frame: RGBA, size × size × 4 bytes, opaque. */
  pixels(): Uint8ClampedArray {
    return this.#frame.getContext('2d').getImageData(0, 0, this.#size, this.#size).data;
  }

  #blit(ctx: Context, canvas: Canvas): void {
    ctx.drawImage(canvas, 0, 0, 256, 256);
  }
}
