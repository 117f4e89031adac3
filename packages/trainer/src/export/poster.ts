import sharp from 'sharp';
import type { VaeArchitecture } from '@phosphene/model';

/** Each picture of the poster is shown this large, in pixels. */
const CELL = 256;

/** Lays pictures, float32 [N, H, W, C] in 0…1, edge to edge in rows, smoothly enlarged. */
export async function posterPng(
  pixels: Float32Array,
  { height, width, channels }: VaeArchitecture['image'],
  columns: number,
): Promise<Buffer> {
  const size = height * width * channels;
  const count = pixels.length / size;
  const cellHeight = Math.round((CELL * height) / width);
  const cells = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const raw = Buffer.from(
        pixels.subarray(n * size, (n + 1) * size).map((value) => Math.round(value * 255)),
      );
      const input = await sharp(raw, { raw: { width, height, channels } })
        .resize(CELL, cellHeight, { kernel: 'lanczos3' })
        .toColourspace('srgb')
        .png()
        .toBuffer();
      return { input, left: (n % columns) * CELL, top: Math.floor(n / columns) * cellHeight };
    }),
  );
  const rows = Math.ceil(count / columns);
  return sharp({
    create: {
      width: Math.min(count, columns) * CELL,
      height: rows * cellHeight,
      channels: 3,
      background: 'black',
    },
  })
    .composite(cells)
    .png()
    .toBuffer();
}
