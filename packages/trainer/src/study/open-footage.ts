import { resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { openDataset, splitDataset, type Dataset } from '@phosphene/dataset';
import { PhospheneError } from '@phosphene/model/errors';
import { encode } from '@phosphene/model/network';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { framesForCodes } from '../export/encode-footage.ts';
import { readImages } from '../frame-reader.ts';
import { CheckpointStore } from '../run/checkpoint.ts';
import { readRunManifest } from '../run/run-manifest.ts';
import { architectureFor } from '../train-options.ts';
import { TrainingState } from '../training-state.ts';

/** What a bundle was made from: the frames, and the encoder that a bundle leaves at home. */
export interface Footage {
  readonly dataset: Dataset;
  readonly train: Uint32Array;
  readonly heldOut: Uint32Array;
  /** The frame of each of the bundle's codes. */
  readonly ofCodes: Uint32Array;
  /** Posterior means and deviations of pictures [N, H, W, C], each [N, Z]. */
  encode(images: Float32Array): Promise<{ means: Float32Array; scales: Float32Array }>;
  /** Seconds of a frame in its clip. */
  readonly times: Float64Array;
  /** Number of a frame's clip. */
  readonly clips: Uint32Array;
  close(): void;
}

/** Why a study has to do without the footage, and what would give it. */
export interface MissingFootage {
  readonly missing: string;
  readonly remedy: string;
}

/** How far the means of a bundle's own codes may lie from those that its encoder gives now. */
const TOLERANCE = 0.02;
const CHECKED = 16;

/**
 * Opens the run and the data set of a bundle: those that are named, else those that it remembers.
 *
 * @throws {PhospheneError} when folders that were named don't hold what the bundle was made from
 */
export async function openFootage(
  bundle: Bundle,
  named: { readonly runFolder: string | null; readonly datasetFolder: string | null },
): Promise<Footage | MissingFootage> {
  try {
    return await open(bundle, named);
  } catch (error) {
    if (!(error instanceof PhospheneError)) throw error;
    if (named.runFolder !== null || named.datasetFolder !== null) throw error;
    return { missing: error.message, remedy: error.remedy };
  }
}

async function open(
  bundle: Bundle,
  named: { readonly runFolder: string | null; readonly datasetFolder: string | null },
): Promise<Footage> {
  const { manifest, folder, codes } = bundle;
  const { source, steps } = manifest.training;
  const remedy = `phosphene study ${folder} --run runs/… --data data/…`;
  const runFolder = named.runFolder ?? (source && resolve(folder, source.run));
  if (runFolder === undefined) {
    throw new PhospheneError("The bundle doesn't say which run it came from.", { remedy });
  }
  const run = await readRunManifest(runFolder);
  if (run === null) {
    throw new PhospheneError(`The run is not at ${runFolder} any more.`, { remedy });
  }
  const remembered = named.runFolder === null ? source : undefined;
  const dataset = await openDataset(
    named.datasetFolder ??
      (remembered === undefined ? run.dataset.folder : resolve(folder, remembered.dataset)),
  ).catch((cause: unknown) => {
    throw new PhospheneError((cause as Error).message, { remedy, cause });
  });
  const architecture = architectureFor(run.options, run.image);
  const checkpoint = await new CheckpointStore(runFolder).read(steps).catch((cause: unknown) => {
    throw new PhospheneError(`${runFolder} has no checkpoint of step ${steps}, the bundle's.`, {
      remedy: `Export again: phosphene export ${runFolder} -o ${folder} --overwrite`,
      cause,
    });
  });
  const state = TrainingState.restore(architecture, checkpoint.step, checkpoint.values);
  const weights = state.named('average');
  const { height, width, channels } = architecture.image;
  const read = async (images: Float32Array): Promise<[Float32Array, Float32Array]> => {
    const count = images.length / (height * width * channels);
    const both = tf.tidy(() => {
      const batch = tf.tensor4d(images, [count, height, width, channels]);
      const { mean, logVariance } = encode(architecture, weights, batch);
      return [mean, tf.exp(tf.mul(logVariance, 0.5))];
    });
    const values = await Promise.all(both.map((tensor) => tensor.data()));
    tf.dispose(both);
    return values as [Float32Array, Float32Array];
  };
  const footage: Footage = {
    dataset,
    ...splitDataset(dataset, {
      kind: run.options.split,
      heldOut: run.options.heldOut,
      seed: run.options.seed,
    }),
    ofCodes: framesForCodes(dataset.frameCount),
    encode: async (images) => {
      const [means, scales] = await read(images);
      return { means, scales };
    },
    ...placesInTime(dataset),
    close() {
      state.dispose();
      dataset.close();
    },
  };
  try {
    const few = footage.ofCodes.subarray(0, CHECKED);
    const [means] =
      footage.ofCodes.length === codes.count ? await read(readImages(dataset, few)) : [];
    const apart = means?.some((value, at) => Math.abs(value - codes.means[at]!) > TOLERANCE);
    if (apart !== false) {
      throw new PhospheneError(`The bundle wasn't made from ${runFolder} and ${dataset.folder}.`, {
        remedy,
      });
    }
  } catch (error) {
    footage.close();
    throw error;
  }
  return footage;
}

function placesInTime(dataset: Dataset): Pick<Footage, 'times' | 'clips'> {
  const times = new Float64Array(dataset.frameCount);
  const clips = new Uint32Array(dataset.frameCount);
  dataset.manifest.clips.forEach((clip, number) => {
    times.set(dataset.readTimes(clip), clip.firstFrame);
    clips.fill(number, clip.firstFrame, clip.firstFrame + clip.frames);
  });
  return { times, clips };
}
