import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Trained } from '../open-trained.ts';

/** Pixels of a picture on the sheet, and pictures a second of sound. */
const SIDE = 96;

/** Writes a sheet of pictures, one row after the other. */
export async function writeSheet(
  folder: string,
  name: string,
  { image }: Pick<Trained, 'image'>,
  rows: readonly Float32Array[],
): Promise<void> {
  const size = image.height * image.width * image.channels;
  const columns = Math.max(...rows.map((row) => row.length / size));
  const canvas = createCanvas(columns * SIDE, rows.length * SIDE);
  const context = canvas.getContext('2d');
  const cell = createCanvas(image.width, image.height);
  const brush = cell.getContext('2d');
  rows.forEach((row, y) => {
    for (let x = 0; x * size < row.length; x++) {
      const pixels = brush.createImageData(image.width, image.height);
      for (let n = 0; n < image.width * image.height; n++) {
        for (let c = 0; c < 3; c++) {
          const channel = image.channels === 3 ? c : 0;
          pixels.data[4 * n + c] = Math.round(255 * row[x * size + n * image.channels + channel]!);
        }
        pixels.data[4 * n + 3] = 255;
      }
      brush.putImageData(pixels, 0, 0);
      context.drawImage(cell, x * SIDE, y * SIDE, SIDE, SIDE);
    }
  });
  await writeFile(join(folder, `${name}.png`), canvas.toBuffer('image/png'));
}
