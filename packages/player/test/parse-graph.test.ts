import { expect, test } from '@jest/globals';
import { parseGraph } from '../src/bundle/parse-graph.ts';

const NODES = [
  {
    ...{ name: 'latent', op: 'Placeholder' },
    attr: { shape: { shape: { dim: [{ size: '-1' }, { size: '4' }] } } },
  },
  { name: 'image', op: 'Identity', input: ['latent'] },
];
const PORTS = { input: { name: 'latent', shape: [4] }, output: { name: 'image', shape: [4] } };

const model = (weights: object[], node: object[] = NODES): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      modelTopology: { node, versions: { producer: 1395 } },
      weightsManifest: [{ paths: ['a'], weights }],
    }),
  );

test('joins shards in order', () => {
  const specs = [
    { name: 'a', shape: [1], dtype: 'float32' },
    { name: 'b', shape: [2], dtype: 'float32', quantization: { dtype: 'float16' } },
  ];
  const graph = parseGraph(
    model(specs),
    [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6, 7, 8)],
    PORTS,
    'm',
  );
  expect([...new Uint8Array(graph.weightData as ArrayBuffer)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('refuses weights that tfjs would fill with zeros', () => {
  const specs = [{ name: 'a', shape: [2, 2], dtype: 'float32' }];
  expect(() => parseGraph(model(specs), [new Uint8Array(12)], PORTS, 'm')).toThrow(
    '12 bytes of weights where 16 are due',
  );
  expect(() => parseGraph(new TextEncoder().encode('{}'), [], PORTS, 'm')).toThrow(
    'not a tfjs graph',
  );
});

test('refuses operations that the bundle does not need, before anything is computed', () => {
  const nodes = [NODES[0]!, { ...NODES[1]!, op: 'ReadFile' }];
  expect(() => parseGraph(model([], nodes), [], PORTS, 'm: model.json')).toThrow(
    'm: model.json: the node "image" (ReadFile): no operation of Phosphene’s.',
  );
});
