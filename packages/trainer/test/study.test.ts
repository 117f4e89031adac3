import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { openBundle, type Bundle } from '@phosphene/model/bundle-folder';
import { exportBundle } from '../src/export/export-bundle.ts';
import { learnToListen } from '../src/listen/learn-to-listen.ts';
import { listeningOptions } from '../src/listen/listening-options.ts';
import { evaluateDistances, measureScale, summarise } from '../src/study/evaluate-samples.ts';
import { chanceRecall, mixtureDensities, recallOf } from '../src/study/rank-pairs.ts';
import type { SoundFigures } from '../src/study/sound-figures.ts';
import { codeWalks } from './code-walks.ts';
import { studyBundle, type StudyJob } from '../src/study/study-bundle.ts';
import { unitInformation } from '../src/study/unit-information.ts';
import { makeDataset, makeFolder } from './make-dataset.ts';
import { startBackend, tinyOptions, trainTiny } from './tiny-training.ts';

jest.setTimeout(900_000);

let folder: string;
let data: string;
let bundle: Bundle;
beforeAll(async () => {
  const backend = await startBackend();
  data = await makeDataset({ channels: 3, clips: [60, 40] });
  folder = await makeFolder();
  const runFolder = join(folder, 'run');
  await trainTiny(backend, data, runFolder, tinyOptions({ steps: 40 }));
  await exportBundle({
    runFolder,
    bundleFolder: join(folder, 'mine'),
    precision: 'float32',
    checkpoint: 'last',
    overwrite: false,
    licence: null,
    credit: null,
  });
  bundle = await openBundle(join(folder, 'mine'));
});

/** A study with anchors that are codes of the footage, and one straight way of travelling. */
async function jobFor(
  name: string,
  changes: Partial<StudyJob> = {},
  of: Bundle = bundle,
): Promise<StudyJob> {
  const { decoder, codes } = of;
  const topology = JSON.parse(decoder.topology) as tf.io.ModelJSON;
  const model = await loadGraphModel(
    tf.io.fromMemory({
      modelTopology: topology.modelTopology,
      signature: topology.signature!,
      weightSpecs: topology.weightsManifest.flatMap(({ weights }) => weights),
      weightData: decoder.weights,
    }),
  );
  return {
    bundle: of,
    async paint(latents, count) {
      const pictures = tf.tidy(() => model.predict(tf.tensor2d(latents, [count, 4])) as tf.Tensor);
      const values = (await pictures.data()) as Float32Array;
      pictures.dispose();
      return values;
    },
    ...codeWalks(codes),
    runFolder: null,
    datasetFolder: null,
    outputFolder: join(folder, name),
    ...changes,
  };
}

/** A bundle with ears of its own footage: two tones, and a clip without sound. */
async function makeListening(name: string, heldOut: number, listenSteps: number): Promise<Bundle> {
  const backend = await startBackend();
  const sounding = await makeDataset({
    channels: 3,
    clips: [200, 200, 40],
    tones: [200, 3200, null],
  });
  const runFolder = join(folder, `${name}-run`);
  await trainTiny(backend, sounding, runFolder, tinyOptions({ steps: 120, heldOut }));
  const options = listeningOptions({ listenSteps, listenBatch: 16, cuts: 0, others: 0 });
  await learnToListen({ runFolder, options });
  const bundleFolder = join(folder, name);
  await exportBundle({
    runFolder,
    bundleFolder,
    precision: 'float32',
    checkpoint: 'last',
    overwrite: false,
    paths: false,
    licence: null,
    credit: null,
  });
  return openBundle(bundleFolder);
}

