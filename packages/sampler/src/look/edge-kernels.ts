/** How many times larger the kernel `edge` draws a picture before the bicubic one takes over. */
export const EDGE_FACTOR = 4;
/** The positions between the source pixels that an output pixel can have: EDGE_FACTOR across and as many down. */
export const PHASES = EDGE_FACTOR * EDGE_FACTOR;
/** The source pixels that an output pixel is made of: 4 × 4 around it. */
export const TAPS = 16;
/** Steps of a half turn in which directions are told apart: the mean step is 1.4°. */
export const DIRECTIONS = 128;

/** How much narrower than a pixel's own width the kernel is across an edge, and how much longer along it. */
const NARROWING = 1.15;
const STRETCH = 2;
/** Sharpness of Keys' cubic: where there is no direction, across an edge, and along it. */
const PLAIN = -0.6;
const ACROSS = -1;
const ALONG = 0;

/** Bicubic weights of four source pixels in a row, by the output pixel's place after the second: [EDGE_FACTOR, 4]. */
export const BICUBIC = Float64Array.from({ length: EDGE_FACTOR * 4 }, (_, at) =>
  cubic((at % 4) - 1 - (Math.floor(at / 4) + 0.5) / EDGE_FACTOR, PLAIN),
);

/** The bicubic weights of the source pixels by the output pixel's phase, [PHASES, TAPS]. */
export const bicubicKernels = once(() =>
  Float64Array.from({ length: PHASES * TAPS }, (_, at) => {
    const [phase, tap] = [Math.floor(at / TAPS), at % TAPS];
    const down = BICUBIC[Math.floor(phase / EDGE_FACTOR) * 4 + Math.floor(tap / 4)]!;
    return down * BICUBIC[(phase % EDGE_FACTOR) * 4 + (tap % 4)]!;
  }),
);

/**
 * The weights of the source pixels by direction and phase, [DIRECTIONS, PHASES, TAPS], each phase's summing to 1: narrow
 * across the edge, long along it.
 */
export const turnedKernels = once(() => {
  const weights = new Float64Array(DIRECTIONS * PHASES * TAPS);
  for (let kernel = 0; kernel < DIRECTIONS * PHASES; kernel++) {
    const [gx, gy] = gradientOf(Math.floor(kernel / PHASES));
    const dx = ((kernel % EDGE_FACTOR) + 0.5) / EDGE_FACTOR;
    const dy = (Math.floor((kernel % PHASES) / EDGE_FACTOR) + 0.5) / EDGE_FACTOR;
    const own = weights.subarray(kernel * TAPS, (kernel + 1) * TAPS);
    let sum = 0;
    for (let tap = 0; tap < TAPS; tap++) {
      const x = (tap % 4) - 1 - dx;
      const y = Math.floor(tap / 4) - 1 - dy;
      const across = (x * gx + y * gy) * NARROWING;
      const along = (y * gx - x * gy) / STRETCH;
      own[tap] = cubic(across, ACROSS) * cubic(along, ALONG);
      sum += own[tap]!;
    }
    for (let tap = 0; tap < TAPS; tap++) own[tap]! /= sum;
  }
  return weights;
});

/**
 * Which direction a gradient has, 0…DIRECTIONS − 1, from the doubled angle's cosine and sine times any length. Steps are
 * even along a square in place of the circle, which takes no function that engines could round differently.
 */
export function directionOf(cosine: number, sine: number): number {
  const length = Math.abs(cosine) + Math.abs(sine);
  if (length === 0) return 0;
  const across = cosine / length;
  const turn = sine < 0 ? 3 + across : 1 - across;
  const direction = Math.floor((turn / 4) * DIRECTIONS);
  return direction < DIRECTIONS ? direction : DIRECTIONS - 1;
}

/** The gradient in the middle of a direction's step, of length 1. */
function gradientOf(direction: number): readonly [number, number] {
  const turn = (4 * (direction + 0.5)) / DIRECTIONS;
  const across = turn < 2 ? 1 - turn : turn - 3;
  const down = (turn < 2 ? 1 : -1) * (1 - Math.abs(across));
  const cosine = across / Math.sqrt(across * across + down * down);
  return [Math.sqrt((1 + cosine) / 2), Math.sqrt((1 - cosine) / 2) * (down < 0 ? -1 : 1)];
}

/** Keys' cubic with the parameter a. */
function cubic(x: number, a: number): number {
  const d = Math.abs(x);
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
