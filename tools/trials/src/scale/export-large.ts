import { exportBundle, PRESETS, selectBackend, train, type TrainOptions } from '@phosphene/trainer';
import { trialSeconds } from '../run-trial.ts';
import type { ScaleValues } from './scale-values.ts';

/** A training of a few steps, and the export of what it learnt. */
export interface ExportLarge {
  readonly dataset: string;
  readonly run: string;
  readonly bundle: string;
  readonly steps: number;
  /** Bytes of the paths. */
  readonly paths: number;
  readonly seed: number;
}

/** Trains a small network for a few steps and exports it: `train` and `export` in seconds, and what the paths came to. */
export async function exportLarge(task: ExportLarge): Promise<ScaleValues> {
  const { dataset, run, bundle, steps, paths, seed } = task;
  const backend = await selectBackend('auto');
  const options: TrainOptions = {
    ...PRESETS.sketch,
    ...{ widths: [16, 16, 12, 8], latentSize: 16, steps, seed, rateWarmUp: 0 },
    ...{ precision: 'float32', heldOut: 500 },
  };
  const start = trialSeconds();
  let first = NaN;
  await train(
    { datasetFolder: dataset, runFolder: run, options, backend, time: trialSeconds },
    {
      onProgress: () => {
        if (Number.isNaN(first)) first = trialSeconds();
      },
    },
  );
  const trained = trialSeconds();
  const made = await exportBundle({
    ...{ runFolder: run, bundleFolder: bundle, precision: 'float32', checkpoint: 'last' },
    ...{ overwrite: false, paths, licence: null, credit: null },
  });
  return {
    firstReport: first - start,
    train: trained - start,
    export: trialSeconds() - trained,
    codes: made.codes,
    nodes: made.paths?.nodes ?? 0,
    edges: made.paths?.edges ?? 0,
  };
}
