import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataset } from '@phosphene/dataset';
import { openBundle } from '@phosphene/model/bundle-folder';
import { sha256, writeFileAtomic } from '@phosphene/model/files';
import { parseJson } from '@phosphene/model/json';
import {
  createWalk,
  encodeLatent,
  latentSpaceFrom,
  parseScore,
  parseSetList,
  parseTake,
  scoreFromQuery,
  scoreToQuery,
  takeLine,
} from '@phosphene/sampler';
import { readFilmRecord } from '@phosphene/sampler/node';
import { readShow } from '@phosphene/stage-server';
import { makeFixtureBundle } from '@phosphene/testing';
import { CheckpointStore, PRESETS, readMetrics, readRunManifest } from '@phosphene/trainer';

/** A kind of document that people hand to each other. */
export interface StrangerDocument {
  readonly kind: string;
  /** A good one. */
  readonly text: string;
  /** Reads one, and uses it as the program does next. Throws where it is refused. */
  readonly read: (text: string) => Promise<void>;
}

/** Ticks of a walk that is entered: several dwells and journeys. */
const TICKS = 900;
const SIDE = 8;

/**
 * Every kind of document that Phosphene reads from others, with a reader.
 *
 * @param folder empty; what lies beside the documents is made in it
 */
export async function strangerDocuments(folder: string): Promise<StrangerDocument[]> {
  const bundleFolder = join(folder, 'bundle');
  await mkdir(bundleFolder);
  await makeFixtureBundle(bundleFolder, {
    ...{ channels: 3, side: 16, widths: [8, 8], ears: true, encoder: true },
  });
  const bundle = await openBundle(bundleFolder);
  const { hash, manifest } = bundle;
  const space = latentSpaceFrom(bundle);
  const enter = (score: ReturnType<typeof parseScore>): void => {
    const walk = createWalk(score, space);
    for (let tick = 0; tick < TICKS; tick += 30) {
      if (!walk.latentAt(tick).every(Number.isFinite)) throw new Error(`no latent at tick ${tick}`);
    }
  };
  const score = parseScore({ version: 1, seed: 5, anchors: { from: 'label', label: 0 } });
  const played = { name: manifest.name, hash, latentSize: manifest.latentSize };
  const latent = encodeLatent(new Float32Array(manifest.latentSize).fill(0.5));
  const file = (name: string): ((text: string) => Promise<string>) => {
    const path = join(folder, name);
    return async (text) => {
      await writeFile(path, text);
      return path;
    };
  };
  const json = (text: string): unknown => parseJson(text, 'document', { remedy: 'Mend it.' });
  const [film, manifestFile] = [file('film.mp4.json'), file('bundle/phosphene.json')];
  return [
    {
      kind: 'score',
      text: JSON.stringify(score),
      read: async (text) => enter(parseScore(json(text), 'score')),
    },
    {
      kind: 'score in an address',
      text: scoreToQuery(score),
      read: async (text) => enter(scoreFromQuery(text)),
    },
    {
      kind: 'set list',
      text: JSON.stringify({
        ...{ format: 'phosphene-set-list', version: 1 },
        cues: [
          { name: 'first', bundle: 'bundle/', score },
          { name: 'second', score, fade: 2, picture: 'a.png' },
        ],
      }),
      read: async (text) => void parseSetList(json(text), 'set.json'),
    },
    {
      kind: 'take',
      text: [
        takeLine({ format: 'phosphene-take', version: 1, bundle: played }),
        takeLine({ t: 0, walk: { score, crossfade: null }, motion: { position: 0, rate: 30 } }),
        takeLine({ t: 10, hears: true, latent: [1, latent], level: 0.5 }),
        takeLine({ t: 2000, end: true }),
      ].join(''),
      read: async (text) => void parseTake(text, 'night.take'),
    },
    {
      kind: 'film record',
      text: JSON.stringify({
        ...{ format: 'phosphene-film', version: 1 },
        bundle: { folder: 'bundle', name: manifest.name, hash },
        ...{ score, frames: 30, rate: { numerator: 30, denominator: 1 } },
        ...{ size: { width: 64, height: 64 }, codec: 'h264', audio: null },
        madeWith: { phosphene: '1', node: '22', ffmpeg: '7', backend: 'native' },
      }),
      read: async (text) => void (await readFilmRecord(await film(text))),
    },
    {
      kind: 'bundle',
      text: JSON.stringify(manifest),
      read: async (text) => {
        await manifestFile(text);
        createWalk(score, latentSpaceFrom(await openBundle(bundleFolder))).latentAt(TICKS);
      },
    },
    await showDocument(folder),
    await datasetDocument(folder),
    ...(await runDocuments(folder)),
  ];
}

