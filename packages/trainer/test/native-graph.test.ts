import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { RandomStream } from '@phosphene/model/random';
import { nativeCpu, NativeFunction } from '@phosphene/model/native-graph';
import { compareGradients } from '../src/backend/check-gradients.ts';
import { drawMosaics } from '../src/data/draw-mosaics.ts';
import { architectureFor, type TrainOptions } from '../src/train-options.ts';
import { trainingGradients, type StepInputs } from '../src/training-gradients.ts';
import { TrainingState } from '../src/training-state.ts';
import { TrainingStep } from '../src/training-step.ts';
import { startBackend, tinyOptions } from './tiny-training.ts';

const IMAGE = { height: 16, width: 16, channels: 3 } as const;

await startBackend();
/** Native TensorFlow on the CPU is the only one that makes graphs. */
const backend = nativeCpu()!;
const native = backend === null ? test.skip : test;

function pixelsAndNoise(options: TrainOptions, seed: number) {
  const random = new RandomStream(seed);
  const values = (length: number, of: () => number): Float32Array =>
    Float32Array.from({ length }, of);
  return {
    pixels: values(options.batchSize * 16 * 16 * 3, () => random.uniform()),
    noise: values(options.batchSize * options.latentSize, () => random.normal()),
  };
}

function inputsOf(options: TrainOptions, state: TrainingState, seed: number): StepInputs {
  const { pixels, noise } = pixelsAndNoise(options, seed);
  const images = tf.tensor4d(pixels, [options.batchSize, 16, 16, 3]);
  return {
    images,
    seen: seed % 2 === 0 ? images.clone() : tf.reverse(images, 2),
    noise: tf.tensor2d(noise, [options.batchSize, options.latentSize]),
    beta: tf.scalar(seed),
    mosaics: mosaicsOf(options, seed),
    weights: state.list('weights'),
  };
}

function mosaicsOf(options: TrainOptions, seed: number): StepInputs['mosaics'] {
  const { mosaicShare, batchSize, latentSize } = options;
  if (mosaicShare === 0) return null;
  const architecture = architectureFor(options, IMAGE);
  const drawn = drawMosaics(new RandomStream(seed), architecture, batchSize, mosaicShare);
  return {
    units: tf.tensor2d(drawn.units, [batchSize, latentSize]),
    pixels: tf.tensor4d(drawn.pixels, [batchSize, 16, 16, 1]),
  };
}

const cases: [string, Partial<TrainOptions>][] = [
  ['composite', { freeBits: 0.01, aggregateWeight: 10, frequencyWeight: 0.1 }],
  ['gaussian', { likelihood: 'gaussian', upsampling: 'resize', normalisation: 'picture' }],
  ['laplace', { likelihood: 'laplace', normalisation: 'pixel' }],
  ['cross-entropy', { likelihood: 'cross-entropy', network: 'original' }],
  ['mosaics', { latent: 'parts', latentSize: 32, mosaicShare: 0.5 }],
  ['adversarial', { adversarialWeight: 0.2, adversarialFrom: 0 }],
];

