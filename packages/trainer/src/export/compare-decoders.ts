import * as tf from '@tensorflow/tfjs-core';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { type LatentCodes } from '@phosphene/model/bundle';
import { type GraphModelFiles } from '@phosphene/model/graph-model';
import { decode, type VaeArchitecture, type Weights } from '@phosphene/model/network';
import { codeMeans } from './code-means.ts';

/** Latents that the two decoders are compared on. */
const COMPARED = 32;

/**
 * Loads a graph model as any player would and compares it with the network that it was written from, on codes
 * of the footage.
 *
 * @returns the greatest absolute difference of a value in 0…1
 */
export async function compareDecoders(
  architecture: VaeArchitecture,
  weights: Weights,
  files: GraphModelFiles,
  codes: LatentCodes,
): Promise<number> {
  const model = await loadGraphModel(tf.io.fromMemory(toModelArtifacts(files)));
  const count = Math.min(COMPARED, codes.count);
  const stride = Math.floor(codes.count / count);
  const latents = codeMeans(
    codes,
    Uint32Array.from({ length: count }, (_, n) => n * stride),
  );
  const difference = tf.tidy(() => {
    const latent = tf.tensor2d(latents, [count, codes.size]);
    const loaded = model.predict({ latent }) as tf.Tensor;
    return tf.max(tf.abs(tf.sub(loaded, decode(architecture, weights, latent))));
  });
  const [greatest] = await difference.data();
  difference.dispose();
  model.dispose();
  return greatest!;
}

/** A graph model's files as tfjs takes them from memory. */
export function toModelArtifacts({ model, shards }: GraphModelFiles): tf.io.ModelArtifacts {
  const { weightsManifest, ...rest } = model as tf.io.ModelJSON;
  const data = new Uint8Array(shards.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let offset = 0;
  for (const { bytes } of shards) {
    data.set(bytes, offset);
    offset += bytes.length;
  }
  return {
    ...rest,
    weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
    weightData: data.buffer,
  };
}
