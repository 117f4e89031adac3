import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { openDataset } from '@phosphene/dataset';
import { decode, encode } from '@phosphene/model/network';
import { openBundle } from '@phosphene/model/bundle-folder';
import sharp from 'sharp';
import { exportBundle, type ExportJob } from '../src/export/export-bundle.ts';
import { readImages } from '../src/frame-reader.ts';
import { CheckpointStore } from '../src/run/checkpoint.ts';
import { architectureFor } from '../src/train-options.ts';
import { TrainingState } from '../src/training-state.ts';
import { makeDataset, makeFolder } from './make-dataset.ts';
import { startBackend, tinyOptions, trainTiny } from './tiny-training.ts';

jest.setTimeout(900_000);

const options = tinyOptions({ steps: 10, checkpointEvery: 5, evaluateEvery: 5 });
let data: string;
let runFolder: string;
let bundles: string;
beforeAll(async () => {
  const backend = await startBackend();
  data = await makeDataset();
  bundles = await makeFolder();
  runFolder = join(bundles, 'run');
  await trainTiny(backend, data, runFolder, options);
});

function job(name: string, changes: Partial<ExportJob> = {}): ExportJob {
  return {
    runFolder,
    bundleFolder: join(bundles, name),
    precision: 'float32',
    checkpoint: 'last',
    overwrite: false,
    paths: false,
    licence: 'CC0-1.0',
    credit: 'nobody',
    ...changes,
  };
}

