import { PhospheneError } from '@phosphene/model/errors';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { startWasmGraph } from '../decoding/wasm-graph.ts';
import { photoPixels } from './photo-pixels.ts';

/**
 * Where a photo is in the latent space: the mean of its posterior, [Z]. The bundle's encoder is fetched for it, and runs
 * once, in a thread of its own.
 *
 * @throws {PhospheneError} when the bundle has no encoder, its files are damaged, or the photo can't be read
 */
export async function encodePhoto(
  { manifest, readEncoder, place }: StageBundle,
  photo: File,
): Promise<Float32Array> {
  const { image, latentSize } = manifest;
  if (readEncoder === null) {
    throw new PhospheneError(`${manifest.name} has no encoder, which photos need.`, {
      remedy: 'Export it again with phosphene export … --encoder.',
    });
  }
  const [graph, pixels] = await Promise.all([readEncoder(), photoPixels(photo, image)]);
  const shape = [1, image.height, image.width, image.channels];
  const encoder = await startWasmGraph({ graph, input: 'image', shape, output: 'posterior' });
  try {
    const { values, broken } = await encoder.run(pixels);
    if (!broken) return values.slice(0, latentSize);
  } finally {
    encoder.dispose();
  }
  throw new PhospheneError(`${place}: the encoder gives values that are no numbers.`, {
    remedy: 'Export the bundle again.',
  });
}