async function showDocument(folder: string): Promise<StrangerDocument> {
  const show = join(folder, 'show');
  await mkdir(show);
  await writeFile(join(show, 'index.html'), '<!doctype html>');
  return {
    kind: 'show',
    text: JSON.stringify({
      ...{ format: 'phosphene-show', version: 1 },
      ...{ bundles: ['bundle/'], scores: ['scores/one.json'], setLists: ['sets/night.json'] },
    }),
    read: async (text) => {
      await writeFile(join(show, 'show.json'), text);
      const { bundles, scores, setLists } = (await readShow(show))!;
      const outside = [...bundles, ...scores, ...setLists].find(
        (path) => path.split(/[\\/]/).includes('..') || /^([a-z]:|[\\/])/i.test(path),
      );
      if (outside !== undefined) throw new Error(`${outside} leaves the folder`);
    },
  };
}

async function datasetDocument(folder: string): Promise<StrangerDocument> {
  const data = join(folder, 'data');
  await mkdir(data);
  const write = async (path: string, bytes: Uint8Array): Promise<object> => {
    await writeFile(join(data, path), bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  };
  const frames = 4;
  const clip = async (n: number): Promise<object> => ({
    ...{ name: `clip ${n}`, label: n, frames, dropped: 0, damaged: null, start: 0 },
    source: { path: `${n}.mp4`, bytes: 9, sha256: sha256(new Uint8Array(9)) },
    firstFrame: n * frames,
    pixels: await write(`${n}.rgb`, new Uint8Array(frames * SIDE * SIDE * 3)),
    times: await write(`${n}.times`, new Uint8Array(frames * 8)),
    sound: await write(`${n}.sound`, new Uint8Array(5 * 40 * 4)),
    contactSheet: `${n}.png`,
  });
  const manifest = {
    ...{ format: 'phosphene-dataset', version: 2, fps: null, labels: ['a', 'b'], skipped: [] },
    image: { width: SIDE, height: SIDE, channels: 3 },
    clips: [await clip(0), await clip(1)],
    sound: { sampleRate: 16_000, bands: 40, hop: 480, window: 1024 },
    footage: { licence: null, credit: null },
  };
  return {
    kind: 'dataset',
    text: JSON.stringify(manifest),
    read: async (text) => {
      await writeFile(join(data, 'dataset.json'), text);
      const dataset = await openDataset(data);
      try {
        const last = dataset.frameCount - 1;
        dataset.readFrames([0, last], new Uint8Array(2 * dataset.frameBytes));
        for (const each of dataset.manifest.clips) {
          dataset.readTimes(each);
          dataset.readSound(each);
        }
      } finally {
        dataset.close();
      }
    },
  };
}

async function runDocuments(folder: string): Promise<StrangerDocument[]> {
  const run = join(folder, 'run');
  await mkdir(run);
  const store = new CheckpointStore(run);
  const values = new Float32Array(6).fill(1);
  await store.write(
    { step: 3, seed: 1, parts: ['weights'], weights: [{ name: 'a', shape: [2, 3] }] },
    values,
  );
  const inRun = async (name: string, text: string): Promise<void> =>
    writeFileAtomic(join(run, name), text);
  return [
    {
      kind: 'run',
      text: JSON.stringify({
        ...{ format: 'phosphene-run', version: 1, options: PRESETS.sketch },
        image: { width: SIDE, height: SIDE, channels: 3 },
        dataset: { folder: 'data', sha256: sha256('data') },
        backend: { name: 'native', device: 'cpu', description: 'native' },
        versions: { node: '22' },
      }),
      read: async (text) => {
        await inRun('run.json', text);
        await readRunManifest(run);
      },
    },
    {
      kind: 'metrics of a run',
      text: '{"step":1,"loss":2}\n{"step":2,"loss":1.5}\n',
      read: async (text) => {
        await inRun('metrics.jsonl', text);
        await readMetrics(run);
      },
    },
    {
      kind: 'best checkpoint',
      text: '{"step":3,"loss":1}',
      read: async (text) => {
        await inRun('checkpoints/best.json', text);
        await store.best();
      },
    },
    {
      kind: 'checkpoint',
      text: JSON.stringify({
        ...{ format: 'phosphene-checkpoint', version: 1, step: 3, seed: 1, parts: ['weights'] },
        weights: [{ name: 'a', shape: [2, 3] }],
        state: {
          ...{ path: 'state.bin', bytes: values.byteLength },
          sha256: sha256(new Uint8Array(values.buffer)),
        },
      }),
      read: async (text) => {
        await inRun('checkpoints/step-00000003/checkpoint.json', text);
        await store.read(3);
      },
    },
  ];
}
