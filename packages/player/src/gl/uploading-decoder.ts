import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { createReadBackDecoder, type ReadBackBackend } from '../display/read-back-decoder.ts';
import type { Decoder } from './decoder.ts';
import { ToneEffect } from './effects/tone-effect.ts';
import type { SharedContext } from './shared-context.ts';

/**
 * A decoder beside the display's context: every frame is read back and uploaded again.
 *
 * @throws {PhospheneError} when the back end can't run here
 */
export async function createUploadingDecoder(
  { renderer }: SharedContext,
  bundle: StageBundle,
  backend: ReadBackBackend,
): Promise<Decoder> {
  const { width, height, channels } = bundle.manifest.image;
  const decoder = await createReadBackDecoder(bundle, backend);
  const pixels = new Float32Array(width * height * 4);
  const source = new DataTexture(pixels, width, height, RGBAFormat, FloatType);
  source.minFilter = NearestFilter;
  source.magFilter = NearestFilter;
  const pass = new ToneEffect(source, channels);

  return {
    description: `${backend}, frames read back`,
    async decode(latent, look, into) {
      const values = await decoder.decode(latent);
      for (let pixel = 0; pixel < width * height; pixel++) {
        for (let channel = 0; channel < 3; channel++) {
          pixels[pixel * 4 + channel] = values[pixel * channels + (channels === 1 ? 0 : channel)]!;
        }
      }
      source.needsUpdate = true;
      pass.draw(renderer, look, into);
    },
    memory: decoder.memory,
    dispose() {
      pass.dispose();
      source.dispose();
      decoder.dispose();
    },
  };
}
