import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { openBundle } from '@phosphene/model/bundle-folder';
import { exportBundle } from '../src/export/export-bundle.ts';
import { learnToListen, readListenerRecord } from '../src/listen/learn-to-listen.ts';
import { listeningOptions } from '../src/listen/listening-options.ts';
import { makeDataset, makeFolder } from './make-dataset.ts';
import { startBackend, tinyOptions, trainTiny } from './tiny-training.ts';

jest.setTimeout(900_000);

const options = listeningOptions({ listenSteps: 60, listenBatch: 16, cuts: 0, others: 0 });
let runFolder: string;
let data: string;
beforeAll(async () => {
  const backend = await startBackend();
  data = await makeDataset({ clips: [100, 100, 100], tones: [300, 1200, null] });
  runFolder = join(await makeFolder(), 'run');
  await trainTiny(backend, data, runFolder, tinyOptions({ steps: 10, heldOut: 0.45 }));
});

const exported = (bundleFolder: string): ReturnType<typeof exportBundle> =>
  exportBundle({
    runFolder,
    bundleFolder,
    precision: 'float32',
    checkpoint: 'last',
    overwrite: true,
    paths: false,
    licence: null,
    credit: null,
  });

describe('learning to listen', () => {
  test('names what it heard, leaves no tensor, and goes into the bundle as it is', async () => {
    const tensors = tf.memory().numTensors;
    const result = await learnToListen({ runFolder, options });
    expect(tf.memory().numTensors).toBe(tensors);
    expect(result).toMatchObject({ finished: true, frames: 200 });
    expect(result!.heldOut!.windows).toBeGreaterThan(0);
    expect(result!.heldOut!.labels).toBe(1);
    const bundleFolder = join(await makeFolder(), 'bundle');
    expect(await exported(bundleFolder)).toMatchObject({ listens: true });
    const { manifest, listener } = await openBundle(bundleFolder);
    expect(manifest.listener).toMatchObject({ components: 3, rows: 100, levelling: 'loudness' });
    expect(manifest.listener!.exportError).toBeLessThan(1e-5);
    expect(listener!.weights.byteLength).toBeGreaterThan(4 * manifest.listener!.parameters - 1);
  });

  test('goes on where it was stopped, to the same weights', async () => {
    const weights = async (): Promise<string> =>
      (await readListenerRecord(runFolder))!.weights.sha256;
    await learnToListen({ runFolder, options });
    const undisturbed = await weights();
    await writeFile(join(runFolder, 'listener', 'origin.json'), 'of another time');
    await writeFile(join(runFolder, 'listener', 'listener.json'), 'null');
    await expect(readListenerRecord(runFolder)).rejects.toThrow('listener.json');
    const { rm } = await import('node:fs/promises');
    await rm(join(runFolder, 'listener'), { recursive: true });
    const stop = new AbortController();
    const first = await learnToListen(
      { runFolder, options },
      { signal: stop.signal, onProgress: ({ done }) => done >= 30 && stop.abort() },
    );
    expect(first).toMatchObject({ finished: false });
    expect(await readListenerRecord(runFolder)).toBeNull();
    expect(await learnToListen({ runFolder, options })).toMatchObject({ finished: true });
    expect(await weights()).toBe(undisturbed);
  });

  test('has nothing to learn where no clip has sound', async () => {
    const silent = await makeDataset();
    expect(await learnToListen({ runFolder, datasetFolder: silent, options })).toBeNull();
  });

  test('ears of other pictures are left out of a bundle, and named', async () => {
    const record = join(runFolder, 'listener', 'listener.json');
    const text = await readFile(record, 'utf8');
    await writeFile(record, text.replace('"step": 10', '"step": 9'));
    const bundleFolder = join(await makeFolder(), 'bundle');
    const { listens } = await exported(bundleFolder);
    expect(listens).toBe(false);
    await writeFile(record, text);
  });

  test('says so where the folder holds no training', async () => {
    const nothing = await makeFolder();
    await expect(learnToListen({ runFolder: nothing, options })).rejects.toThrow('no training');
  });
});
