import { join } from 'node:path';
import { sha256OfFile } from '@phosphene/model/files';
import type { Oversight } from '@phosphene/model/progress';
import { selectBackend } from '../src/backend/select-backend.ts';
import type { ChosenBackend } from '../src/backend/chosen-backend.ts';
import { train, type TrainResult } from '../src/train.ts';
import { PRESETS, type TrainOptions } from '../src/train-options.ts';

/**
 * Native TensorFlow, or wasm where it is not installed.
 *
 * @throws {PhospheneError} in CI, which is not to be green because something is missing
 */
export async function startBackend(): Promise<ChosenBackend> {
  try {
    return await selectBackend('tensorflow');
  } catch (error) {
    if (process.env.CI !== undefined) throw error;
    console.warn('Native TensorFlow is not here: tested is wasm alone.');
    return await selectBackend('wasm');
  }
}

/** A training of a few seconds on 16 × 16 pixels. */
export function tinyOptions(changes: Partial<TrainOptions> = {}): TrainOptions {
  return {
    ...PRESETS.sketch,
    // The plain ELBO: what these tests expect of a loss is measured by it.
    beta: 1,
    aggregateWeight: 0,
    widths: [8, 6],
    latentSize: 4,
    batchSize: 8,
    steps: 40,
    learningRate: 3e-3,
    rateWarmUp: 5,
    heldOut: 0.1,
    checkpointEvery: 10,
    evaluateEvery: 20,
    previewEvery: 1000,
    ...changes,
  };
}

/** Trains with a clock that advances by a hundredth of a second at every look. */
export function trainTiny(
  backend: ChosenBackend,
  datasetFolder: string,
  runFolder: string,
  options: TrainOptions,
  oversight: Oversight = {},
): Promise<TrainResult> {
  let now = 1_700_000_000;
  return train(
    { datasetFolder, runFolder, options, backend, time: () => (now += 0.01) },
    oversight,
  );
}

/** The hash of a checkpoint's state: of many bytes that differ Jest draws the difference for hours. */
export function stateOf(runFolder: string, step: number): Promise<string> {
  const name = `step-${String(step).padStart(8, '0')}`;
  return sha256OfFile(join(runFolder, 'checkpoints', name, 'state.bin'));
}