describe('an exported bundle', () => {
  test('opens whole, and paints and remembers what the averaged network does', async () => {
    const tensors = tf.memory().numTensors;
    const result = await exportBundle(job('whole', { paths: 2e6 }));
    expect(tf.memory().numTensors).toBe(tensors);
    expect(result).toMatchObject({ step: 10, codes: 96 });
    expect(result.exportError).toBeLessThan(1e-5);
    const bundle = await openBundle(result.folder);
    const { manifest, codes, mixture, paths, decoder } = bundle;
    expect(mixture).toMatchObject({ components: manifest.mixture!.components, size: 4 });
    expect([...mixture!.weights].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
    expect(paths).toMatchObject(result.paths!);
    expect(paths).toMatchObject({ size: 4, codes: expect.any(Uint16Array) });
    expect(manifest).toMatchObject({
      name: 'whole',
      image: { width: 16, height: 16, channels: 1 },
      latentSize: 4,
      labels: ['label0', 'label1', 'label2'],
      palette: 'inferno',
      footage: { licence: 'CC0-1.0', credit: 'nobody' },
      training: { preset: 'sketch', steps: 10, images: 80, exportError: result.exportError },
    });
    expect(manifest.training.heldOut!['psnr']).toBeGreaterThan(0);
    const source = manifest.training.source!;
    expect([source.run, join(result.folder, source.dataset)]).toEqual(['../run', data]);
    expect([40, 24, 32].map((_, label) => codes.labels.filter((l) => l === label).length)).toEqual([
      40, 24, 32,
    ]);

    const { values } = await new CheckpointStore(runFolder).read(10);
    const dataset = await openDataset(data);
    const architecture = architectureFor(options, dataset.manifest.image);
    const state = TrainingState.restore(architecture, 10, values);
    const weights = state.named('average');
    const frames = [0, 39, 40, 95];
    const pixels = tf.tensor4d(readImages(dataset, frames), [4, 16, 16, 1]);
    const { mean, logVariance } = encode(architecture, weights, pixels);
    const row = (from: Float32Array): number[] =>
      frames.flatMap((frame) => [...from.subarray(frame * 4, frame * 4 + 4)]);
    const close = (kept: number[], due: tf.Tensor): void =>
      due.dataSync().forEach((value, n) => expect(kept[n]).toBeCloseTo(value, 4));
    close(row(codes.means), mean);
    close(row(codes.scales), tf.exp(tf.mul(logVariance, 0.5)));

    const topology = JSON.parse(decoder.topology) as tf.io.ModelJSON;
    const { weightsManifest, ...rest } = topology;
    const model = await loadGraphModel(
      tf.io.fromMemory({
        ...rest,
        weightSpecs: weightsManifest.flatMap((group) => group.weights),
        weightData: decoder.weights,
      }),
    );
    const painted = model.predict({ latent: mean }) as tf.Tensor;
    const apart = tf.max(tf.abs(tf.sub(painted, decode(architecture, weights, mean))));
    expect(apart.dataSync()[0]).toBeLessThan(1e-5);
    const poster = await sharp(join(result.folder, 'poster.png')).metadata();
    expect([poster.width, poster.height]).toEqual([3 * 256, 2 * 256]);
  });

  test.each([
    ['float32', 'float32', 1e-4],
    ['uint8', 'float16', 2e-2],
  ] as const)(
    'of %s has an encoder in %s where it is asked for, which gives its codes for their frames',
    async (precision, stored, most) => {
      const result = await exportBundle(job(`seeing-${precision}`, { precision, encoder: true }));
      const { manifest, encoder, codes } = await openBundle(result.folder);
      expect(manifest.encoder).toMatchObject({ precision: stored, input: 'image' });
      const size = manifest.encoder!.weights.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(result.encoderBytes).toBe(size + manifest.encoder!.topology.bytes);
      const { weightsManifest, ...rest } = JSON.parse(encoder!.topology) as tf.io.ModelJSON;
      const model = await loadGraphModel(
        tf.io.fromMemory({
          ...rest,
          weightSpecs: weightsManifest.flatMap((group) => group.weights),
          weightData: encoder!.weights,
        }),
      );
      const dataset = await openDataset(data);
      const frames = Array.from({ length: 96 }, (_, frame) => frame);
      const pixels = tf.tensor4d(readImages(dataset, frames), [96, 16, 16, 1]);
      const posterior = model.predict({ image: pixels }) as tf.Tensor2D;
      const means = tf.slice2d(posterior, [0, 0], [96, 4]).dataSync();
      means.forEach((value, n) => expect(Math.abs(value - codes.means[n]!)).toBeLessThan(most));
      expect(manifest.encoder!.exportError).toBeLessThan(most);
      dataset.close();
    },
  );

  test('is opened only where its encoder is whole, and has none by default', async () => {
    const { folder, encoderBytes } = await exportBundle(job('blind'));
    expect(encoderBytes).toBeNull();
    expect((await openBundle(folder)).encoder).toBeNull();
    const seeing = await exportBundle(job('torn', { encoder: true }));
    const { manifest } = await openBundle(seeing.folder);
    await writeFile(join(seeing.folder, manifest.encoder!.weights[0]!.path), 'nothing');
    await expect(openBundle(seeing.folder)).rejects.toThrow(/encoder.*bytes/);
  });

  test.each([
    ['float16', 2e-2],
    ['uint8', 0.25],
  ] as const)('with weights in %s says what that costs', async (precision, most) => {
    const { exportError, folder } = await exportBundle(job(precision, { precision }));
    expect(exportError).toBeGreaterThan(1e-7);
    expect(exportError).toBeLessThan(most);
    expect((await openBundle(folder)).manifest.decoder.precision).toBe(precision);
  });

  test('never takes the place of another unless it is told to, and then wholly', async () => {
    await exportBundle(job('taken'));
    const before = (await openBundle(join(bundles, 'taken'))).hash;
    await writeFile(join(bundles, 'taken', 'stray.txt'), 'x');
    const again = exportBundle(job('taken', { checkpoint: 5 }));
    await expect(again).rejects.toThrow(/taken is there already/);
    expect((await openBundle(join(bundles, 'taken'))).hash).toBe(before);
    await exportBundle(job('taken', { checkpoint: 5, overwrite: true }));
    const after = await openBundle(join(bundles, 'taken'));
    expect(after.manifest.training.steps).toBe(5);
    expect(await readdir(join(bundles, 'taken'))).not.toContain('stray.txt');
  });

  test('never sweeps away a folder that is no bundle', async () => {
    await mkdir(join(bundles, 'home'));
    await writeFile(join(bundles, 'home', 'thesis.txt'), 'years of work');
    await expect(exportBundle(job('home', { overwrite: true }))).rejects.toThrow(
      /home is no bundle/,
    );
    expect(await readFile(join(bundles, 'home', 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test('is there whole or not at all', async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(exportBundle(job('stopped'), { signal: abort.signal })).rejects.toThrow(/abort/i);
    const there = await readdir(bundles);
    expect(there).not.toContain('stopped');
    expect(there.filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('needs a training', async () => {
    const empty = await makeFolder();
    await expect(exportBundle(job('none', { runFolder: empty }))).rejects.toThrow(
      /holds no training with a checkpoint/,
    );
  });
});
