import * as tf from '@tensorflow/tfjs-core';
import { ExternalTexture } from 'three';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { referenceLatent } from '../decoding/blank-picture.ts';
import { BlankWatch, type PaintInto } from './blank-watch.ts';
import type { Decoder } from './decoder.ts';
import { ToneEffect } from './effects/tone-effect.ts';
import type { SharedContext } from './shared-context.ts';
import { startTextureDecoder, type TextureDecoder } from './texture-decoder.ts';

/** What belongs to one life of the context. */
interface Life {
  readonly textures: TextureDecoder;
  readonly source: ExternalTexture;
  readonly pass: ToneEffect;
  /** `null` where the reference's own picture is blank. */
  readonly watch: BlankWatch | null;
}

/**
 * The decoder on the display's own context: the picture goes from tensor to texture without leaving the GPU, but for one
 * in hundreds that is looked at.
 *
 * @param signal once it is aborted, starting is given up
 * @throws {PhospheneError} when tfjs can't run on this context, or the graph is none it can run
 */
export async function createSharedDecoder(
  context: SharedContext,
  bundle: StageBundle,
  signal?: AbortSignal,
): Promise<Decoder> {
  const { gl, renderer } = context;
  const { image } = bundle.manifest;
  const reference = referenceLatent(bundle);

  async function begin(startSignal?: AbortSignal): Promise<Life> {
    renderer.resetState();
    const textures = await startTextureDecoder(context, bundle, reference, startSignal);
    renderer.resetState();
    const source = new ExternalTexture();
    return {
      ...{ textures, source, pass: new ToneEffect(source, image.channels) },
      watch: textures.blankAtStart ? null : new BlankWatch(context, image),
    };
  }

  const end = (): void => {
    life?.watch?.dispose();
    life?.pass.dispose();
    life?.source.dispose();
    life?.textures.dispose();
    life = null;
  };
  let life: Life | null = await begin(signal);
  const forgetListener = context.onLoss(end);

  return {
    description: 'webgl2',
    get blank() {
      // What was lost while another decoder played, nobody has made anew.
      if (life === null) return !gl.isContextLost();
      return life.watch?.blank ?? false;
    },
    // No await from the first reset to the last: nothing else may use the context in between.
    decode(latent, look, into) {
      // Nothing is shown while the context is lost.
      if (life === null) return undefined;
      const { textures, source, pass, watch } = life;
      const plain = { ...look, gain: 1, gamma: 1, saturation: 1 };
      const decode = (from: Float32Array, paint: () => void): void => {
        renderer.resetState();
        textures.decode(from, (texture) => {
          renderer.resetState();
          source.sourceTexture = texture;
          paint();
        });
      };
      const paintPlain: PaintInto = (target) => pass.draw(renderer, plain, target);
      decode(latent, () => {
        pass.draw(renderer, look, into);
        watch?.afterDecode(paintPlain, (target) => decode(reference, () => paintPlain(target)));
      });
      return undefined;
    },
    async restore() {
      end();
      const next = await begin();
      // Another call may have been as quick.
      end();
      life = next;
    },
    memory: () => ({ tensors: tf.memory().numTensors, bytes: tf.memory().numBytes }),
    dispose() {
      forgetListener();
      end();
    },
  };
}