describe('a study of sound and picture', () => {
  test('hears held-out windows, and shows what they show', async () => {
    const listening = await makeListening('listening', 0.3, 100);
    const job = await jobFor('heard', {}, listening);
    const tensors = tf.memory().numTensors;
    const { page, figures } = await studyBundle(job);
    expect(tf.memory().numTensors).toBe(tensors);
    const sound = figures.sound as SoundFigures;
    expect(sound).toMatchObject({ heldOut: true });
    expect(sound.shown.map(({ label }) => label)).toEqual(['label0', 'label1']);
    for (const { byProbability, byPicture } of sound.shown) {
      for (const row of [byProbability, byPicture]) {
        expect(row).toHaveLength(3);
        expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      }
    }
    // Two grounds of grey and two tones: the pictures alone tell which tone it is.
    expect(sound.soundExplained).toBeGreaterThan(0.4);
    expect(sound.chance.atOne).toBeCloseTo(1 / sound.windows, 6);
    expect(sound.soundToPicture.label).toBeGreaterThan(sound.chance.label + 0.2);
    expect(sound.pictureToSound.label).toBeGreaterThan(sound.chance.label + 0.2);
    const html = await readFile(page, 'utf8');
    const names = await readdir(join(folder, 'heard'));
    expect(names).toEqual(expect.arrayContaining(['sound-shown.png', 'sound-windows.png']));
    const shown = new Set(html.match(/[\w-]+\.png/g));
    expect([...shown].sort()).toEqual(names.filter((name) => name.endsWith('.png')).sort());
    expect(html).toMatch(/There and back again/);
  });

  test('does with footage that was learnt from, and without a sound decoder', async () => {
    const listening = await makeListening('learnt', 0.1, 10);
    const ears = { ...listening.manifest.listener! };
    delete ears.soundDecoder;
    const old = {
      ...listening,
      manifest: { ...listening.manifest, listener: ears },
      soundDecoder: null,
    };
    const { page, figures } = await studyBundle(await jobFor('learnt-study', {}, old));
    expect(figures.sound).toMatchObject({ heldOut: false, windows: 300, soundExplained: null });
    expect(await readFile(page, 'utf8')).toMatch(/too few were held out.*no sound decoder/s);
  });

  test('ranks by the density of the mixture', () => {
    const hearings = [
      { probabilities: Float32Array.of(0.9, 0.1), means: Float32Array.of(1, 4), familiar: 1 },
      { probabilities: Float32Array.of(0.2, 0.8), means: Float32Array.of(1, 4), familiar: 1 },
    ];
    const latents = Float32Array.of(1, 4);
    const found = mixtureDensities(hearings, latents, Float64Array.of(0.5));
    const density = (p: number[], z: number): number =>
      Math.log(
        p[0]! * Math.exp(-(((z - 1) / 0.5) ** 2) / 2) +
          p[1]! * Math.exp(-(((z - 4) / 0.5) ** 2) / 2),
      );
    const wanted = [
      [0.9, 0.1],
      [0.2, 0.8],
    ].flatMap((p) => [density(p, 1), density(p, 4)]);
    wanted.forEach((value, n) => expect(found[n]).toBeCloseTo(value, 5));
    const recall = recallOf(2, (sound, frame) => found[sound * 2 + frame]!, [0, 1]);
    expect(recall).toEqual({ atOne: 1, atFive: 1, label: 1 });
    // Who can't tell them apart finds as many as chance.
    const labels = Array.from({ length: 10 }, (_, n) => n % 2);
    const blind = recallOf(10, () => 0, labels);
    expect(blind.atOne).toBeCloseTo(chanceRecall(labels).atOne, 6);
    expect(blind.atFive).toBeCloseTo(chanceRecall(labels).atFive, 6);
  });
});

