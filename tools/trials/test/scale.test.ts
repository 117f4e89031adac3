import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDataset, splitDataset } from '@phosphene/dataset';
import { sha256 } from '@phosphene/model/files';
import { Trial } from '../src/run-trial.ts';
import { boundGrowth } from '../src/scale/growth.ts';
import { makeLargeDataset } from '../src/scale/large-dataset.ts';
import { measureApart } from '../src/scale/measure-apart.ts';
import { makeTinyBundle, measureTakes } from '../src/scale/measure-films.ts';
import { measureManyClips } from '../src/scale/measure-footage.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-scale-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a trial measured, by the goal's or the fact's name. */
function valuesOf(trial: Trial): Map<string, number | string> {
  const { measures } = trial.report() as {
    measures: { name: string; value: number | string }[];
  };
  return new Map(measures.map(({ name, value }) => [name, value]));
}

test('a large dataset is one that opens, with the hashes that it says', async () => {
  const data = join(folder, 'data');
  await makeLargeDataset(data, { frames: 1000, clipFrames: 50, side: 8, seed: 1 });
  const dataset = await openDataset(data);
  expect(dataset.frameCount).toBe(1000);
  expect(splitDataset(dataset, { kind: 'blocks', heldOut: 0.05, seed: 1 }).train).toHaveLength(950);
  for (const { pixels } of dataset.manifest.clips.slice(0, 9)) {
    expect(sha256(await readFile(join(data, pixels.path)))).toBe(pixels.sha256);
  }
  const { values, peak } = await measureApart({
    ...{ kind: 'first-batch', folder: data, batches: 80, seed: 1 },
  });
  expect(values).toMatchObject({ frames: 1000, clips: 20 });
  expect(values['hashed']).toBeGreaterThan(0);
  expect(peak).toBeGreaterThan(20);
}, 60_000);

test('a task that fails is named', async () => {
  const missing = {
    kind: 'first-batch',
    folder: join(folder, 'none'),
    batches: 1,
    seed: 1,
  } as const;
  await expect(measureApart(missing)).rejects.toThrow(/the task "first-batch" ended with 1/);
}, 60_000);

test('growth is held to the smallest size, in all or for each unit', () => {
  const trial = new Trial('x', folder);
  const at = (size: number, peak: number, seconds: number) => ({
    size,
    measured: { peak, values: { seconds } },
  });
  const bounds = { subject: 'x', unit: 'min', time: 'seconds', memory: 1.2, factor: 1.1 };
  boundGrowth(trial, [at(10, 100, 5), at(30, 110, 15)], { ...bounds, grows: 'linear' });
  expect(trial.met).toBe(true);
  boundGrowth(trial, [at(10, 100, 5), at(30, 110, 15)], { ...bounds, grows: 'flat' });
  expect(trial.met).toBe(false);
});

test('a folder of clips is stopped in the middle and goes on with what is missing', async () => {
  const trial = new Trial('clips', folder);
  await measureManyClips(trial, { clips: [2, 4], clipSeconds: 0.5, different: 2, seed: 1 });
  const values = [...valuesOf(trial)].filter(([name]) => /made twice|missing/.test(name));
  expect(values.map(([, value]) => value)).toEqual([0, 0]);
}, 120_000);

test('a film is entered at its end, and a take at both', async () => {
  const trial = new Trial('films', folder);
  const { values } = await measureApart({
    kind: 'enter-film',
    bundle: await makeTinyBundle(trial, false),
    ...{ seconds: 600, segmentSeconds: 1, at: 'end', out: join(folder, 'segment.mp4'), seed: 1 },
  });
  expect(values['frames']).toBe(24);
  await measureTakes(trial, { minutes: [0.05, 0.2], seed: 1 });
  expect([...valuesOf(trial).values()].join()).toMatch(/events 361/);
}, 120_000);
