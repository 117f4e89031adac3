import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDataset } from '@phosphene/dataset';
import { BatchLoader } from '../src/data/batch-loader.ts';
import { BatchPlan } from '../src/data/batch-plan.ts';
import { readImages } from '../src/frame-reader.ts';
import { makeDataset } from './make-dataset.ts';

const frames = Uint32Array.from({ length: 50 }, (_, n) => 3 * n);
const epochOf = (plan: BatchPlan, epoch: number): number[] =>
  Array.from({ length: plan.stepsPerEpoch }, (_, n) => [
    ...plan.frames(epoch * plan.stepsPerEpoch + n),
  ]).flat();

describe('a batch plan', () => {
  test('shows every frame once an epoch, in another order each time', () => {
    const plan = new BatchPlan(frames, 10, 1);
    expect(plan.stepsPerEpoch).toBe(5);
    const epochs = [0, 1, 2].map((epoch) => epochOf(plan, epoch));
    for (const epoch of epochs) expect(epoch.slice().sort((a, b) => a - b)).toEqual([...frames]);
    expect(new Set(epochs.map(String)).size).toBe(3);
  });

  test('leaves over what does not fill a batch, and not always the same', () => {
    const plan = new BatchPlan(frames, 12, 1);
    expect(plan.stepsPerEpoch).toBe(4);
    const left = [0, 1, 2, 3].map((epoch) => {
      const seen = new Set(epochOf(plan, epoch));
      expect(seen.size).toBe(48);
      return [...frames].filter((frame) => !seen.has(frame)).join();
    });
    expect(new Set(left).size).toBeGreaterThan(1);
  });

  test('is a function of seed and step, wherever it is entered', () => {
    const walked = new BatchPlan(frames, 10, 4);
    const steps = Array.from({ length: 15 }, (_, step) => [...walked.frames(step)]);
    const entered = new BatchPlan(frames, 10, 4);
    for (const step of [13, 2, 7, 0]) expect([...entered.frames(step)]).toEqual(steps[step]);
    expect([...new BatchPlan(frames, 10, 5).frames(0)]).not.toEqual(steps[0]);
    const noise = [new Float32Array(8), new Float32Array(8), new Float32Array(8)] as const;
    walked.noise(3, noise[0]);
    entered.noise(3, noise[1]);
    entered.noise(4, noise[2]);
    expect(noise[1]).toEqual(noise[0]);
    expect(noise[2]).not.toEqual(noise[0]);
  });

  test('repeats frames where there are fewer than a batch, and refuses none at all', () => {
    const plan = new BatchPlan(Uint32Array.of(4, 9), 5, 1);
    expect(plan.stepsPerEpoch).toBe(1);
    expect(new Set(plan.frames(0))).toEqual(new Set([4, 9]));
    expect(plan.frames(3)).toHaveLength(5);
    expect(() => new BatchPlan(new Uint32Array(), 5, 1)).toThrow(/no frames/);
  });
});

describe('a batch loader', () => {
  test('reads from its thread what the plan says, from any step on', async () => {
    const folder = await makeDataset({ channels: 3 });
    const dataset = await openDataset(folder);
    const all = Uint32Array.from({ length: dataset.frameCount }, (_, n) => n);
    const plan = new BatchPlan(all, 8, 3);
    const loader = new BatchLoader(
      { folder, frames: all, batchSize: 8, seed: 3 },
      dataset.frameBytes,
      4,
      { first: 7, end: 30 },
    );
    try {
      for (let step = 7; step < 30; step++) {
        const batch = await loader.take(step);
        const noise = new Float32Array(8 * 4);
        plan.noise(step, noise);
        expect(batch.pixels).toEqual(readImages(dataset, plan.frames(step)));
        expect(batch.noise).toEqual(noise);
      }
    } finally {
      await loader.close();
      dataset.close();
    }
  });

  test('takes the word of whoever has opened the dataset, and reads no more of it than its batches', async () => {
    const folder = await makeDataset();
    const { manifest, frameBytes } = await openDataset(folder);
    const data = { folder, frames: Uint32Array.of(0, 1, 2, 3), batchSize: 4, seed: 1 };
    // No batch needs it, and it is missed where the dataset is checked anew.
    await rm(join(folder, manifest.clips[1]!.pixels.path));
    const checking = new BatchLoader(data, frameBytes, 4, { first: 0, end: 1 });
    await expect(checking.take(0)).rejects.toThrow(/missing, or not as long/);
    const loader = new BatchLoader({ ...data, manifest }, frameBytes, 4, { first: 0, end: 1 });
    expect((await loader.take(0)).pixels).toHaveLength(4 * frameBytes);
    await Promise.all([checking.close(), loader.close()]);
  });

  test('tells the training when its thread can’t read', async () => {
    const folder = await makeDataset();
    const loader = new BatchLoader(
      { folder: `${folder}-gone`, frames: Uint32Array.of(0), batchSize: 1, seed: 1 },
      256,
      4,
      { first: 0, end: 3 },
    );
    await expect(loader.take(0)).rejects.toThrow(/no dataset lies here/);
    await expect(loader.take(0)).rejects.toThrow(/no dataset lies here/);
    await loader.close();
  });
});
