import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { RandomStream } from '@phosphene/model/random';
import { openBundle } from '@phosphene/model/bundle-folder';
import { NativeFunction } from '@phosphene/model/native-graph';
import { openDecoder } from '@phosphene/sampler/node';
import { selectBackend } from '@phosphene/trainer';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';

const { name: backend } = await selectBackend('auto');
const native = backend === 'tensorflow' ? test : test.skip;

const folder = await mkdtemp(join(tmpdir(), 'phosphene-decoder-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ['a residual network', 3],
  ['the original network', 1],
] as const)('%s', (_, channels) => {
  const opened = (async () => {
    const path = join(folder, `${channels}`);
    await makeFixtureBundle(path, { channels, side: 16, widths: [8, 6] });
    return openBundle(path);
  })();
  const latentsOf = (count: number, size: number): Float32Array => {
    const random = new RandomStream(5, count);
    return Float32Array.from({ length: count * size }, () => random.normal());
  };

  native('paints on native TensorFlow, as one graph, what tfjs paints', async () => {
    const bundle = await opened;
    const { latentSize } = bundle.manifest;
    const notes: string[] = [];
    const before = tf.memory().numTensors;
    const decoder = await openDecoder(bundle, (line) => notes.push(line));
    const painted = new Map<number, Float32Array>();
    for (const count of [3, 1, 3]) {
      painted.set(count, await decoder.decode(latentsOf(count, latentSize), count));
    }
    decoder.dispose();
    expect(notes).toEqual([]);
    expect(tf.memory().numTensors).toBe(before);
    await tf.setBackend('cpu');
    const plain = await openDecoder(bundle);
    for (const [count, pictures] of painted) {
      const due = await plain.decode(latentsOf(count, latentSize), count);
      expect(due.length).toBe(pictures.length);
      due.forEach((value, at) => expect(pictures[at]).toBeCloseTo(value, 5));
    }
    plain.dispose();
    await tf.setBackend('tensorflow');
  });

  native('is painted bit by bit, and says so once, where there can be no graph', async () => {
    const bundle = await opened;
    const { latentSize } = bundle.manifest;
    const latents = latentsOf(2, latentSize);
    const whole = await openDecoder(bundle);
    const due = await whole.decode(latents, 2);
    whole.dispose();
    const of = jest.spyOn(NativeFunction, 'record').mockImplementation(() => {
      throw new Error('no room in /tmp');
    });
    const notes: string[] = [];
    const decoder = await openDecoder(bundle, (line) => notes.push(line));
    await decoder.decode(latents, 2);
    const pictures = await decoder.decode(latents, 2);
    of.mockRestore();
    decoder.dispose();
    expect(notes).toEqual([expect.stringContaining('no room in /tmp')]);
    due.forEach((value, at) => expect(pictures[at]).toBeCloseTo(value, 5));
  });
});
