import sharp from 'sharp';
import { imageSize, type ImageShape } from '../../measure/image-shape.ts';

/** Pictures edge to edge in one PNG, from which a page cuts each. */
export interface PictureGrid {
  /** The file's name beside the page. */
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  readonly count: number;
  /** Width over height of one. */
  readonly aspect: number;
  readonly png: Uint8Array;
}

/**
 * @param pictures [N, H, W, C] in 0…1, N ≥ 1
 * @param most columns, at most
 */
export async function pictureGrid(
  name: string,
  pictures: Float32Array,
  shape: ImageShape,
  most = 12,
): Promise<PictureGrid> {
  const { height, width, channels } = shape;
  const count = pictures.length / imageSize(shape);
  const columns = Math.min(most, count);
  const rows = Math.ceil(count / columns);
  const line = width * channels;
  const pixels = Buffer.alloc(rows * height * columns * line);
  for (let n = 0; n < count; n++) {
    const [row, column] = [Math.floor(n / columns), n % columns];
    for (let y = 0; y < height; y++) {
      const from = (n * height + y) * line;
      const to = ((row * height + y) * columns + column) * line;
      for (let at = 0; at < line; at++) {
        pixels[to + at] = Math.round(255 * Math.min(1, Math.max(0, pictures[from + at]!)));
      }
    }
  }
  const raw = { width: columns * width, height: rows * height, channels: channels as 1 | 3 };
  const png = await sharp(pixels, { raw }).png().toBuffer();
  return { name, columns, rows, count, aspect: width / height, png };
}
