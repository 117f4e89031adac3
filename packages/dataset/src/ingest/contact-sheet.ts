import { open } from 'node:fs/promises';
import sharp from 'sharp';

const COLUMNS = 6;
const ROWS = 4;
const GAP = 2;
/** Pixels of a picture's longer side on the sheet, at most. */
const LARGEST = 192;

/**
 * Writes a PNG of up to 24 frames of a clip, equally spaced in time, row by row.
 *
 * @param pixels the clip's raw frames on disk
 */
export async function writeContactSheet(
  pixels: string,
  frames: number,
  image: { readonly width: number; readonly height: number; readonly channels: 1 | 3 },
  path: string,
): Promise<void> {
  const count = Math.min(frames, COLUMNS * ROWS);
  const columns = Math.min(count, COLUMNS);
  const rows = Math.ceil(count / columns);
  const { width, height, channels } = image;
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  const cell = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const bytes = width * height * channels;
  const file = await open(pixels, 'r');
  try {
    const pictures = [];
    for (let i = 0; i < count; i++) {
      const frame = count === 1 ? 0 : Math.round((i * (frames - 1)) / (count - 1));
      const raw = Buffer.alloc(bytes);
      await file.read(raw, 0, bytes, frame * bytes);
      let picture = sharp(raw, { raw: { width, height, channels } });
      if (scale < 1) picture = picture.resize(cell.width, cell.height, { fit: 'fill' });
      pictures.push({
        input: await picture.toColourspace('srgb').png({ compressionLevel: 1 }).toBuffer(),
        left: GAP + (i % columns) * (cell.width + GAP),
        top: GAP + Math.floor(i / columns) * (cell.height + GAP),
      });
    }
    await sharp({
      create: {
        width: GAP + columns * (cell.width + GAP),
        height: GAP + rows * (cell.height + GAP),
        channels: 3,
        background: '#181818',
      },
    })
      .composite(pictures)
      .png()
      .toFile(path);
  } finally {
    await file.close();
  }
}
