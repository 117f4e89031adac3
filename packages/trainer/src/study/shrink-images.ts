import { imageSize, type ImageShape } from '../measure/image-shape.ts';

/** Pictures are compared with thousands of others at no more than about this many pixels a side. */
const SIDE = 64;

/** The size that pictures of a shape are compared at, and how many of their pixels make one of it. */
export function comparedShape(shape: ImageShape): { shape: ImageShape; factor: number } {
  const factor = Math.max(1, Math.floor(Math.min(shape.height, shape.width) / SIDE));
  const { height, width, channels } = shape;
  return {
    shape: { height: Math.floor(height / factor), width: Math.floor(width / factor), channels },
    factor,
  };
}

/** Shrinks pictures [N, H, W, C] by means of `factor` × `factor` pixels. */
export function shrinkImages(
  images: Float32Array,
  shape: ImageShape,
  factor: number,
): Float32Array {
  if (factor === 1) return images;
  const small = comparedShape(shape).shape;
  const [from, to] = [imageSize(shape), imageSize(small)];
  const { channels } = shape;
  const result = new Float32Array((images.length / from) * to);
  for (let at = 0; at < result.length; at++) {
    const inside = at % to;
    const c = inside % channels;
    const x = Math.floor(inside / channels) % small.width;
    const y = Math.floor(inside / channels / small.width);
    let sum = 0;
    for (let dy = 0; dy < factor; dy++)
      for (let dx = 0; dx < factor; dx++) {
        const pixel = (y * factor + dy) * shape.width + x * factor + dx;
        sum += images[Math.floor(at / to) * from + pixel * channels + c]!;
      }
    result[at] = sum / (factor * factor);
  }
  return result;
}
