import { join, resolve } from 'node:path';
import { type LatentCodes } from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { type VaeArchitecture } from '@phosphene/model/network';
import { openBundle, type Bundle } from '@phosphene/model/bundle-folder';
import { openDataset, type Dataset } from '@phosphene/dataset';
import { openDecoder, type PictureDecoder } from '@phosphene/sampler/node';
import {
  architectureFor,
  CheckpointStore,
  encodeFrames,
  readRunManifest,
  TrainingState,
} from '@phosphene/trainer';

/** A bundle with the run and the data set that it comes from. */
export interface Trained {
  readonly bundle: Bundle;
  readonly dataset: Dataset;
  readonly image: VaeArchitecture['image'];
  /** Posteriors by the network that the bundle's decoder was exported from. */
  encode(frames: Uint32Array): Promise<LatentCodes>;
  /** Pictures of latents [N, Z]: [N, H, W, C] in 0…1. */
  decode(latents: Float32Array): Promise<Float32Array>;
  /** Frames as the network takes them, [N, H, W, C] in 0…1. */
  read(frames: Uint32Array): Float32Array;
  close(): void;
}

/** Pictures decoded at once. */
const BATCH = 64;

/**
 * Opens a bundle for measuring, with the encoder from the checkpoint that it was exported from.
 *
 * @param folders where run and data set are, if not where the bundle says
 * @throws {PhospheneError} where the run or that checkpoint is missing
 */
export async function openTrained(
  bundleFolder: string,
  folders: { readonly run?: string; readonly data?: string } = {},
): Promise<Trained> {
  const bundle = await openBundle(bundleFolder);
  const { training, image } = bundle.manifest;
  const beside = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : resolve(join(bundleFolder, path));
  const runFolder = folders.run ?? beside(training.source?.run);
  const run = runFolder === undefined ? null : await readRunManifest(runFolder);
  if (run === null) {
    throw new PhospheneError(`${bundleFolder}: the run that it comes from is not there.`, {
      remedy: 'Name it with --run.',
    });
  }
  const checkpoint = await new CheckpointStore(runFolder!).read(training.steps);
  const dataset = await openDataset(
    folders.data ?? beside(training.source?.dataset) ?? run.dataset.folder,
  );
  const architecture = architectureFor(run.options, run.image);
  const state = TrainingState.restore(architecture, checkpoint.step, checkpoint.values);
  const decoder = await openDecoder(bundle);
  return {
    bundle,
    dataset,
    image,
    encode: (frames) => encodeFrames(architecture, state.named('average'), dataset, frames),
    decode: (latents) => decodeAll(decoder, latents, bundle.manifest.latentSize),
    read(frames) {
      const raw = new Uint8Array(frames.length * dataset.frameBytes);
      dataset.readFrames(frames, raw);
      return Float32Array.from(raw, (value) => value / 255);
    },
    close() {
      decoder.dispose();
      state.dispose();
      dataset.close();
    },
  };
}

async function decodeAll(
  decoder: PictureDecoder,
  latents: Float32Array,
  size: number,
): Promise<Float32Array> {
  const count = latents.length / size;
  let pictures = new Float32Array(0);
  for (let first = 0; first < count; first += BATCH) {
    const part = Math.min(BATCH, count - first);
    const rows = latents.slice(first * size, (first + part) * size);
    const painted = await decoder.decode(rows, part);
    if (first === 0) pictures = new Float32Array((painted.length / part) * count);
    pictures.set(painted, (painted.length / part) * first);
  }
  return pictures;
}
