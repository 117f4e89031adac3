import { basename } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { openDataset, type Dataset } from '@phosphene/dataset';
import {
  BundleManifest,
  checkJson,
  decode,
  decoderGraphModel,
  encode,
  measureLayers,
  packLatentCodes,
  PhospheneError,
  type HashedFile,
  type LatentCodes,
  type VaeArchitecture,
  type WeightPrecision,
  type Weights,
} from '@phosphene/model';
import { BUNDLE_FILE, sha256, type Oversight } from '@phosphene/model/node';
import { readImages, spread } from '../frame-reader.ts';
import { readMetrics } from '../run/metrics-log.ts';
import { CheckpointStore, type Checkpoint } from '../run/checkpoint.ts';
import { readRunManifest, type RunManifest } from '../run/run-manifest.ts';
import { architectureFor } from '../train-options.ts';
import { TrainingState } from '../training-state.ts';
import { compareDecoders } from './compare-decoders.ts';
import { checkPlace, placeFolder } from './place-folder.ts';
import { posterPng } from './poster.ts';

/** What to export, and where to. */
export interface ExportJob {
  readonly runFolder: string;
  readonly bundleFolder: string;
  /** The data set that the run learned from; where it has moved, its new place. */
  readonly datasetFolder?: string;
  readonly precision: WeightPrecision;
  readonly checkpoint: 'last' | 'best' | number;
  readonly overwrite: boolean;
  readonly licence: string | null;
  readonly credit: string | null;
}

/** What was written. */
export interface ExportResult {
  readonly folder: string;
  /** Greatest absolute difference of the bundle's decoder from the trainer's, on real latents. */
  readonly exportError: number;
  readonly bytes: number;
  readonly codes: number;
  readonly step: number;
}

/** Frames whose posteriors go into the bundle, at most. */
const CODES = 4096;
const BATCH = 64;
/** What the exported decoder may differ by: float32 rounding, or that of 16-bit weights. */
const TOLERANCE: Record<WeightPrecision, number> = { float32: 1e-4, float16: 2e-2 };

/**
 * Writes a bundle from a run: the decoder with averaged weights as a graph model, posteriors of the footage,
 * labels and a poster. The graph model is loaded again and compared with the trainer's decoder before
 * anything stands under the bundle's name.
 *
 * @throws {PhospheneError} when the run has no checkpoint, the folder is taken, or the two decoders differ
 */
