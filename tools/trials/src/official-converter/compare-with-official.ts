import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PhospheneError } from '@phosphene/model/errors';
import { weightSpecs, elementCount } from '@phosphene/model/network';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  architectureFor,
  CheckpointStore,
  exportBundle,
  readRunManifest,
} from '@phosphene/trainer';
import * as tf from '@tensorflow/tfjs-core';
import { lastWords, runProgram } from '@phosphene/terminal';
import type { FoundPython } from './find-python.ts';
import { loadGraphFolder } from './load-graph-folder.ts';
import { writeNetwork } from './write-network.ts';

/** The greatest absolute difference of a value in 0…1 that passes. */
export const TOLERANCE = 1e-4;

/** How our decoder compares with what others make of the same weights. */
export interface ConverterComparison {
  readonly latents: number;
  /** Greatest absolute difference from TensorFlow's own run of the SavedModel, in 0…1. */
  readonly fromTensorflow: number;
  /** The same from the officially converted graph model; `null` where there is no converter. */
  readonly fromOfficial: number | null;
  readonly ours: { readonly bytes: number; readonly nodes: number };
  readonly official: { readonly bytes: number; readonly nodes: number } | null;
}

/** The script is among the sources, also for the compiled file. */
const SCRIPT = fileURLToPath(
  new URL('../../src/official-converter/convert-decoder.py', import.meta.url),
);

/**
 * Exports a run's decoder by our writer, builds the same decoder in TensorFlow from its layers and weights,
 * converts it by the official converter, and compares the pictures of real latents.
 *
 * @param work a folder for what is made; it is emptied
 */
export async function compareWithOfficial(
  runFolder: string,
  work: string,
  python: FoundPython,
): Promise<ConverterComparison> {
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const bundleFolder = join(work, 'ours');
  await exportBundle({
    runFolder,
    bundleFolder,
    precision: 'float32',
    checkpoint: 'last',
    overwrite: false,
    licence: null,
    credit: null,
  });
  const { codes } = await openBundle(bundleFolder);
  const run = (await readRunManifest(runFolder))!;
  const architecture = architectureFor(run.options, run.image);
  const checkpoint = (await new CheckpointStore(runFolder).latest(() => undefined))!;
  // The averaged weights are the last part of a training's state.
  const size = weightSpecs(architecture).reduce((sum, { shape }) => sum + elementCount(shape), 0);
  const written = await writeNetwork(work, architecture, checkpoint.values.slice(-size), codes);
  const args = [SCRIPT, work, ...(python.converter ? [] : ['--no-converter'])];
  const end = await runProgram(python.path, args, { timeoutSeconds: 600 });
  if (end.status !== 0) {
    throw new PhospheneError(`The official conversion failed: ${lastWords(end)}.`, {
      remedy: `Run it by hand to see all that it says: ${python.path} ${args.join(' ')}`,
    });
  }
  const painted = new Float32Array(
    new Uint8Array(await readFile(join(work, 'painted.bin'))).buffer,
  );
  const latent = tf.tensor2d(written.latents, [written.count, architecture.latentSize]);
  const ours = await loadGraphFolder(bundleFolder);
  const official = python.converter ? await loadGraphFolder(join(work, 'official')) : null;
  const picture = ours.model.predict({ latent }) as tf.Tensor;
  const apart = (other: tf.Tensor): number =>
    tf.tidy(() => tf.max(tf.abs(tf.sub(picture, other))).dataSync()[0]!);
  return {
    latents: written.count,
    fromTensorflow: apart(tf.tensor(painted, picture.shape)),
    fromOfficial: official === null ? null : apart(official.model.predict(latent) as tf.Tensor),
    ours: { bytes: ours.bytes, nodes: ours.nodes },
    official: official === null ? null : { bytes: official.bytes, nodes: official.nodes },
  };
}
