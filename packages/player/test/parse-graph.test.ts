import { expect, test } from '@jest/globals';
import { parseGraph } from '../src/bundle/parse-graph.ts';

const model = (weights: object[]): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ modelTopology: { node: [] }, weightsManifest: [{ paths: ['a'], weights }] }),
  );

test('joins shards in order', () => {
  const specs = [
    { name: 'a', shape: [1], dtype: 'float32' },
    { name: 'b', shape: [2], dtype: 'float32', quantization: { dtype: 'float16' } },
  ];
  const graph = parseGraph(
    model(specs),
    [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6, 7, 8)],
    'm',
  );
  expect([...new Uint8Array(graph.weightData as ArrayBuffer)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('refuses weights that tfjs would fill with zeros', () => {
  const specs = [{ name: 'a', shape: [2, 2], dtype: 'float32' }];
  expect(() => parseGraph(model(specs), [new Uint8Array(12)], 'm')).toThrow(
    '12 bytes of weights where 16 are due',
  );
  expect(() => parseGraph(new TextEncoder().encode('{}'), [], 'm')).toThrow('not a tfjs graph');
});
