import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { openDataset } from '@phosphene/dataset';
import sharp from 'sharp';
import type { ChosenBackend } from '../src/backend/chosen-backend.ts';
import { BatchPlan } from '../src/data/batch-plan.ts';
import { readImages } from '../src/frame-reader.ts';
import { CheckpointStore } from '../src/run/checkpoint.ts';
import { readMetrics } from '../src/run/metrics-log.ts';
import { architectureFor } from '../src/train-options.ts';
import { TrainingStep } from '../src/training-step.ts';
import { TrainingState } from '../src/training-state.ts';
import { makeDataset, makeFolder } from './make-dataset.ts';
import { startBackend, tinyOptions, trainTiny } from './tiny-training.ts';

// Trainings take seconds; on a machine that is busy or has only wasm, minutes.
jest.setTimeout(900_000);

let backend: ChosenBackend;
let data: string;
beforeAll(async () => {
  backend = await startBackend();
  data = await makeDataset();
});

describe('a training step', () => {
  test.each(['residual', 'original'] as const)(
    'leaves no tensor but its losses, over 50 steps (%s)',
    async (network) => {
      const dataset = await openDataset(data);
      const options = tinyOptions({ network, upsampling: 'resize' });
      const architecture = architectureFor(options, dataset.manifest.image);
      const state = TrainingState.start(architecture, 1);
      const learner = new TrainingStep(architecture, options, state);
      const all = Uint32Array.from({ length: dataset.frameCount }, (_, n) => n);
      const plan = new BatchPlan(all, options.batchSize, 1);
      const counts = [];
      for (let step = 0; step < 50; step++) {
        const noise = new Float32Array(options.batchSize * options.latentSize);
        plan.noise(step, noise);
        const pixels = readImages(dataset, plan.frames(step));
        const loss = learner.take({ pixels, noise });
        tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]);
        counts.push(tf.memory().numTensors);
      }
      expect(new Set(counts).size).toBe(1);
      learner.dispose();
      state.dispose();
      dataset.close();
    },
  );
});

