import { openDataset, splitDataset } from '@phosphene/dataset';
import { BatchLoader, BatchPlan, DatasetGuard } from '@phosphene/trainer';
import { trialSeconds } from '../run-trial.ts';
import type { ScaleValues } from './scale-values.ts';

/** What a training does with a dataset before and beside its steps. */
export interface FirstBatch {
  readonly folder: string;
  /** Batches that are read after the first. */
  readonly batches: number;
  readonly seed: number;
}

const BATCH = 16;
const LATENT = 32;

/**
 * Opens a dataset and reads batches in `train`'s order and with its parts, while the hashes are taken beside: `open`, `split`,
 * `firstBatch` and `lastEpoch` (a training that goes on in its second epoch) in seconds from the beginning of each, `frames a
 * second` of the others, and `hashed`, when every file has been checked.
 */
export async function readFirstBatch({ folder, batches, seed }: FirstBatch): Promise<ScaleValues> {
  const start = trialSeconds();
  const dataset = await openDataset(folder);
  const opened = trialSeconds();
  const { train } = splitDataset(dataset, { kind: 'blocks', heldOut: 0.05, seed });
  const splitAt = trialSeconds();
  const data = { folder, manifest: dataset.manifest, frames: train, batchSize: BATCH, seed };
  const guard = new DatasetGuard(dataset);
  const { stepsPerEpoch } = new BatchPlan(train, BATCH, seed);
  const read = async (first: number, end: number): Promise<[number, number]> => {
    const loader = new BatchLoader(data, dataset.frameBytes, LATENT, { first, end });
    await loader.take(first);
    const arrived = trialSeconds();
    guard.begin();
    for (let step = first + 1; step < end; step++) await loader.take(step);
    await loader.close();
    return [arrived, trialSeconds()];
  };
  const [first, last] = await read(0, Math.min(stepsPerEpoch, 1 + batches));
  const again = trialSeconds();
  const [resumed] = await read(stepsPerEpoch, stepsPerEpoch + 1);
  await guard.check();
  const hashed = trialSeconds();
  await guard.close();
  dataset.close();
  return {
    frames: dataset.frameCount,
    clips: dataset.manifest.clips.length,
    open: opened - start,
    split: splitAt - opened,
    firstBatch: first - start,
    lastEpoch: resumed - again,
    framesPerSecond: (BATCH * batches) / (last - first),
    hashed: hashed - start,
  };
}
