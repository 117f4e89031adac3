import * as tf from '@tensorflow/tfjs-core';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { PhospheneError } from '@phosphene/model/errors';
import { decoderGraphModel, type GraphModelFiles } from '@phosphene/model/graph-model';
import { type VaeArchitecture } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import {
  toModelArtifacts,
  architectureFor,
  CheckpointStore,
  readRunManifest,
  TrainingState,
} from '@phosphene/trainer';
import type { Trial } from '../run-trial.ts';

const PRECISIONS = ['float32', 'float16', 'uint8'] as const;
/** Latents that are painted, drawn from the prior. */
const PAINTED = 64;

/**
 * Writes the decoder of a trained run with each kind of weights, and compares what they paint with what float32
 * paints. Without a run there is nothing to measure.
 */
export async function weighPrecisions(trial: Trial, runFolder: string | undefined): Promise<void> {
  if (runFolder === undefined) {
    trial.note('No --run: what weights of 16 and 8 bits do to pictures is not measured.');
    return;
  }
  const { architecture, weights } = await averagedWeights(runFolder, trial.note);
  let whole: Float32Array | null = null;
  for (const precision of PRECISIONS) {
    const files = decoderGraphModel(architecture, weights, precision);
    const bytes = files.shards.reduce((sum, shard) => sum + shard.bytes.length, 0);
    const { pictures, milliseconds } = await paint(trial, files, architecture.latentSize);
    whole ??= pictures;
    const apart = decibels(pictures, whole);
    const name = `weights in ${precision}`;
    trial.fact(`${name}: size`, bytes / 1e6, 'MB');
    trial.fact(`${name}: opened in Node in`, milliseconds, 'ms');
    if (precision !== 'float32') trial.fact(`${name}: pictures against float32's`, apart, 'dB');
    trial.record(precision, { bytes, milliseconds, decibels: apart });
  }
}

async function averagedWeights(
  runFolder: string,
  note: (line: string) => void,
): Promise<{ architecture: VaeArchitecture; weights: Record<string, Float32Array> }> {
  const run = await readRunManifest(runFolder);
  const checkpoint = await new CheckpointStore(runFolder).latest(note);
  if (run === null || checkpoint === null) {
    throw new PhospheneError(`${runFolder} holds no training with a checkpoint.`, {
      remedy: 'Name a folder that `phosphene train` wrote.',
    });
  }
  const architecture = architectureFor(run.options, run.image);
  const state = TrainingState.restore(architecture, checkpoint.step, checkpoint.values);
  const weights: Record<string, Float32Array> = {};
  for (const [name, tensor] of Object.entries(state.named('average'))) {
    weights[name] = (await tensor.data()) as Float32Array;
  }
  state.dispose();
  return { architecture, weights };
}

async function paint(
  trial: Trial,
  files: GraphModelFiles,
  latentSize: number,
): Promise<{ pictures: Float32Array; milliseconds: number }> {
  const artifacts = toModelArtifacts(files);
  const start = trial.seconds();
  const loaded = await loadGraphModel(tf.io.fromMemory(artifacts));
  const milliseconds = 1000 * (trial.seconds() - start);
  const random = new RandomStream(1, PAINTED);
  const values = Float32Array.from({ length: PAINTED * latentSize }, () => random.normal());
  const image = tf.tidy(() => {
    const latent = tf.tensor2d(values, [PAINTED, latentSize]);
    return loaded.execute({ latent }, 'image') as tf.Tensor;
  });
  const pictures = (await image.data()) as Float32Array;
  image.dispose();
  loaded.dispose();
  return { pictures, milliseconds };
}

/** PSNR of all values together. */
function decibels(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at]! - b[at]!) ** 2;
  return -10 * Math.log10(sum / a.length);
}