describe('a study', () => {
  test('finds run and data by itself, and writes a page with all that it shows', async () => {
    const stages = new Set<string>();
    const job = await jobFor('whole');
    const tensors = tf.memory().numTensors;
    const { page, figures } = await studyBundle(job, {
      onProgress: ({ stage }) => void stages.add(stage),
    });
    expect(tf.memory().numTensors).toBe(tensors);
    expect([...stages]).toEqual(expect.arrayContaining(['judge', 'samples', 'compare', 'travel']));
    expect(figures.missing).toBeNull();
    expect(figures.sound).toEqual({ missing: expect.stringMatching(/no ears/) });
    expect(figures.reconstructions).toMatchObject({ frames: 10, heldOut: true });
    expect(figures.reconstructions!.psnr).toBeCloseTo(figures.remembered!['psnr']!, 3);
    expect(figures.reconstructions!.ssim).toBeCloseTo(figures.remembered!['ssim']!, 3);
    expect(figures.reconstructions!.sharpness).toBeCloseTo(
      figures.remembered!['highFrequency']!,
      3,
    );
    // Its anchors are the codes themselves: what it paints there it has learnt.
    expect(figures.judgement).toMatchObject({ verdict: 'copies' });
    expect(figures.samples.median).toBeCloseTo(0, 3);
    const [footage, samples, prior] = figures.origins;
    expect(samples!.frechet! - footage!.frechet!).toBeLessThan(0.1 * prior!.frechet!);
    expect(figures.travels).toMatchObject([{ kind: 'line', toFrames: { count: 96 } }]);
    expect(figures.imagination!.map(({ mark }) => mark)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const [remembered, imagined] = [figures.imagination![0]!, figures.imagination![4]!];
    expect(remembered.stays.novelty).toBeCloseTo(0, 3);
    expect(imagined.stays.novelty).toBeGreaterThan(remembered.stays.novelty + 0.5);
    expect(imagined.stays.realism).toBeGreaterThan(remembered.stays.realism);
    const [line, nowhere] = figures.crossings!;
    expect(line).toMatchObject({ kind: 'line', crossings: 6 });
    expect(line!.steepness).toBeGreaterThanOrEqual(1);
    expect(line!.worstRealism).toBeGreaterThanOrEqual(line!.realism - 1e-6);
    expect(nowhere!.novelty).toBeGreaterThan(line!.novelty);
    expect(nowhere!.realism).toBeGreaterThan(line!.realism);
    expect(figures.directions.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);

    const html = await readFile(page, 'utf8');
    const names = await readdir(join(folder, 'whole'));
    const shown = new Set(html.match(/[\w-]+\.png/g));
    expect([...shown].sort()).toEqual(names.filter((name) => name.endsWith('.png')).sort());
    // Beside its pictures the page needs nothing.
    expect(html).not.toMatch(/https?:|<script|<link/);
    expect(html).toMatch(/label0.*label1/s);
    expect(html).toMatch(/Sound and picture.*no ears/s);
    expect(JSON.parse(await readFile(join(folder, 'whole', 'study.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(figures)),
    );
    // Again, over itself.
    const again = await studyBundle(job);
    expect(again.figures).toEqual(figures);
  });

  test('without the footage gives what the bundle alone tells, and says what to type', async () => {
    const away = `${data}.away`;
    await rename(data, away);
    try {
      const notes: string[] = [];
      const { page, figures } = await studyBundle(await jobFor('alone'), {
        onNote: (line) => void notes.push(line),
      });
      expect(notes.join()).toMatch(/no dataset lies here.*phosphene study .* --run .* --data/s);
      expect(figures.reconstructions).toBeNull();
      expect(figures.judgement).not.toBeNull();
      expect(await readFile(page, 'utf8')).toMatch(/The footage was not found/);
      // A folder that was named has to be right.
      const named = await jobFor('named', { datasetFolder: data });
      await expect(studyBundle(named)).rejects.toThrow(/no dataset lies here/);
      const moved = await studyBundle(await jobFor('moved', { datasetFolder: away }));
      expect(moved.figures.reconstructions).not.toBeNull();
    } finally {
      await rename(away, data);
    }
  });

  test('refuses a data set that the bundle was not made from, and a folder that is no study', async () => {
    const other = await makeDataset({ channels: 3, clips: [60, 40], seed: 9 });
    const small = await makeDataset({ channels: 3, clips: [50, 40] });
    for (const datasetFolder of [other, small]) {
      const job = await jobFor('other', { datasetFolder });
      await expect(studyBundle(job)).rejects.toThrow(/wasn't made from/);
    }
    await expect(studyBundle(await jobFor('run'))).rejects.toThrow(/holds no study/);
  });

  test('that is stopped leaves nothing', async () => {
    const abort = new AbortController();
    const stopped = studyBundle(await jobFor('stopped'), {
      signal: abort.signal,
      onProgress: ({ stage }) => stage === 'samples' && abort.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect((await readdir(folder)).filter((name) => name.includes('stopped'))).toEqual([]);
  });

  test('judges by distances beside those of the footage', () => {
    const spread = (median: number) => summarise([0, median, median, median, 9], 100)!;
    expect(spread(0.5).median).toBeCloseTo(5, 5);
    expect(summarise([Infinity], 1)).toBeNull();
    const judged = (median: number): string =>
      evaluateDistances(spread(median), measureScale(spread(1), 40)!).verdict;
    expect([0.1, 0.5, 1, 4].map(judged)).toEqual(['copies', 'varies', 'imagines', 'strays']);
  });

  test('takes footage that stands still for no reason to call copies imagined', () => {
    // All moments alike: 26 dB, 5 %, is then what tells two pictures apart.
    const scale = measureScale(summarise([0, 0, 0], 100), 26)!;
    expect(scale.different).toBeCloseTo(5, 1);
    expect(evaluateDistances(summarise([0.06], 1)!, scale).verdict).toBe('imagines');
    expect(evaluateDistances(summarise([0.005], 1)!, scale).verdict).toBe('copies');
    expect(measureScale(null, null)).toBeNull();
  });

  test('knows what each unit carries', () => {
    // Unit 0 says nothing; unit 1 has the means ±2 and deviation ½.
    const units = unitInformation({
      size: 2,
      count: 2,
      means: Float32Array.of(0, 2, 0, -2),
      scales: Float32Array.of(1, 0.5, 1, 0.5),
      labels: new Uint16Array(2),
    });
    expect(units.map(({ unit }) => unit)).toEqual([1, 0]);
    expect(units[0]!.divergence).toBeCloseTo(0.5 * (4 + 0.25 - 1 - Math.log(0.25)), 5);
    expect(units[0]!.deviation).toBeCloseTo(Math.sqrt(4.25), 5);
    expect(units[1]!.divergence).toBeCloseTo(0, 5);
  });
});