export async function exportBundle(
  job: ExportJob,
  { onProgress, signal, onNote = () => undefined }: Oversight = {},
): Promise<ExportResult> {
  const run = await readRunManifest(job.runFolder);
  const checkpoints = new CheckpointStore(job.runFolder);
  const checkpoint = await chooseCheckpoint(checkpoints, job.checkpoint, onNote);
  if (run === null || checkpoint === null) {
    throw new PhospheneError(`${job.runFolder} holds no training with a checkpoint.`, {
      remedy: 'Train first: phosphene train data/mine -o ' + job.runFolder,
    });
  }
  await checkPlace(job.bundleFolder, job.overwrite);
  const architecture = architectureFor(run.options, run.image);
  const dataset = await openDataset(job.datasetFolder ?? run.dataset.folder);
  const state = TrainingState.restore(architecture, checkpoint.step, checkpoint.values);
  try {
    const weights = state.named('average');
    const codes = await encodeFootage(architecture, weights, dataset, (done, total) => {
      signal?.throwIfAborted();
      onProgress?.({ stage: 'export', done, total, unit: 'frames' });
    });
    const values = Object.fromEntries(
      await Promise.all(
        Object.entries(weights).map(
          async ([name, tensor]) => [name, (await tensor.data()) as Float32Array] as const,
        ),
      ),
    );
    const graph = decoderGraphModel(architecture, values, job.precision);
    const exportError = await compareDecoders(architecture, weights, graph, codes);
    if (!(exportError <= TOLERANCE[job.precision])) {
      throw new PhospheneError(
        `The exported decoder differs from the trained one by ${exportError.toExponential(1)}.`,
        { remedy: 'This is a fault of the exporter: please report it with the run folder.' },
      );
    }
    const poster = await paintPoster(architecture, weights, codes);
    const files = new Map<string, Uint8Array>([
      ['model.json', Buffer.from(JSON.stringify(graph.model))],
      ...graph.shards.map(({ path, bytes }) => [path, bytes] as const),
      ['latents.bin', packLatentCodes(codes)],
      ['poster.png', poster],
    ]);
    const hashed = (path: string): HashedFile => {
      const data = files.get(path)!;
      return { path, bytes: data.length, sha256: sha256(data) };
    };
    const measure = measureLayers(architecture.decoder, [architecture.latentSize]);
    const manifest: BundleManifest = {
      format: 'phosphene-bundle',
      version: 1,
      name: basename(job.bundleFolder),
      image: architecture.image,
      latentSize: architecture.latentSize,
      labels: dataset.manifest.labels,
      decoder: {
        topology: hashed('model.json'),
        weights: graph.shards.map(({ path }) => hashed(path)),
        input: 'latent',
        output: 'image',
        precision: job.precision,
        parameters: measure.parameters,
        multiplyAdds: measure.multiplyAdds,
      },
      latents: { file: hashed('latents.bin'), count: codes.count },
      poster: hashed('poster.png'),
      palette: architecture.image.channels === 1 ? 'inferno' : null,
      training: await trainingSummary(job.runFolder, run, checkpoint, exportError),
      footage: { licence: job.licence, credit: job.credit },
    };
    checkJson(BundleManifest, manifest, 'the new phosphene.json');
    files.set(BUNDLE_FILE, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    await placeFolder(job.bundleFolder, files, job.overwrite);
    return {
      folder: job.bundleFolder,
      exportError,
      bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
      codes: codes.count,
      step: checkpoint.step,
    };
  } finally {
    state.dispose();
    dataset.close();
  }
}

async function chooseCheckpoint(
  checkpoints: CheckpointStore,
  which: ExportJob['checkpoint'],
  onNote: (line: string) => void,
): Promise<Checkpoint | null> {
  if (which === 'last') return checkpoints.latest(onNote);
  if (typeof which === 'number') return checkpoints.read(which);
  const best = await checkpoints.best();
  return best === null ? checkpoints.latest(onNote) : checkpoints.read(best.step);
}

async function encodeFootage(
  architecture: VaeArchitecture,
  weights: Weights,
  dataset: Dataset,
  onDone: (done: number, total: number) => void,
): Promise<LatentCodes> {
  const all = Uint32Array.from({ length: dataset.frameCount }, (_, frame) => frame);
  const frames = spread(all, CODES);
  const { latentSize: size, image } = architecture;
  const count = frames.length;
  const means = new Float32Array(count * size);
  const scales = new Float32Array(count * size);
  for (let first = 0; first < count; first += BATCH) {
    const part = frames.subarray(first, first + BATCH);
    const pixels = readImages(dataset, part);
    const both = tf.tidy(() => {
      const shape = [part.length, image.height, image.width, image.channels] as const;
      const { mean, logVariance } = encode(architecture, weights, tf.tensor4d(pixels, [...shape]));
      return [mean, tf.exp(tf.mul(logVariance, 0.5))];
    });
    const [mean, scale] = await Promise.all(both.map((tensor) => tensor.data()));
    tf.dispose(both);
    means.set(mean as Float32Array, first * size);
    scales.set(scale as Float32Array, first * size);
    onDone(first + part.length, count);
  }
  const labels = Uint16Array.from(frames, (frame) => dataset.labelOf(frame));
  return { size, count, means, scales, labels };
}

async function paintPoster(
  architecture: VaeArchitecture,
  weights: Weights,
  codes: LatentCodes,
): Promise<Uint8Array> {
  const [columns, rows] = [3, 2];
  const chosen = spread(
    Uint32Array.from({ length: codes.count }, (_, n) => n),
    columns * rows,
  );
  const latents = Float32Array.from({ length: chosen.length * codes.size }, (_, at) => {
    const code = chosen[Math.floor(at / codes.size)]!;
    return codes.means[code * codes.size + (at % codes.size)]!;
  });
  const painted = tf.tidy(() =>
    decode(architecture, weights, tf.tensor2d(latents, [chosen.length, codes.size])),
  );
  const pixels = (await painted.data()) as Float32Array;
  painted.dispose();
  return posterPng(pixels, architecture.image, columns);
}

async function trainingSummary(
  runFolder: string,
  { options, backend }: RunManifest,
  { step }: Checkpoint,
  exportError: number,
): Promise<BundleManifest['training']> {
  const judged = (await readMetrics(runFolder)).filter(
    (line) => line.step <= step && 'heldOut/psnr' in line,
  );
  const last = judged.at(-1);
  const heldOut =
    last === undefined
      ? null
      : Object.fromEntries(
          Object.entries(last)
            .filter(([key]) => key.startsWith('heldOut/'))
            .map(([key, value]) => [key.slice('heldOut/'.length), value]),
        );
  return {
    preset: options.preset,
    steps: Math.max(1, step),
    images: Math.max(1, step) * options.batchSize,
    backend: backend.description,
    seed: options.seed,
    exportError,
    heldOut,
  };
}
