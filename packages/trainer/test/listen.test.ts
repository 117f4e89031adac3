import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { listenerFormat } from '@phosphene/model/audio';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  applyLayers,
  soundDecoderArchitecture,
  soundDecoderWeightSpecs,
} from '@phosphene/model/network';
import { exportBundle } from '../src/export/export-bundle.ts';
import { learnToListen, readListenerRecord } from '../src/listen/learn-to-listen.ts';
import { latentOf } from '../src/listen/listening-batches.ts';
import type { HeardFrame, ListeningData } from '../src/listen/listening-data.ts';
import { listeningOptions } from '../src/listen/listening-options.ts';
import { readSoundDecoder } from '../src/listen/sound-decoder-file.ts';
import { coarseWindow } from '../src/listen/sound-window.ts';
import { trainSoundDecoder } from '../src/listen/train-sound-decoder.ts';
import { makeDataset, makeFolder } from './make-dataset.ts';
import { startBackend, tinyOptions, trainTiny } from './tiny-training.ts';

jest.setTimeout(900_000);

const options = listeningOptions({
  ...{ listenSteps: 60, listenBatch: 16, cuts: 0, others: 0 },
  // The tones differ in their register alone.
  registers: 0,
});
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

/** Two labels of two frames each: codes far apart, sound in another half of the bands. */
function learnable(): ListeningData {
  const { bands } = listenerFormat;
  const energies = (label: number): Float32Array =>
    Float32Array.from({ length: 100 * bands }, (_, n) =>
      n % bands < bands / 2 === (label === 0) ? 0.1 : 1e-6,
    );
  const means = Float32Array.of(2, 0, 0, 0, 2, 0.5, 0, 0, -2, 0, 0, 0, -2, 0.5, 0, 0);
  return {
    codes: { size: 4, count: 4, means, scales: means.map(() => 0.1), labels: new Uint16Array(4) },
    train: [0, 1].map((label) =>
      [0, 1].map((n) => ({
        frame: 2 * label + n,
        sound: { energies: energies(label), count: 100 },
        row: 99,
        label,
        code: 2 * label + n,
      })),
    ),
    heldOut: [],
  };
}

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
    const { manifest, listener, soundDecoder } = await openBundle(bundleFolder);
    expect(manifest.listener).toMatchObject({ components: 3, rows: 100, levelling: 'mean' });
    expect(manifest.listener!.exportError).toBeLessThan(1e-5);
    expect(listener!.weights.byteLength).toBeGreaterThan(4 * manifest.listener!.parameters - 1);
    const decoded = manifest.listener!.soundDecoder!;
    expect(decoded).toMatchObject({ rows: 25, bands: 32, input: 'latent', output: 'window' });
    expect(decoded.exportError).toBeLessThan(1e-5);
    expect(decoded.weights[0]!.path).not.toBe(manifest.listener!.weights[0]!.path);
    expect(soundDecoder!.weights.byteLength).toBe(4 * (5 * 96 + 97 * 25 * 32));
  });

  test('ears of before there was a sound decoder go into the bundle without one', async () => {
    const path = join(runFolder, 'listener', 'listener.json');
    const text = await readFile(path, 'utf8');
    const { soundDecoder, ...old } = JSON.parse(text) as { soundDecoder?: object };
    expect(soundDecoder).toBeDefined();
    await writeFile(path, JSON.stringify(old));
    // Nothing is learnt again.
    expect(await learnToListen({ runFolder, options })).toMatchObject({ finished: true });
    const bundleFolder = join(await makeFolder(), 'bundle');
    expect(await exported(bundleFolder)).toMatchObject({ listens: true });
    const bundle = await openBundle(bundleFolder);
    expect(bundle.listener).not.toBeNull();
    expect(bundle.soundDecoder).toBeNull();
    await writeFile(path, text);
  });

  test('learns which sound belongs to a picture, the same from the same seed', async () => {
    const record = (await readListenerRecord(runFolder))!;
    const weights = await readSoundDecoder(runFolder, record.soundDecoder!, record.latentSize);
    const data = learnable();
    const tensors = tf.memory().numTensors;
    const first = await trainSoundDecoder(data, options, 1);
    expect(tf.memory().numTensors).toBe(tensors);
    expect(await trainSoundDecoder(data, options, 1)).toEqual(first);
    const stop = AbortSignal.abort();
    expect(await trainSoundDecoder(data, options, 1, { signal: stop })).toBeNull();
    const architecture = soundDecoderArchitecture(record.latentSize);
    const named = Object.fromEntries(
      soundDecoderWeightSpecs(architecture).map(({ name, shape }, n) => {
        expect(weights[name]).toHaveLength(first![n]!.length);
        return [name, tf.tensor(first![n]!, [...shape])];
      }),
    );
    for (const [{ code, ...frame }] of data.train as [HeardFrame][]) {
      const latent = tf.tensor2d(latentOf(data.codes, code).slice(), [1, record.latentSize]);
      const decoded = await applyLayers(architecture.layers, named, latent).data();
      const wanted = coarseWindow(frame, architecture, options.levelling);
      const error = wanted.reduce((sum, value, n) => sum + (value - decoded[n]!) ** 2, 0);
      const power = wanted.reduce((sum, value) => sum + value ** 2, 0);
      expect(error).toBeLessThan(0.02 * power);
    }
  });

  test('goes on where it was stopped, to the same weights', async () => {
    const weights = async (): Promise<string> => {
      const { weights: heard, soundDecoder } = (await readListenerRecord(runFolder))!;
      return `${heard.sha256} ${soundDecoder!.sha256}`;
    };
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
    // And once more, when only the sound decoder is left to learn.
    const late = new AbortController();
    const second = await learnToListen(
      { runFolder, options },
      { signal: late.signal, onProgress: ({ stage }) => stage === 'sound' && late.abort() },
    );
    expect(second).toMatchObject({ finished: false });
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
