import { createFramePainter, lookWithPalette, type Look } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { createReadBackDecoder } from '../decoding/create-read-back-decoder.ts';

/**
 * Paints codes of the footage as the bundle does, one after the other, in a thread of its own: nothing of it is the
 * display's, so that the walk loses no frame. The thread ends with the last picture.
 *
 * @param codes their numbers
 * @param onPicture is given each picture's place among the codes
 * @param signal ends it early
 * @throws {PhospheneError} where wasm can't run
 */
export async function paintFrames(
  bundle: StageBundle,
  look: Look,
  codes: readonly number[],
  onPicture: (place: number, picture: ImageData) => void,
  signal: AbortSignal,
): Promise<void> {
  const { image, latentSize, palette } = bundle.manifest;
  const decoder = await createReadBackDecoder(bundle, 'wasm', () => undefined);
  const painter = createFramePainter(lookWithPalette(look, palette), image.channels);
  const bytes = new Uint8Array(image.width * image.height * 3);
  try {
    for (const [place, code] of codes.entries()) {
      if (signal.aborted) return;
      const first = code * latentSize;
      painter.paint(
        await decoder.decode(bundle.codes.means.slice(first, first + latentSize)),
        bytes,
      );
      if (!signal.aborted) onPicture(place, opaque(bytes, image));
    }
  } finally {
    decoder.dispose();
  }
}

/** RGB bytes as the page's own kind of picture. */
function opaque(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): ImageData {
  const picture = new ImageData(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    picture.data.set(bytes.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
    picture.data[4 * pixel + 3] = 255;
  }
  return picture;
}
