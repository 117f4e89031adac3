import * as tf from '@tensorflow/tfjs-core';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import type { GraphModelFiles } from '@phosphene/model/graph-model';
import { PhospheneError } from '@phosphene/model/errors';
import { applyLayers, measureLayers, type Layer } from '@phosphene/model/network';
import { toModelArtifacts } from './compare-decoders.ts';

/** What an exported network may differ by from the trainer's. */
const TOLERANCE = 1e-4;

/** What a graph model is compared on. */
export interface ComparedInput {
  readonly name: string;
  /** With the batch. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * Loads a graph model as any player would and compares it with the layers that it was written from.
 *
 * @param what for the message: `listener`
 * @param tolerance what a value may differ by; by default float32's rounding
 * @returns the greatest absolute difference of a value
 * @throws {PhospheneError} when it is more than rounding
 */
export async function compareLayers(
  what: string,
  layers: readonly Layer[],
  values: Readonly<Record<string, Float32Array>>,
  files: GraphModelFiles,
  input: ComparedInput,
  tolerance = TOLERANCE,
): Promise<number> {
  const model = await loadGraphModel(tf.io.fromMemory(toModelArtifacts(files)));
  const difference = tf.tidy(() => {
    const given = tf.tensor(input.values, [...input.shape]);
    const shapes = measureLayers(layers, input.shape.slice(1)).weights;
    const weights = Object.fromEntries(
      shapes.map(({ name, shape }) => [name, tf.tensor(values[name]!, [...shape])]),
    );
    const loaded = model.predict({ [input.name]: given }) as tf.Tensor;
    return tf.max(tf.abs(tf.sub(loaded, applyLayers(layers, weights, given))));
  });
  const [greatest] = await difference.data();
  difference.dispose();
  model.dispose();
  if (!(greatest! <= tolerance)) {
    throw new PhospheneError(
      `The exported ${what} differs from the trained one by ${greatest!.toExponential(1)}.`,
      { remedy: 'This is a fault of the exporter: please report it with the run folder.' },
    );
  }
  return greatest!;
}
