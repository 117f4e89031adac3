import { parentPort, workerData } from 'node:worker_threads';
import { Dataset, openDataset, type DatasetManifest } from '@phosphene/dataset';
import { BatchPlan } from './batch-plan.ts';

/** What a batch worker is started with. */
export interface BatchWorkerData {
  readonly folder: string;
  /** The dataset's, from whoever has opened it already; else it is opened and checked here. */
  readonly manifest?: DatasetManifest;
  readonly frames: Uint32Array;
  readonly batchSize: number;
  readonly seed: number;
}

/** Two buffers go to the worker to be filled for a step, and come back full. */
export interface BatchMessage {
  readonly step: number;
  /** float32 [B, H, W, C] in 0…1 */
  readonly pixels: ArrayBuffer;
  /** float32 [B, Z], standard normal */
  readonly noise: ArrayBuffer;
}

const { folder, manifest, frames, batchSize, seed } = workerData as BatchWorkerData;
const dataset = manifest === undefined ? await openDataset(folder) : new Dataset(folder, manifest);
const plan = new BatchPlan(frames, batchSize, seed);
const raw = new Uint8Array(batchSize * dataset.frameBytes);
const port = parentPort!;

port.on('message', ({ step, pixels, noise }: BatchMessage) => {
  dataset.readFrames(plan.frames(step), raw);
  const values = new Float32Array(pixels);
  for (let at = 0; at < raw.length; at++) values[at] = raw[at]! / 255;
  plan.noise(step, new Float32Array(noise));
  port.postMessage({ step, pixels, noise } satisfies BatchMessage, [pixels, noise]);
});