describe('a step as one graph', () => {
  native.each(cases)(
    'has the gradients of tfjs, whatever it was recorded with (%s)',
    async (_, c) => {
      const options = tinyOptions(c);
      const architecture = architectureFor(options, IMAGE);
      const state = TrainingState.start(architecture, 1);
      const later = TrainingState.start(architecture, 2);
      state.list('weights');
      later.list('weights');
      const before = tf.memory().numTensors;
      const given = [inputsOf(options, state, 3), inputsOf(options, later, 4)] as const;
      const compute = (inputs: StepInputs): tf.Tensor[] => {
        const all = trainingGradients(architecture, options, state.specs, true, inputs);
        return [all.reconstruction, all.divergence, all.meanSquare, ...all.gradients];
      };
      const [fed, then] = given.map(({ images, seen, noise, beta, mosaics, weights }) => [
        ...[images, seen, noise, beta, ...Object.values(mosaics ?? {})],
        ...weights,
      ]);
      const graph = NativeFunction.record(backend, fed!, () => compute(given[0]));
      const [expected, actual] = [compute(given[1]), graph.run(then!)];
      const names = [
        'reconstruction',
        'divergence',
        'meanSquare',
        ...state.specs.map((s) => s.name),
      ];
      const named = (tensors: tf.Tensor[]): Record<string, Float32Array> =>
        Object.fromEntries(tensors.map((t, n) => [names[n]!, t.dataSync<'float32'>()]));
      const [worst] = compareGradients(named(expected), named(actual));
      expect(worst!.relative).toBeLessThan(1e-5);
      expect(actual.map(({ shape }) => shape)).toEqual(expected.map(({ shape }) => shape));
      tf.dispose([expected, actual]);
      for (const { images, seen, noise, beta, mosaics } of given) {
        tf.dispose([images, seen, noise, beta, ...Object.values(mosaics ?? {})]);
      }
      expect(tf.memory().numTensors).toBe(before);
      graph.dispose();
      state.dispose();
      later.dispose();
    },
  );

  native.each([
    ['residual', { widths: [48, 32] }],
    ['original', { network: 'original', likelihood: 'cross-entropy', batchSize: 32 }],
  ] as [string, Partial<TrainOptions>][])(
    'keeps losses and the directions of gradients in bfloat16, to its eight bits (%s)',
    (_, changes) => {
      const options = tinyOptions(changes);
      const architecture = architectureFor(options, IMAGE);
      const state = TrainingState.start(architecture, 1);
      const inputs = inputsOf(options, state, 3);
      const { images, seen, noise, beta, weights } = inputs;
      const fed = [images, seen, noise, beta, ...weights];
      const compute = (): tf.Tensor[] => {
        const all = trainingGradients(architecture, options, state.specs, false, inputs);
        return [all.reconstruction, all.meanSquare, ...all.gradients];
      };
      const [whole, half] = (['float32', 'bfloat16'] as const).map((precision) => {
        const graph = NativeFunction.record(backend, fed, compute, precision);
        const results = graph.run(fed);
        graph.dispose();
        return results;
      }) as [tf.Tensor[], tf.Tensor[]];
      const names = ['reconstruction', 'meanSquare', ...state.specs.map(({ name }) => name)];
      const apart = names.map((name, n) => {
        const [a, b] = [whole[n]!, half[n]!].map((tensor) => tf.reshape(tensor, [-1]));
        const away = tf.norm(tf.sub(a!, b!)).dataSync()[0]!;
        return { name, apart: away / Math.max(tf.norm(a!).dataSync()[0]!, 1e-12) };
      });
      expect(apart.filter(({ apart }) => !(apart < 0.1))).toEqual([]);
      // It is computed in bfloat16: float32 would be a thousand times nearer.
      expect(Math.max(...apart.map(({ apart }) => apart))).toBeGreaterThan(1e-4);
      state.dispose();
    },
  );

  native('is what training takes, before and after a discriminator comes in', async () => {
    const options = tinyOptions({ adversarialWeight: 0.2, adversarialFrom: 0.5, steps: 6 });
    const architecture = architectureFor(options, IMAGE);
    const learn = async (): Promise<Float32Array> => {
      const state = TrainingState.start(architecture, 1);
      const learner = new TrainingStep(architecture, options, state);
      const judge = state.specs.findIndex(({ name }) => name.startsWith('discriminator/'));
      const start = state.list('weights')[judge]!.dataSync();
      for (let step = 0; step < options.steps; step++) {
        const loss = learner.take(pixelsAndNoise(options, step));
        tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]);
        expect(learner.isGraph).toBe(true);
        const now = state.list('weights')[judge]!.dataSync();
        if (step < 3) expect(now).toEqual(start);
        else expect(now).not.toEqual(start);
      }
      const values = await state.save();
      learner.dispose();
      state.dispose();
      return values;
    };
    const left = await modelFolders();
    expect(await learn()).toEqual(await learn());
    expect(await modelFolders()).toEqual(left);
  });

  native('is computed bit by bit, and says so, where no graph can be made', () => {
    const options = tinyOptions();
    const architecture = architectureFor(options, IMAGE);
    const first = (onNote?: (line: string) => void): { loss: number; isGraph: boolean } => {
      const state = TrainingState.start(architecture, 1);
      const learner = new TrainingStep(architecture, options, state, onNote);
      const { reconstruction, divergence, meanSquare } = learner.take(pixelsAndNoise(options, 1));
      const { isGraph } = learner;
      const loss = reconstruction.dataSync()[0]!;
      tf.dispose([reconstruction, divergence, meanSquare]);
      learner.dispose();
      state.dispose();
      return { loss, isGraph };
    };
    const graph = first();
    const notes: string[] = [];
    const of = jest.spyOn(NativeFunction, 'record').mockImplementation(() => {
      throw new Error('no room in /tmp');
    });
    const plain = first((line) => notes.push(line));
    of.mockRestore();
    expect(graph.isGraph).toBe(true);
    expect(plain.isGraph).toBe(false);
    expect(notes).toEqual([expect.stringContaining('no room in /tmp')]);
    expect(plain.loss).toBeCloseTo(graph.loss, 3);
  });
});

describe('a recording', () => {
  native('refuses what would not be the same in the next step', () => {
    const x = tf.tensor1d([1, 2]);
    const outside = tf.add(tf.scalar(1), 1);
    const record = (compute: () => tf.Tensor): NativeFunction =>
      NativeFunction.record(backend, [x], () => [tf.tidy(compute)]);
    const before = tf.memory().numTensors;
    expect(() => record(() => tf.mul(x, outside))).toThrow(/not among the inputs/);
    expect(() => record(() => tf.mul(x, tf.sum(x).dataSync()[0]!))).toThrow(/is read/);
    expect(tf.memory().numTensors).toBe(before);
    // And leaves tfjs as it was.
    expect(tf.square(outside).dataSync()[0]).toBe(4);
  });
});

async function modelFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('phosphene-graph-'));
}
