import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { RandomStream } from '@phosphene/model/random';
import { glow } from './brush.ts';
import { css, mix, type Colour } from './colour.ts';

/** The colours of an instrument's room and lamps. */
export interface StageColours {
  readonly high: Colour;
  readonly low: Colour;
  readonly floor: Colour;
  /** The slow wash that drifts over the backdrop. */
  readonly wash: Colour;
  readonly key: Colour;
  readonly rim: Colour;
}

/** A painted wall and floor, laid down in broad strokes; made once per clip. */
export function paintBackdrop(size: number, colours: StageColours, seed: number): Canvas {
  const canvas = createCanvas(size, size);
  const ctx = canvas.getContext('2d');
  ctx.scale(size / 256, size / 256);
  const wall = ctx.createLinearGradient(40, 0, 120, 256);
  wall.addColorStop(0, css(colours.high));
  wall.addColorStop(0.72, css(colours.low));
  wall.addColorStop(1, css(colours.floor));
  ctx.fillStyle = wall;
  ctx.fillRect(0, 0, 256, 256);

  const random = new RandomStream(seed, 10);
  ctx.lineCap = 'round';
  for (let stroke = 0; stroke < 420; stroke++) {
    const x = random.uniform() * 280 - 12;
    const y = random.uniform() * 270 - 8;
    const down = y / 256;
    const ground = mix(
      mix(colours.high, colours.low, Math.min(1, down * 1.3)),
      colours.floor,
      down > 0.8 ? 0.7 : 0,
    );
    const paint = mix(
      ground,
      random.uniform() < 0.5 ? colours.wash : [8, 6, 16],
      random.uniform() * 0.34,
    );
    const turn = (down > 0.82 ? 0.05 : -0.9) + random.normal() * 0.35;
    const length = 12 + random.uniform() * 30;
    ctx.strokeStyle = css(paint, 0.22 + random.uniform() * 0.25);
    ctx.lineWidth = 4 + random.uniform() * 11;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.quadraticCurveTo(
      x + Math.cos(turn) * length * 0.5 + random.normal() * 4,
      y + Math.sin(turn) * length * 0.5 + random.normal() * 4,
      x + Math.cos(turn) * length,
      y + Math.sin(turn) * length,
    );
    ctx.stroke();
  }
  // Lamps far behind, out of focus.
  for (let lamp = 0; lamp < 5; lamp++) {
    const x = lamp % 2 === 0 ? random.uniform() * 80 : 176 + random.uniform() * 80;
    const radius = 7 + random.uniform() * 11;
    glow(
      ctx,
      [x, 14 + random.uniform() * 110],
      radius * 1.5,
      mix(colours.wash, colours.key, random.uniform()),
      0.42,
    );
  }
  return canvas;
}

/** The weave of the canvas: short strokes of light and dark about mid-grey, for an overlay. */
export function paintWeave(size: number, seed: number): Canvas {
  const canvas = createCanvas(size, size);
  const ctx = canvas.getContext('2d');
  ctx.scale(size / 256, size / 256);
  ctx.fillStyle = 'rgb(128,128,128)';
  ctx.fillRect(0, 0, 256, 256);
  const random = new RandomStream(seed, 11);
  for (let stroke = 0; stroke < 1500; stroke++) {
    const light = random.uniform() < 0.5 ? 70 : 190;
    ctx.strokeStyle = css([light, light, light], 0.16);
    ctx.lineWidth = 1.2 + random.uniform() * 2.6;
    const x = random.uniform() * 256;
    const y = random.uniform() * 256;
    const turn = -0.8 + random.normal() * 0.5;
    const length = 4 + random.uniform() * 12;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + Math.cos(turn) * length, y + Math.sin(turn) * length);
    ctx.stroke();
  }
  return canvas;
}
