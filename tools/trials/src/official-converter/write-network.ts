import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LatentCodes } from '@phosphene/model/bundle';
import {
  measureLayers,
  elementCount,
  weightSpecs,
  type VaeArchitecture,
} from '@phosphene/model/network';

/** Latents that decoders are compared on, spread over the footage. */
const COMPARED = 64;

/** What the Python script is given, in memory. */
export interface WrittenNetwork {
  /** [count, Z] */
  readonly latents: Float32Array;
  readonly count: number;
}

/**
 * Writes what `convert-decoder.py` reads: `network.json`, `weights.bin` and `latents.bin`.
 *
 * @param values all weights of the network, in the order of `weightSpecs`
 */
export async function writeNetwork(
  folder: string,
  architecture: VaeArchitecture,
  values: Float32Array,
  codes: LatentCodes,
): Promise<WrittenNetwork> {
  const { image, latentSize, decoder } = architecture;
  const used = new Set(measureLayers(decoder, [latentSize]).weights.map(({ name }) => name));
  let offset = 0;
  const weights = weightSpecs(architecture).map(({ name, shape }) => {
    offset += elementCount(shape);
    return { name, shape, offset: offset - elementCount(shape) };
  });
  const count = Math.min(COMPARED, codes.count);
  const latents = new Float32Array(count * latentSize);
  for (let n = 0; n < count; n++) {
    const code = Math.floor((n * codes.count) / count) * latentSize;
    latents.set(codes.means.subarray(code, code + latentSize), n * latentSize);
  }
  const network = {
    image,
    latentSize,
    layers: decoder,
    weights: weights.filter(({ name }) => used.has(name)),
  };
  await writeFile(join(folder, 'network.json'), JSON.stringify(network));
  await writeFile(join(folder, 'weights.bin'), values);
  await writeFile(join(folder, 'latents.bin'), latents);
  return { latents, count };
}
