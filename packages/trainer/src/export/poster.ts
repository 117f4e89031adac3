import * as tf from '@tensorflow/tfjs-core';
import sharp from 'sharp';
import { type LatentCodes } from '@phosphene/model/bundle';
import { decode, type VaeArchitecture, type Weights } from '@phosphene/model/network';
import { spread } from '../frame-reader.ts';
import { codeMeans } from './code-means.ts';

/** Each picture of the poster is shown this large, in pixels. */
const CELL = 256;

/** Paints some codes of the footage, spread evenly, as PNG. */
export async function paintPoster(
  architecture: VaeArchitecture,
  weights: Weights,
  codes: LatentCodes,
): Promise<Uint8Array> {
  const [columns, rows] = [3, 2];
  const chosen = spread(
    Uint32Array.from({ length: codes.count }, (_, n) => n),
    columns * rows,
  );
  const latents = codeMeans(codes, chosen);
  const painted = tf.tidy(() =>
    decode(architecture, weights, tf.tensor2d(latents, [chosen.length, codes.size])),
  );
  const pixels = (await painted.data()) as Float32Array;
  painted.dispose();
  return posterPng(pixels, architecture.image, columns);
}

/** Lays pictures, float32 [N, H, W, C] in 0…1, edge to edge in rows, smoothly enlarged. */
async function posterPng(
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
  return (
    sharp({
      create: {
        width: Math.min(count, columns) * CELL,
        height: rows * cellHeight,
        channels: 3,
        background: 'black',
      },
    })
      .composite(cells)
      .removeAlpha()
      // It is shown soft, behind a title: 256 colours of its own are a fifth of the bytes.
      .png({ palette: true, quality: 100 })
      .toBuffer()
  );
}