describe('a training', () => {
  test('learns, writes what it promises, and leaves no tensor', async () => {
    const runFolder = join(await makeFolder(), 'run');
    const options = tinyOptions({ steps: 60, previewEvery: 30, keep: 2 });
    const before = tf.memory().numTensors;
    const notes: string[] = [];
    const seen: number[] = [];
    const result = await trainTiny(backend, data, runFolder, options, {
      onNote: (line) => void notes.push(line),
      onProgress: ({ done, total }) => void seen.push(done / total!),
    });
    expect(tf.memory().numTensors).toBe(before);
    expect(result).toMatchObject({ step: 60, steps: 60, finished: true });
    expect(seen.at(-1)).toBe(1);
    expect(notes.join()).toMatch(/16×16, latent 4/);

    const metrics = await readMetrics(runFolder);
    const losses = metrics.filter((line) => 'reconstruction' in line);
    expect(losses.map(({ step }) => step)).toEqual([10, 20, 30, 40, 50, 60]);
    // In nats an image of 256 values: half a nat a value is a fair way down.
    expect(losses[0]!['reconstruction']! - losses.at(-1)!['reconstruction']!).toBeGreaterThan(128);
    expect(losses.every((line) => line['imagesPerSecond']! > 0)).toBe(true);
    const judged = metrics.filter((line) => 'heldOut/psnr' in line);
    expect(judged.map(({ step }) => step)).toEqual([20, 40, 60]);
    expect(judged.at(-1)!['heldOut/psnr']).toBeGreaterThan(judged[0]!['heldOut/psnr']!);
    expect(result.heldOut).toMatchObject({ frames: 10 });
    expect(result.heldOut!.psnr).toBe(judged.at(-1)!['heldOut/psnr']);
    expect(judged.at(-1)!['heldOut/ssim']).toBeGreaterThan(judged[0]!['heldOut/ssim']!);
    expect(result.heldOut!.highFrequency).toBeGreaterThan(0);

    const kept = await new CheckpointStore(runFolder).steps();
    expect(kept.slice(-2)).toEqual([50, 60]);
    const best = (await new CheckpointStore(runFolder).best())!;
    expect(kept).toContain(best.step);
    // The last may be the best.
    const least = Math.min(...judged.map((line) => line['heldOut/loss']!));
    expect(best.step).toBe(judged.find((line) => line['heldOut/loss'] === least)!.step);
    const previews = await readdir(join(runFolder, 'previews'));
    expect(previews).toEqual(['step-00000030.png', 'step-00000060.png']);
    const { width, height } = await sharp(join(runFolder, 'previews', previews[0]!)).metadata();
    // Ten columns, three rows of 16 pixels with gaps of 2, six times as large.
    expect([width, height]).toEqual([6 * (10 * 18 + 2), 6 * (3 * 18 + 2)]);
    const report = await readFile(result.report, 'utf8');
    expect(report).toMatch(/Reconstruction, nats an image/);
    expect(report.match(/data:image\/png;base64/g)).toHaveLength(2);
    expect(report).not.toMatch(/(src|href)="(?!data:)/);
    const run = JSON.parse(await readFile(join(runFolder, 'run.json'), 'utf8')) as object;
    expect(run).toMatchObject({ options, backend: { name: backend.name } });
  });

  test('goes without held-out frames, and with more in a batch than there are', async () => {
    const runFolder = join(await makeFolder(), 'run');
    const few = await makeDataset({ clips: [5], channels: 3 });
    const options = tinyOptions({ heldOut: 0, steps: 4, evaluateEvery: 2 });
    const result = await trainTiny(backend, few, runFolder, options);
    expect(result).toMatchObject({ finished: true, heldOut: null });
  });

  test('that diverges stops with a clear word, and leaves the last good checkpoint', async () => {
    const runFolder = join(await makeFolder(), 'run');
    const options = tinyOptions({ checkpointEvery: 5, steps: 60, rateWarmUp: 0 });
    const abort = new AbortController();
    await trainTiny(backend, data, runFolder, options, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    const good = await new CheckpointStore(runFolder).steps();
    // What a burst of bad luck would do, at the next step.
    const file = join(runFolder, 'run.json');
    const wild = { ...options, learningRate: 1e6 };
    const run = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...run, options: wild }));
    const training = trainTiny(backend, data, runFolder, wild);
    await expect(training).rejects.toThrow(/no longer finite/);
    await expect(training).rejects.toMatchObject({
      remedy: expect.stringMatching(/last checkpoint is good.*--learning-rate/) as unknown,
    });
    const store = new CheckpointStore(runFolder);
    expect(await store.steps()).toEqual(good);
    const { values } = (await store.latest(() => undefined))!;
    expect(values.every(Number.isFinite)).toBe(true);
    const after = await readMetrics(runFolder);
    expect(after.every((line) => Object.values(line).every(Number.isFinite))).toBe(true);
  });

  test('never saves weights that are not finite, though the loss before the step was', async () => {
    const runFolder = join(await makeFolder(), 'run');
    const options = tinyOptions({ checkpointEvery: 1, learningRate: 1e39, rateWarmUp: 0 });
    await expect(trainTiny(backend, data, runFolder, options)).rejects.toThrow(
      /weights are no longer finite at step 1/,
    );
    expect(await new CheckpointStore(runFolder).steps()).toEqual([]);
  });

  test('refuses sizes that its network can’t halve', async () => {
    const odd = await makeDataset({ width: 18, height: 16 });
    const runFolder = join(await makeFolder(), 'run');
    await expect(
      trainTiny(backend, odd, runFolder, tinyOptions({ widths: [4, 4, 4] })),
    ).rejects.toThrow(/18×16 can't be halved 3 times/);
  });
});
