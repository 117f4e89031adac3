import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { openBundle, type Bundle } from '@phosphene/model/bundle-folder';
import { exportBundle } from '../src/export/export-bundle.ts';
import { evaluateDistances, measureScale, summarise } from '../src/study/evaluate-samples.ts';
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
async function jobFor(name: string, changes: Partial<StudyJob> = {}): Promise<StudyJob> {
  const { decoder, codes } = bundle;
  const topology = JSON.parse(decoder.topology) as tf.io.ModelJSON;
  const model = await loadGraphModel(
    tf.io.fromMemory({
      modelTopology: topology.modelTopology,
      signature: topology.signature!,
      weightSpecs: topology.weightsManifest.flatMap(({ weights }) => weights),
      weightData: decoder.weights,
    }),
  );
  const code = (n: number): Float32Array =>
    codes.means.subarray((n % codes.count) * codes.size, ((n % codes.count) + 1) * codes.size);
  return {
    bundle,
    async paint(latents, count) {
      const pictures = tf.tidy(() => model.predict(tf.tensor2d(latents, [count, 4])) as tf.Tensor);
      const values = (await pictures.data()) as Float32Array;
      pictures.dispose();
      return values;
    },
    anchors: (count) =>
      Float32Array.from({ length: count * 4 }, (_, at) => code(7 * Math.floor(at / 4))[at % 4]!),
    travels: [
      {
        kind: 'line',
        journey: (pair, count) =>
          Float32Array.from({ length: count * 4 }, (_, at) => {
            const share = Math.floor(at / 4) / (count - 1);
            return (1 - share) * code(pair)[at % 4]! + share * code(pair + 30)[at % 4]!;
          }),
      },
    ],
    runFolder: null,
    datasetFolder: null,
    outputFolder: join(folder, name),
    ...changes,
  };
}

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
    expect(figures.directions.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);

    const html = await readFile(page, 'utf8');
    const names = await readdir(join(folder, 'whole'));
    const shown = new Set(html.match(/[\w-]+\.png/g));
    expect([...shown].sort()).toEqual(names.filter((name) => name.endsWith('.png')).sort());
    // Beside its pictures the page needs nothing.
    expect(html).not.toMatch(/https?:|<script|<link/);
    expect(html).toMatch(/label0.*label1/s);
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
