import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { packLatentCodes, type BundleManifest } from '@phosphene/model/bundle';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import {
  decoderGraphModel,
  encoderGraphModel,
  listenerGraphModel,
} from '@phosphene/model/graph-model';
import { type HashedFile } from '@phosphene/model/json';
import {
  initialValues,
  initialWeights,
  listenerArchitecture,
  listenerWeightSpecs,
  measureLayers,
  originalVae,
  residualVae,
  type VaeArchitecture,
} from '@phosphene/model/network';
import { packPaths } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';
import { sha256, writeFileAtomic } from '@phosphene/model/files';
import { randomPaths } from './random-paths.ts';

/** What a fixture's decoder is like. */
export interface FixtureOptions {
  /** 3: a residual network with pixel shuffles; 1: the original's, with transposed convolutions. */
  readonly channels: 1 | 3;
  /** The side of the picture in pixels. */
  readonly side?: number;
  readonly widths?: readonly number[];
  readonly seed?: number;
  readonly precision?: 'float32' | 'float16' | 'uint8';
  /** Whether it has a listener, which has learnt nothing either. */
  readonly ears?: boolean;
  /** Whether it has its network's encoder. */
  readonly encoder?: boolean;
}

/**
 * Writes a whole and valid bundle whose decoder has learnt nothing: seeded weights, strong enough that
 * latents far apart look different. For tests and trials where there is no trained one.
 */
export async function makeFixtureBundle(folder: string, options: FixtureOptions): Promise<void> {
  const {
    channels,
    side = 64,
    widths = [32, 24, 16, 12],
    seed = 7,
    precision = 'float32',
  } = options;
  const image = { width: side, height: side, channels };
  const network = channels === 3 ? residualVae(image, 16, widths) : originalVae(image);
  const { latentSize } = network;
  const weights = initialWeights(network, seed);
  const last = Object.keys(weights).filter((name) => name.startsWith('decoder/'));
  const gain = channels === 3 ? 2.2 : 1.6;
  for (const name of last.slice(-2)) weights[name] = weights[name]!.map((value) => gain * value);
  const graph = decoderGraphModel(network, weights, precision);

  const write = async (path: string, data: string | Uint8Array): Promise<HashedFile> => {
    const full = join(folder, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFileAtomic(full, data);
    return { path, bytes: Buffer.byteLength(data), sha256: sha256(data) };
  };
  const count = 96;
  const random = new RandomStream(seed, 1);
  const codes = {
    size: latentSize,
    count,
    means: Float32Array.from({ length: count * latentSize }, () => 1.2 * random.normal()),
    scales: new Float32Array(count * latentSize).fill(0.15),
    labels: Uint16Array.from({ length: count }, (_, frame) => frame % 2),
  };
  const paths = randomPaths(codes, seed);
  const shards: HashedFile[] = [];
  for (const { path, bytes } of graph.shards) shards.push(await write(path, bytes));
  const measure = measureLayers(network.decoder, [latentSize]);
  const manifest: BundleManifest = {
    format: 'phosphene-bundle',
    version: 1,
    name: channels === 3 ? 'Random weights, in colour' : 'Random weights, in grey',
    image,
    latentSize,
    labels: ['left', 'right'],
    decoder: {
      topology: await write('model.json', JSON.stringify(graph.model)),
      weights: shards,
      input: 'latent',
      output: 'image',
      precision,
      parameters: measure.parameters,
      multiplyAdds: measure.multiplyAdds,
    },
    ...(options.encoder === true && { encoder: await writeEncoder(network, weights, write) }),
    latents: { file: await write('latents.bin', packLatentCodes(codes)), count },
    paths: {
      file: await write('paths.bin', packPaths(paths)),
      nodes: paths.nodes,
      edges: paths.edges,
    },
    ...(options.ears === true && { listener: await writeEars(latentSize, seed, write) }),
    poster: await write('poster.png', poster()),
    palette: channels === 1 ? 'inferno' : null,
    training: {
      preset: 'none',
      steps: 1,
      images: 1,
      backend: 'none',
      seed,
      exportError: 0,
      heldOut: null,
    },
    footage: { licence: 'CC0', credit: 'drawn by chance' },
  };
  await write('phosphene.json', JSON.stringify(manifest, null, 2));
}

async function writeEncoder(
  network: VaeArchitecture,
  weights: Readonly<Record<string, Float32Array>>,
  write: (path: string, data: string | Uint8Array) => Promise<HashedFile>,
): Promise<NonNullable<BundleManifest['encoder']>> {
  const graph = encoderGraphModel(network, weights, 'float32');
  const shards: HashedFile[] = [];
  for (const { path, bytes } of graph.shards) shards.push(await write(`encoder/${path}`, bytes));
  const { height, width, channels } = network.image;
  const { parameters, multiplyAdds } = measureLayers(network.encoder, [height, width, channels]);
  return {
    topology: await write('encoder/model.json', JSON.stringify(graph.model)),
    weights: shards,
    ...{ input: 'image', output: 'posterior', precision: 'float32' },
    ...{ parameters, multiplyAdds, exportError: 0 },
  };
}

async function writeEars(
  latentSize: number,
  seed: number,
  write: (path: string, data: string | Uint8Array) => Promise<HashedFile>,
): Promise<NonNullable<BundleManifest['listener']>> {
  const size = { rows: WINDOW_ROWS, bands: listenerFormat.bands, components: 2, latentSize };
  const ears = listenerArchitecture(size);
  const weights = initialValues(listenerWeightSpecs(ears), 'he', seed);
  // Whatever sounds is familiar, and of the first label: the walk is drawn to it.
  const last = 'listener/label/heard';
  weights[`${last}/kernel`] = weights[`${last}/kernel`]!.map((value) => value / 1000);
  weights[`${last}/bias`] = Float32Array.of(3, -3, 3);
  const graph = listenerGraphModel(ears, weights, 'float32');
  const shards: HashedFile[] = [];
  for (const { path, bytes } of graph.shards) shards.push(await write(`listener/${path}`, bytes));
  const { parameters, multiplyAdds } = measureLayers(ears.layers, [ears.rows, ears.bands, 1]);
  return {
    topology: await write('listener/model.json', JSON.stringify(graph.model)),
    weights: shards,
    input: 'sound',
    output: 'heard',
    features: { ...listenerFormat },
    rows: ears.rows,
    levelling: 'mean',
    components: ears.components,
    parameters,
    multiplyAdds,
    exportError: 0,
    heldOut: null,
  };
}

function poster(): Buffer {
  const canvas = createCanvas(256, 256);
  const context = canvas.getContext('2d');
  for (const [x, y, colour] of [
    [70, 90, '#b4502a'],
    [190, 120, '#2f5d8a'],
    [120, 210, '#a68a4f'],
  ] as const) {
    const glow = context.createRadialGradient(x, y, 4, x, y, 110);
    glow.addColorStop(0, colour);
    glow.addColorStop(1, 'transparent');
    context.fillStyle = glow;
    context.fillRect(0, 0, 256, 256);
  }
  return canvas.toBuffer('image/png');
}
