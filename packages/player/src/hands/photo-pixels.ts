import { PhospheneError } from '@phosphene/model/errors';

/** Of red, green and blue in a luma (BT.601), as the ingest takes it. */
const LUMA = [0.299, 0.587, 0.114] as const;

/**
 * A photo as the encoder takes it: its largest centred part of the picture's shape, scaled, as the ingest does by default.
 *
 * @returns [H, W, C], 0…1, display-encoded
 * @throws {PhospheneError} when it is no picture that this browser reads
 */
export async function photoPixels(
  photo: File,
  { width, height, channels }: { width: number; height: number; channels: 1 | 3 },
): Promise<Float32Array> {
  const whole = await readPhoto(photo);
  const part = centred(whole, width / height);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  // Without scaling, the pixels are those of the photo.
  const scaled = await createImageBitmap(whole, part.x, part.y, part.width, part.height, {
    ...(part.width !== width || part.height !== height
      ? { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' }
      : {}),
  });
  context.drawImage(scaled, 0, 0);
  whole.close();
  scaled.close();
  const { data } = context.getImageData(0, 0, width, height);
  return Float32Array.from({ length: width * height * channels }, (_, at) => {
    const first = 4 * Math.floor(at / channels);
    if (channels === 3) return data[first + (at % 3)]! / 255;
    return LUMA.reduce((sum, share, colour) => sum + share * data[first + colour]!, 0) / 255;
  });
}

/** Turned as its camera was. */
async function readPhoto(photo: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new PhospheneError(`${photo.name} is no picture that this browser reads.`, {
      remedy: 'Save it as JPEG or PNG, and drop that.',
      cause,
    });
  }
}

/** The largest centred part of a shape, width over height, in whole pixels. */
function centred(
  { width, height }: { readonly width: number; readonly height: number },
  shape: number,
): { x: number; y: number; width: number; height: number } {
  const wide = width > height * shape;
  const w = wide ? Math.max(1, Math.round(height * shape)) : width;
  const h = wide ? height : Math.max(1, Math.round(width / shape));
  return { x: (width - w) >> 1, y: (height - h) >> 1, width: w, height: h };
}
