import type { Trails } from './effect-settings.ts';
import type { PictureSize } from './picture-size.ts';
import { resample, type Pixels } from './resample.ts';

// Looked up once: these run for every pixel.
const { PI, ceil, cos, exp, log, max, pow, sin } = Math;

/** What some time does to a trail. */
export interface TrailMotion {
  /** 0…1: how bright it still is. */
  readonly share: number;
  /** From a pixel to where it was, about the middle: (across, down) becomes (cosine·across + sine·down, cosine·down − sine·across). */
  readonly cosine: number;
  readonly sine: number;
}

/** What so many ticks, whole or not, do to a trail. */
export function trailMotion(
  { memory, zoom, turn }: Trails,
  tickRate: number,
  ticks: number,
): TrailMotion {
  const seconds = ticks / tickRate;
  const scale = pow(zoom, seconds);
  const angle = 2 * PI * turn * seconds;
  return {
    share: exp(-seconds / memory),
    cosine: cos(angle) / scale,
    sine: sin(angle) / scale,
  };
}

/** How dark white has become when a trail is left: half of a byte. */
const LEFT = 512;

/** Ticks after which nothing is left to be seen of a picture. */
export function trailTicks({ memory }: Trails, tickRate: number): number {
  return ceil(log(LEFT) * memory * tickRate);
}

/**
 * Step 9 of the look: the lighter one, channel by channel, of a picture and of what is left of a trail. At whole ticks k
 * this is the trail: `trail(k) = max(picture(k), motion(1 tick)(trail(k − 1)))`; between ticks it is what is seen:
 * `max(picture(k + f), motion(f ticks)(trail(k)))`, so that no frame rate changes it. Beyond its sides a trail is black.
 *
 * @returns [height, width, 3], 0…255
 */
export function lightenTrail(
  picture: Pixels,
  trail: Pixels,
  size: PictureSize,
  { share, cosine, sine }: TrailMotion,
): Float32Array {
  const { width, height } = size;
  const result = resample(
    trail,
    size,
    (x, y, into) => {
      const u = x + 0.5 - width / 2;
      const v = y + 0.5 - height / 2;
      into[0] = cosine * u + sine * v + width / 2 - 0.5;
      into[1] = cosine * v - sine * u + height / 2 - 0.5;
    },
    'black',
  );
  for (let i = 0; i < result.length; i++) result[i] = max(picture[i]!, share * result[i]!);
  return result;
}
