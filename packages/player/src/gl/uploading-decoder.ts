import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { createReadBackDecoder } from '../decoding/create-read-back-decoder.ts';
import type { ReadBackBackend } from '../decoding/backend.ts';
import type { Decoder } from './decoder.ts';
import { ToneEffect } from './effects/tone-effect.ts';
import type { SharedContext } from './shared-context.ts';

/**
 * A decoder beside the display's context: every frame is read back and uploaded again. It goes on where the context is
 * lost.
 *
 * @param onNote called when its pictures become blank time and again
 * @throws {PhospheneError} when the back end can't run here
 */
export async function createUploadingDecoder(
  { gl, renderer, onLoss }: SharedContext,
  bundle: StageBundle,
  backend: ReadBackBackend,
  onNote: (line: string) => void,
): Promise<Decoder> {
  const { width, height, channels } = bundle.manifest.image;
  const decoder = await createReadBackDecoder(bundle, backend, onNote);
  const pixels = new Float32Array(width * height * 4);
  const source = new DataTexture(pixels, width, height, RGBAFormat, FloatType);
  source.minFilter = NearestFilter;
  source.magFilter = NearestFilter;
  const pass = new ToneEffect(source, channels);
  /** Lost contexts: what was decoded for one is not painted on the next. */
  let losses = 0;
  // Three.js makes anew what is drawn with again.
  const free = (): void => {
    losses++;
    pass.dispose();
    source.dispose();
  };
  const forgetListener = onLoss(free);

  return {
    description: `${backend}, frames read back`,
    blank: false,
    async decode(latent, look, into) {
      const before = losses;
      const values = await decoder.decode(latent);
      if (losses !== before || gl.isContextLost()) return;
      for (let pixel = 0; pixel < width * height; pixel++) {
        for (let channel = 0; channel < 3; channel++) {
          pixels[pixel * 4 + channel] = values[pixel * channels + (channels === 1 ? 0 : channel)]!;
        }
      }
      source.needsUpdate = true;
      pass.draw(renderer, look, into);
    },
    restore: () => Promise.resolve(),
    memory: decoder.memory,
    dispose() {
      forgetListener();
      free();
      decoder.dispose();
    },
  };
}
