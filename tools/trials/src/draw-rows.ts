import { createCanvas } from '@napi-rs/canvas';
import type { ImageShape } from '@phosphene/trainer';

/** A row of pictures with what is to be said of them. */
export interface PictureRow {
  readonly words: string;
  /** [N, H, W, C] in 0…1 */
  readonly pictures: Float32Array;
}

const CAPTION = 20;

/** A PNG with a row of pictures under each caption, each picture `scale` times its size. */
export function drawRows(rows: readonly PictureRow[], image: ImageShape, scale = 1): Buffer {
  const { height, width, channels } = image;
  const size = height * width * channels;
  const longest = Math.max(...rows.map(({ pictures }) => pictures.length / size));
  const rowHeight = CAPTION + height * scale;
  const canvas = createCanvas(longest * width * scale, rows.length * rowHeight);
  const context = canvas.getContext('2d');
  context.fillStyle = '#111';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = '13px sans-serif';
  context.fillStyle = '#ddd';
  const small = createCanvas(width, height);
  const paint = small.getContext('2d');
  rows.forEach(({ words, pictures }, row) => {
    context.fillText(words, 6, row * rowHeight + 15);
    for (let n = 0; n < pictures.length / size; n++) {
      const data = paint.createImageData(width, height);
      for (let pixel = 0; pixel < width * height; pixel++) {
        for (let c = 0; c < 3; c++) {
          const value = pictures[n * size + pixel * channels + (channels === 3 ? c : 0)]!;
          data.data[4 * pixel + c] = Math.round(255 * value);
        }
        data.data[4 * pixel + 3] = 255;
      }
      paint.putImageData(data, 0, 0);
      const left = n * width * scale;
      context.drawImage(small, left, row * rowHeight + CAPTION, width * scale, height * scale);
    }
  });
  return canvas.toBuffer('image/png');
}
