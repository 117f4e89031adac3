import { basename, relative, resolve } from 'node:path';
import { openDataset } from '@phosphene/dataset';
import { BundleManifest, packLatentCodes, packMixture } from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { decoderGraphModel, type WeightPrecision } from '@phosphene/model/graph-model';
import { checkJson, type HashedFile } from '@phosphene/model/json';
import { measureLayers } from '@phosphene/model/network';
import { packPaths } from '@phosphene/model/paths';
import { BUNDLE_FILE } from '@phosphene/model/bundle-folder';
import { holdOutput, sha256 } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import { readImages, spread } from '../frame-reader.ts';
import { CheckpointStore, type Checkpoint } from '../run/checkpoint.ts';
import { chooseMixture } from '../mixture/choose-mixture.ts';
import { readRunManifest } from '../run/run-manifest.ts';
import { architectureFor } from '../train-options.ts';
import { TrainingState } from '../training-state.ts';
import { compareDecoders } from './compare-decoders.ts';
import { exportEncoder } from './export-encoder.ts';
import { exportListener } from './export-listener.ts';
import { exportPaths } from './paths/export-paths.ts';
import { checkPlace, placeFolder } from './place-folder.ts';
import { paintPoster } from './poster.ts';
import { trainingSummary } from './training-summary.ts';
import { encodeFrames, framesForCodes } from './encode-footage.ts';

/** What a browser may have to fetch for its journeys. */
const PATHS_BYTES = 2e6;
/** Frames that an exported encoder is compared on. */
const COMPARED_PICTURES = 16;

/** What to export, and where to. */
export interface ExportJob {
  readonly runFolder: string;
  readonly bundleFolder: string;
  /** The data set that the run learned from; where it has moved, its new place. */
  readonly datasetFolder?: string;
  readonly precision: WeightPrecision;
  readonly checkpoint: 'last' | 'best' | number;
  readonly overwrite: boolean;
  /**
   * How long the paths for journeys may be, 2 MB by default: shorter ones are found sooner and travelled less evenly.
   * `false` leaves them out.
   */
  readonly paths?: number | false;
  /** Whether the encoder goes into the bundle, for photos; left out by default. */
  readonly encoder?: boolean;
  /** Of the footage; `null` takes what its `footage.json` says. */
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
  /** Nodes and edges of the paths for journeys; `null` where none were built. */
  readonly paths: { readonly nodes: number; readonly edges: number } | null;
  /** Bytes of the encoder's files; `null` where it was left out. */
  readonly encoderBytes: number | null;
  /** Whether the bundle has ears. */
  readonly listens: boolean;
  readonly step: number;
}

/** What the exported decoder may differ by: float32 rounding, or that of weights of 16 or 8 bits. */
const TOLERANCE: Record<WeightPrecision, number> = { float32: 1e-4, float16: 2e-2, uint8: 0.25 };

/**
 * Writes a bundle from a run: the decoder with averaged weights as a graph model, posteriors of the footage and
 * a mixture fitted to them, paths over them, labels and a poster. The graph model is loaded again and compared with
 * the trainer's decoder before anything stands under the bundle's name.
 *
 * @throws {PhospheneError} when the run has no checkpoint, the folder is taken, or the two decoders differ
 */
export function exportBundle(job: ExportJob, oversight: Oversight = {}): Promise<ExportResult> {
  return holdOutput(job.bundleFolder, () => exportHeld(job, oversight));
}

async function exportHeld(
  job: ExportJob,
  { onProgress, signal, onNote = () => undefined }: Oversight,
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
  const datasetFolder = job.datasetFolder ?? run.dataset.folder;
  const dataset = await openDataset(datasetFolder);
  const state = TrainingState.restore(architecture, checkpoint.step, checkpoint.values);
  try {
    const weights = state.named('average');
    const frames = framesForCodes(dataset.frameCount);
    const codes = await encodeFrames(architecture, weights, dataset, frames, (done, total) => {
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
    const encoder =
      job.encoder === true
        ? await exportEncoder(
            architecture,
            values,
            readImages(dataset, spread(frames, COMPARED_PICTURES)),
            job.precision,
          )
        : null;
    const { mixture } = chooseMixture(codes, { seed: run.options.seed, signal });
    const poster = await paintPoster(architecture, weights, codes);
    const paths =
      job.paths === false
        ? null
        : await exportPaths(
            architecture,
            weights,
            codes,
            dataset,
            { seed: run.options.seed, bytes: job.paths ?? PATHS_BYTES },
            {
              ...(onProgress !== undefined && { onProgress }),
              ...(signal !== undefined && { signal }),
              onNote,
            },
          );
    const listener = await exportListener(job.runFolder, checkpoint.step, onNote);
    const files = new Map<string, Uint8Array>([
      ['model.json', Buffer.from(JSON.stringify(graph.model))],
      ...graph.shards.map(({ path, bytes }) => [path, bytes] as const),
      ['latents.bin', packLatentCodes(codes)],
      ['mixture.bin', packMixture(mixture)],
      ...(paths === null ? [] : [['paths.bin', packPaths(paths)] as const]),
      ['poster.png', poster],
      ...(listener?.files ?? []),
      ...(encoder?.files ?? []),
    ]);
    const fromBundle = (folder: string): string =>
      relative(resolve(job.bundleFolder), resolve(folder));
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
      ...(architecture.parts !== undefined && { parts: architecture.parts }),
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
      ...(encoder !== null && { encoder: encoder.manifest }),
      latents: { file: hashed('latents.bin'), count: codes.count },
      mixture: { file: hashed('mixture.bin'), components: mixture.components },
      ...(paths !== null && {
        paths: { file: hashed('paths.bin'), nodes: paths.nodes, edges: paths.edges },
      }),
      ...(listener !== null && { listener: listener.manifest }),
      poster: hashed('poster.png'),
      palette: architecture.image.channels === 1 ? 'inferno' : null,
      training: await trainingSummary(job.runFolder, run, checkpoint, exportError, {
        run: fromBundle(job.runFolder),
        dataset: fromBundle(datasetFolder),
      }),
      footage: {
        licence: job.licence ?? dataset.manifest.footage.licence,
        credit: job.credit ?? dataset.manifest.footage.credit,
      },
    };
    checkJson(BundleManifest, manifest, 'the new phosphene.json');
    files.set(BUNDLE_FILE, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    await placeFolder(job.bundleFolder, files);
    return {
      folder: job.bundleFolder,
      exportError,
      bytes: bytesOf(files),
      codes: codes.count,
      paths: paths === null ? null : { nodes: paths.nodes, edges: paths.edges },
      encoderBytes: encoder === null ? null : bytesOf(encoder.files),
      listens: listener !== null,
      step: checkpoint.step,
    };
  } finally {
    state.dispose();
    dataset.close();
  }
}

function bytesOf(files: ReadonlyMap<string, Uint8Array>): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
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
