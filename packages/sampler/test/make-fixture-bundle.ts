import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packLatentCodes, type BundleManifest } from '@phosphene/model/bundle';
import { decoderGraphModel } from '@phosphene/model/graph-model';
import { type HashedFile } from '@phosphene/model/json';
import {
  initialWeights,
  residualVae,
  weightSpecs,
  type VaeArchitecture,
} from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { sha256 } from '@phosphene/model/files';

/** A folder of this test's own, for bundles and films. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'phosphene-sampler-'));
}

/** A small network with random weights: a picture that moves with its latent. */
export function movingPicture(channels: 1 | 3): {
  architecture: VaeArchitecture;
  weights: Record<string, Float32Array>;
} {
  const architecture = residualVae({ width: 16, height: 12, channels }, 6, [8, 6]);
  return { architecture, weights: initialWeights(architecture, 5) };
}

/** A picture that never changes. @param pixels [height, width, channels], 0…1, neither 0 nor 1 */
export function stillPicture(
  pixels: Float32Array,
  image: VaeArchitecture['image'],
): { architecture: VaeArchitecture; weights: Record<string, Float32Array> } {
  const architecture: VaeArchitecture = {
    image,
    latentSize: 2,
    encoder: [],
    decoder: [
      { kind: 'dense', name: 'paint', units: pixels.length, activation: 'linear' },
      { kind: 'reshape', shape: [image.height, image.width, image.channels] },
    ],
    start: 'he',
  };
  const logits = pixels.map((x) => Math.log(x / (1 - x)));
  const weights = Object.fromEntries(
    weightSpecs(architecture).map(({ name, role, shape }) => [
      name,
      role === 'bias' ? logits : new Float32Array(shape.reduce((a, b) => a * b, 1)),
    ]),
  );
  return { architecture, weights };
}

/** Writes a whole bundle with `count` random codes of two labels, and returns its folder. */
export async function makeFixtureBundle(
  parent: string,
  { architecture, weights }: ReturnType<typeof movingPicture>,
  name = 'bundle',
  count = 40,
): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder, { recursive: true });
  const put = async (path: string, data: string | Uint8Array): Promise<HashedFile> => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    await writeFile(join(folder, path), bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  };
  const { image, latentSize } = architecture;
  const random = new RandomStream(99);
  const codes = {
    size: latentSize,
    count,
    means: Float32Array.from({ length: count * latentSize }, () => 1.5 * random.normal()),
    scales: new Float32Array(count * latentSize).fill(0.1),
    labels: Uint16Array.from({ length: count }, (_, i) => i % 2),
  };
  const { model, shards } = decoderGraphModel(architecture, weights, 'float32');
  const manifest: BundleManifest = {
    format: 'phosphene-bundle',
    version: 1,
    name,
    image: { ...image },
    latentSize,
    labels: ['cornet', 'drum'],
    decoder: {
      topology: await put('model.json', JSON.stringify(model)),
      weights: await Promise.all(shards.map(({ path, bytes }) => put(path, bytes))),
      input: 'latent',
      output: 'image',
      precision: 'float32',
      parameters: 1,
      multiplyAdds: 1,
    },
    latents: { file: await put('latents.bin', packLatentCodes(codes)), count },
    poster: await put('poster.png', 'a picture'),
    palette: image.channels === 1 ? 'inferno' : null,
    training: {
      preset: 'fixture',
      steps: 1,
      images: 1,
      backend: 'none',
      seed: 1,
      exportError: 0,
      heldOut: null,
    },
    footage: { licence: null, credit: null },
  };
  await put('phosphene.json', JSON.stringify(manifest));
  return folder;
}
