import sharp from 'sharp';

/** Rows of pictures: each picture float32 [H, W, C] in 0…1. */
export interface ContactSheet {
  readonly rows: readonly (readonly Float32Array[])[];
  readonly image: { readonly height: number; readonly width: number; readonly channels: 1 | 3 };
}

const GAP = 2;
/** Small pictures are shown enlarged, pixel by pixel, to about this height. */
const SHOWN_HEIGHT = 96;

/** Lays pictures out on a dark ground, as PNG. */
export async function contactSheetPng({ rows, image }: ContactSheet): Promise<Buffer> {
  const { height, width, channels } = image;
  const columns = Math.max(...rows.map((row) => row.length));
  const sheetWidth = columns * (width + GAP) + GAP;
  const sheetHeight = rows.length * (height + GAP) + GAP;
  const pixels = Buffer.alloc(sheetWidth * sheetHeight * channels, 16);
  rows.forEach((row, r) =>
    row.forEach((picture, c) => {
      for (let y = 0; y < height; y++) {
        const from = y * width * channels;
        const to =
          ((GAP + r * (height + GAP) + y) * sheetWidth + GAP + c * (width + GAP)) * channels;
        for (let at = 0; at < width * channels; at++) {
          pixels[to + at] = Math.min(255, Math.max(0, Math.round(picture[from + at]! * 255)));
        }
      }
    }),
  );
  const times = Math.max(1, Math.round(SHOWN_HEIGHT / height));
  return sharp(pixels, { raw: { width: sheetWidth, height: sheetHeight, channels } })
    .resize(sheetWidth * times, sheetHeight * times, { kernel: 'nearest' })
    .png()
    .toBuffer();
}
