import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { decoderGraphModel, type GraphModelFiles } from '../src/graph-model/index.ts';
import { decode, weightSpecs, type VaeArchitecture } from '../src/network/index.ts';
import { RandomStream } from '../src/random/index.ts';
import { anyWeights, DECODERS, grid, ground, network } from './any-decoders.ts';
import { plainTfjs } from './plain-tfjs.ts';

beforeAll(plainTfjs);

/** Loads as a browser would: `model.json` and every shard by its path. */
async function load(files: GraphModelFiles): Promise<Awaited<ReturnType<typeof loadGraphModel>>> {
  const served = new Map<string, string | Uint8Array<ArrayBuffer>>([
    ['model.json', JSON.stringify(files.model)],
    ...files.shards.map(({ path, bytes }) => [path, bytes] as const),
  ]);
  const fetchFunc = (url: string): Promise<Response> => {
    const body = served.get(url.replace('http://venue/', ''));
    const json = url.endsWith('.json');
    const type = json ? 'application/json' : 'application/octet-stream';
    return Promise.resolve(
      new Response(body ?? null, {
        status: body === undefined ? 404 : 200,
        headers: { 'content-type': type },
      }),
    );
  };
  return loadGraphModel(tf.io.http('http://venue/model.json', { fetchFunc } as object));
}

function latents(count: number, size: number): tf.Tensor2D {
  const random = new RandomStream(23, count);
  return tf.tensor2d(
    Float32Array.from({ length: count * size }, () => 1.5 * random.normal()),
    [count, size],
  );
}

/** Greatest difference between the loaded graph model and the network, over batches of 1 and 3. */
async function difference(
  architecture: VaeArchitecture,
  precision: 'float32' | 'float16' | 'uint8',
): Promise<number> {
  const values = anyWeights(architecture);
  const weights = Object.fromEntries(
    weightSpecs(architecture).map(({ name, shape }) => [
      name,
      tf.tensor(values[name]!, [...shape]),
    ]),
  );
  const model = await load(decoderGraphModel(architecture, values, precision));
  let greatest = 0;
  for (const batch of [1, 3]) {
    const latent = latents(batch, architecture.latentSize);
    const [painted, due] = [
      model.predict({ latent }) as tf.Tensor,
      decode(architecture, weights, latent),
    ];
    expect(painted.shape).toEqual(due.shape);
    const [apart, spread] = [
      tf.max(tf.abs(tf.sub(painted, due))).dataSync()[0]!,
      tf.sub(tf.max(due), tf.min(due)).dataSync()[0]!,
    ];
    // A comparison of two grey fields would prove nothing.
    expect(spread).toBeGreaterThan(0.1);
    greatest = Math.max(greatest, apart);
  }
  model.dispose();
  return greatest;
}

describe('the decoder as a graph model', () => {
  test.each(Object.entries(DECODERS))('%s paints as the network does', async (_, architecture) => {
    expect(await difference(architecture, 'float32')).toBeLessThan(1e-5);
  });

  test.each([
    ['float16', 0.53, 5e-3],
    ['uint8', 0.3, 0.1],
  ] as const)('%s weights take fewer bytes and change little', async (precision, share, most) => {
    const architecture = DECODERS['the residual network, RGB']!;
    const values = anyWeights(architecture);
    const bytes = (files: GraphModelFiles): number =>
      files.shards.reduce((sum, shard) => sum + shard.bytes.length, 0);
    const whole = bytes(decoderGraphModel(architecture, values, 'float32'));
    expect(bytes(decoderGraphModel(architecture, values, precision)) / whole).toBeLessThan(share);
    const apart = await difference(architecture, precision);
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(most);
  });

  test('a large model comes in shards of one size, the last no larger, and loads whole', async () => {
    const architecture = network([ground(160 * 160 * 3), grid(160, 160, 3)], 160, 160, 3, 16);
    const { model, shards } = decoderGraphModel(architecture, anyWeights(architecture), 'float32');
    const sizes = shards.map(({ bytes }) => bytes.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes.slice(0, -1)).size).toBe(1);
    expect(sizes.at(-1)).toBeLessThanOrEqual(sizes[0]!);
    const [{ paths }] = (model as { weightsManifest: [{ paths: string[] }] }).weightsManifest;
    expect(paths).toEqual(shards.map(({ path }) => path));
    expect(await difference(architecture, 'float32')).toBeLessThan(1e-5);
  });

  test('has one named input and output, and no quantisation where none is meant', () => {
    const files = decoderGraphModel(
      DECODERS['pixel shuffle']!,
      anyWeights(DECODERS['pixel shuffle']!),
      'float32',
    );
    const { signature } = files.model as { signature: Record<string, object> };
    expect(Object.keys(signature['inputs']!)).toEqual(['latent']);
    expect(Object.keys(signature['outputs']!)).toEqual(['image']);
    expect(JSON.stringify(files.model)).not.toMatch(/quantization/);
  });

  test('a decoder that paints another size than the picture’s is refused', () => {
    const wrong = network([ground(4 * 4 * 3), grid(4, 4, 3)], 8, 8, 3);
    expect(() => decoderGraphModel(wrong, anyWeights(wrong), 'float32')).toThrow(
      /paints \[4,4,3\], not \[8,8,3\]/,
    );
  });

  test('leaves no tensor behind when it is loaded, used and disposed of', async () => {
    const architecture = DECODERS['the original']!;
    const files = decoderGraphModel(architecture, anyWeights(architecture), 'float32');
    const before = tf.memory().numTensors;
    const model = await load(files);
    for (let n = 0; n < 20; n++) {
      const latent = latents(1, architecture.latentSize);
      tf.dispose([latent, model.predict({ latent }) as tf.Tensor]);
    }
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
