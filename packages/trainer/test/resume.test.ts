import { spawn } from 'node:child_process';
import { appendFile, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ChosenBackend } from '../src/backend/chosen-backend.ts';
import { CheckpointStore } from '../src/run/checkpoint.ts';
import { readMetrics } from '../src/run/metrics-log.ts';
import { makeDataset, makeFolder } from './make-dataset.ts';
import { startBackend, stateOf, tinyOptions, trainTiny } from './tiny-training.ts';

// With everything in it that could be lost on the way.
const options = tinyOptions({
  steps: 40,
  evaluateEvery: 20,
  normalisation: 'pixel',
  frequencyWeight: 0.1,
  adversarialWeight: 0.2,
  freeBits: 0.01,
  aggregateWeight: 10,
  shift: 1,
});
// Trainings take seconds; on a machine that is busy or has only wasm, minutes.
jest.setTimeout(900_000);

let backend: ChosenBackend;
let data: string;
let undisturbed: string;
beforeAll(async () => {
  backend = await startBackend();
  if (backend.name === 'wasm') console.warn('native TensorFlow is not here: tested on wasm');
  data = await makeDataset();
  undisturbed = join(await makeFolder(), 'run');
  await trainTiny(backend, data, undisturbed, options);
});

/** Trains and aborts once `done` images are reported. */
async function trainAndStop(runFolder: string, images: number): Promise<number> {
  const abort = new AbortController();
  const { step, finished } = await trainTiny(backend, data, runFolder, options, {
    signal: abort.signal,
    onProgress: ({ done }) => done >= images && abort.abort(),
  });
  expect(finished).toBe(false);
  return step;
}

describe('a training that is taken up again', () => {
  test('after Ctrl-C, twice, has learnt the same, bit for bit', async () => {
    const runFolder = join(await makeFolder(), 'run');
    const first = await trainAndStop(runFolder, 80);
    const second = await trainAndStop(runFolder, 8 * first + 80);
    expect(second).toBeGreaterThan(first);
    const notes: string[] = [];
    const onNote = (line: string): void => void notes.push(line);
    await trainTiny(backend, data, runFolder, options, { onNote });
    expect(notes.join()).toContain(`Going on from step ${second} of 40`);
    expect(await stateOf(runFolder, 40)).toEqual(await stateOf(undisturbed, 40));
    const heldOut = async (folder: string): Promise<unknown> =>
      (await readMetrics(folder)).filter((line) => 'heldOut/psnr' in line);
    expect(await heldOut(runFolder)).toEqual(await heldOut(undisturbed));

    const again = await trainTiny(backend, data, runFolder, options);
    expect(again.heldOut).not.toBeNull();
    expect(await heldOut(runFolder)).toEqual(await heldOut(undisturbed));
  });

  test('after kill -9, at any moment, has learnt the same, bit for bit', async () => {
    const runFolder = join(await makeFolder(), 'run');
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('train-in-child.mjs', import.meta.url)),
        JSON.stringify({ datasetFolder: data, runFolder, options, backend: backend.name }),
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    // As soon as it tells of its 20th step it dies: writing, reading or learning.
    child.stdout.on('data', (text: Buffer) => {
      if (
        String(text)
          .split('\n')
          .some((line) => Number(line) >= 160)
      )
        child.kill('SIGKILL');
    });
    expect(await ended).toBe('SIGKILL');
    const left = await new CheckpointStore(runFolder).steps();
    expect(left.at(-1)).toBeLessThan(40);
    await trainTiny(backend, data, runFolder, options);
    expect(await stateOf(runFolder, 40)).toEqual(await stateOf(undisturbed, 40));
    const folders = await readdir(join(runFolder, 'checkpoints'));
    expect(folders.filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('passes over a damaged newest checkpoint by name, and drops what was measured after the one before', async () => {
    const runFolder = join(await makeFolder(), 'run');
    const step = await trainAndStop(runFolder, 160);
    const name = `step-${String(step).padStart(8, '0')}`;
    await truncate(join(runFolder, 'checkpoints', name, 'state.bin'), 100);
    const log = join(runFolder, 'metrics.jsonl');
    await appendFile(log, `${JSON.stringify({ step: step + 5, reconstruction: -1 })}\n{"step": 4`);
    const notes: string[] = [];
    const onNote = (line: string): void => void notes.push(line);
    await trainTiny(backend, data, runFolder, options, { onNote });
    expect(notes.join('\n')).toMatch(new RegExp(`${name} is damaged`));
    expect(notes.join('\n')).toMatch(/Going on from step 10 of 40/);
    expect(await stateOf(runFolder, 40)).toEqual(await stateOf(undisturbed, 40));
    const lines = await readMetrics(runFolder);
    expect(lines.some((line) => line['reconstruction'] === -1)).toBe(false);
    const steps = lines.filter((line) => 'loss' in line).map((line) => line.step);
    expect(steps).toEqual([10, 20, 30, 40]);
    expect((await readFile(log, 'utf8')).split('\n').slice(0, -1).every(isJson)).toBe(true);
  });

  test('with other settings is refused, and the setting named', async () => {
    const other = { ...options, latentSize: 5, learningRate: 0.5 };
    const training = trainTiny(backend, data, undisturbed, other);
    await expect(training).rejects.toThrow(/latentSize 4, learningRate 0\.003/);
    const moved = await makeDataset({ seed: 2 });
    await expect(trainTiny(backend, moved, undisturbed, options)).rejects.toThrow(/data set/);
    // The refused ones have changed nothing.
    expect(await readFile(join(undisturbed, 'run.json'), 'utf8')).toContain('"latentSize": 4');
  });

  test('may keep and show another amount, and a finished one learns nothing more', async () => {
    const before = await stateOf(undisturbed, 40);
    const freer = { ...options, keep: 1, checkpointEvery: 7, previewEvery: 9 };
    const result = await trainTiny(backend, data, undisturbed, freer);
    expect(result).toMatchObject({ step: 40, finished: true });
    expect(await stateOf(undisturbed, 40)).toEqual(before);
  });
});

function isJson(line: string): boolean {
  return typeof JSON.parse(line) === 'object';
}
