import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { checkGraph, type GraphPorts, type StoredWeight } from '../src/bundle/index.ts';
import { decoderGraphModel, type GraphModelFiles } from '../src/graph-model/index.ts';
import type { VaeArchitecture } from '../src/network/index.ts';
import { anyWeights, DECODERS } from './any-decoders.ts';
import { plainTfjs } from './plain-tfjs.ts';

beforeAll(plainTfjs);

interface Node {
  name: string;
  op: string;
  input?: string[];
  attr: Record<string, unknown>;
}
interface Model {
  modelTopology: { node: Node[] };
  weightsManifest: [{ weights: StoredWeight[] }];
}

/** A graph model in memory, to be changed. */
interface Opened {
  readonly model: Model;
  readonly data: ArrayBuffer;
  readonly ports: GraphPorts;
}

function open({ image, latentSize }: VaeArchitecture, files: GraphModelFiles): Opened {
  const data = new Uint8Array(files.shards.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of files.shards) {
    data.set(bytes, at);
    at += bytes.length;
  }
  return {
    model: JSON.parse(JSON.stringify(files.model)) as Model,
    data: data.buffer,
    ports: {
      input: { name: 'latent', shape: [latentSize] },
      output: { name: 'image', shape: [image.height, image.width, image.channels] },
    },
  };
}

const decoder = (name: string): Opened => {
  const architecture = DECODERS[name]!;
  return open(architecture, decoderGraphModel(architecture, anyWeights(architecture), 'float32'));
};

function check({ model, data, ports }: Opened): void {
  const [{ weights }] = model.weightsManifest;
  checkGraph(model.modelTopology, weights, data, ports);
}

describe('a graph model', () => {
  test.each(
    Object.entries(DECODERS).flatMap(([name, architecture]) =>
      (['float32', 'float16', 'uint8'] as const).map(
        (precision) => [name, precision, architecture] as const,
      ),
    ),
  )('of %s in %s is taken', (_, precision, architecture) => {
    const files = decoderGraphModel(architecture, anyWeights(architecture), precision);
    expect(() => check(open(architecture, files))).not.toThrow();
  });

  const node = ({ model }: Opened, op: string): Node =>
    model.modelTopology.node.find((one) => one.op === op)!;
  const constant = (opened: Opened, name: string, change: (values: Int32Array) => void): void => {
    let at = 0;
    for (const weight of opened.model.weightsManifest[0].weights) {
      const size = weight.shape.reduce((a, b) => a * b, 1);
      if (weight.name === name) change(new Int32Array(opened.data, at, size));
      at += size * 4;
    }
  };

  test.each<[string, string, (opened: Opened) => void, RegExp]>([
    [
      'an operation that Phosphene doesn’t write',
      'pixel shuffle',
      (o) => (node(o, 'Transpose').op = 'TensorListStack'),
      /the node "Transpose_\d+" \(TensorListStack\): no operation of Phosphene’s/,
    ],
    [
      'one by a name of JavaScript’s',
      'pixel shuffle',
      (o) => (node(o, 'Transpose').op = 'constructor'),
      /no operation of Phosphene’s/,
    ],
    [
      'a circle',
      'pixel shuffle',
      (o) => (node(o, '_FusedConv2D').input![0] = node(o, 'Identity').name),
      /waits for itself, or for one that is missing/,
    ],
    [
      'two nodes of one name',
      'pixel shuffle',
      (o) => o.model.modelTopology.node.push({ ...node(o, 'Reshape') }),
      /two nodes are called "Reshape_\d+"/,
    ],
    [
      'a function of its own',
      'dense alone',
      (o) => Object.assign(o.model.modelTopology, { library: { function: [{}] } }),
      /its topology/,
    ],
    [
      'an enlargement to what no memory holds',
      'resizing',
      (o) =>
        constant(o, node(o, 'ResizeNearestNeighbor').input![1]!, (sizes) => sizes.fill(1_000_000)),
      /gives \[1,1000000,1000000,\d\], which no picture needs/,
    ],
    [
      'a shape of other values',
      'dense alone',
      (o) => constant(o, node(o, 'Reshape').input![1]!, (sizes) => (sizes[1] = 7)),
      /\(Reshape\): makes/,
    ],
    [
      'another picture than the bundle’s',
      'convolution of stride 1',
      (o) => Object.assign(o.ports.output, { shape: [1_000_000, 1_000_000, 3] }),
      /its output "image" is \[1,4,6,3\] where \[1,1000000,1000000,3\] is due/,
    ],
    [
      'a step of nothing',
      'convolution of stride 1',
      (o) => (node(o, '_FusedConv2D').attr['strides'] = { list: { i: ['1', '0', '0', '1'] } }),
      /has strides 1,0,0,1/,
    ],
    [
      'other padding',
      'convolution of stride 1',
      (o) => (node(o, '_FusedConv2D').attr['padding'] = { s: btoa('VALID') }),
      /is padded otherwise/,
    ],
    [
      'a fused operation that is strange',
      'convolution of stride 1',
      (o) => (node(o, '_FusedConv2D').attr['fused_ops'] = { list: { s: [btoa('Prelu')] } }),
      /is one with an operation/,
    ],
    [
      'weights of no kind',
      'dense alone',
      (o) => Object.assign(o.model.weightsManifest[0].weights[0]!, { dtype: 'string' }),
      /its weights0\.dtype/,
    ],
  ])('with %s is refused, and the node is named', (_, name, change, message) => {
    const opened = decoder(name);
    change(opened);
    expect(() => check(opened)).toThrow(message);
  });
});

/** Every place in a JSON document, as keys from the root. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 1, 2, 1e6, 2 ** 31, 2 ** 53, 0.5, '', '-1', '0', '7'),
  fc.constantFrom<unknown>([], {}, ['latent'], { i: '3' }, { b: true }, { list: {} }, 'image'),
  fc.constantFrom<unknown>('Relu', 'Mean', 'Reshape', 'Transpose', 'latent', 'MatMul', 'While'),
);

describe('a graph model that somebody has changed', () => {
  const NAME = 'the residual network, normalised by picture';

  test('is refused with a reason, or paints a picture of the size that is due', async () => {
    const original = JSON.stringify(decoder(NAME).model);
    const places = placesIn(JSON.parse(original));
    let [taken, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...places), strange, fc.boolean()), {
          ...{ minLength: 1, maxLength: 3 },
        }),
        async (changes) => {
          const { data, ports } = decoder(NAME);
          const model = JSON.parse(original) as Model;
          for (const [path, value, removes] of changes) {
            const parent = path
              .slice(0, -1)
              .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], model);
            if (typeof parent !== 'object' || parent === null || path.length < 2) continue;
            if (removes) Reflect.deleteProperty(parent, path.at(-1)!);
            else (parent as Record<string, unknown>)[path.at(-1)!] = value;
          }
          const weights = model.weightsManifest?.[0]?.weights;
          try {
            checkGraph(model.modelTopology, weights, data, ports);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
            refused++;
            return;
          }
          taken++;
          const graph = await loadGraphModel(
            tf.io.fromMemory({
              ...{ modelTopology: model.modelTopology, weightSpecs: weights as never },
              weightData: data,
            }),
          );
          const painted = graph.execute(
            { latent: tf.zeros([1, ...ports.input.shape]) },
            'image',
          ) as tf.Tensor;
          expect(painted.shape).toEqual([1, ...ports.output.shape]);
          graph.dispose();
        },
      ),
      { seed: 1, numRuns: 300 },
    );
    // Both come about, or the test would say little.
    expect(Math.min(taken, refused)).toBeGreaterThan(20);
  });
});
