import * as tf from '@tensorflow/tfjs-core';
import { openDataset, splitDataset, type Dataset } from '@phosphene/dataset';
import { measureLayers, type VaeArchitecture } from '@phosphene/model/network';
import { holdOutput, sha256OfFile } from '@phosphene/model/files';
import type { Precision } from '@phosphene/model/native-graph';
import { type Oversight } from '@phosphene/model/progress';
import { join } from 'node:path';
import { BatchLoader } from './data/batch-loader.ts';
import { BatchPlan } from './data/batch-plan.ts';
import { DatasetGuard } from './data/dataset-guard.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { spread } from './frame-reader.ts';
import { writePreview } from './report/preview.ts';
import { writeReport } from './report/report.ts';
import { CheckpointStore } from './run/checkpoint.ts';
import { computeFault } from './run/compute-fault.ts';
import { MetricsLog } from './run/metrics-log.ts';
import { notFinite } from './run/not-finite.ts';
import { openRun, readRunManifest } from './run/run-manifest.ts';
import { StepMeter } from './run/step-meter.ts';
import { architectureFor, type TrainOptions } from './train-options.ts';
import { choosePrecision } from './backend/choose-precision.ts';
import { TrainingStep } from './training-step.ts';
import { STATE_PARTS } from './optimizer/adam.ts';
import { TrainingState } from './training-state.ts';

/** Where a training reads and writes, and on what it runs. */
export interface TrainJob {
  readonly datasetFolder: string;
  readonly runFolder: string;
  readonly options: TrainOptions;
  /** As `selectBackend` gave it. */
  readonly backend: {
    readonly name: string;
    readonly device: string;
    readonly description: string;
    readonly versions: Readonly<Record<string, string>>;
  };
  /** The clock, in seconds; for rates and the events' times only. */
  readonly time: () => number;
}

/** How a training ended. */
export interface TrainResult {
  readonly step: number;
  readonly steps: number;
  readonly finished: boolean;
  /** On all held-out frames; `null` when stopped before the end, or where none are held out. */
  readonly heldOut: Evaluation | null;
  readonly report: string;
}

/** Held-out frames that are evaluated during training; at the end it is all of them. */
const EVALUATED = 500;
/** Steps between two readings of the loss. */
const MEASURED = 10;

/**
 * Trains a VAE on a data set. Called again with the same folders and options it goes on from the newest
 * checkpoint, to the same weights as if it had not stopped.
 *
 * Aborting writes a checkpoint and returns with `finished: false`.
 *
 * @throws {PhospheneError} when the loss is no longer finite, or the run folder holds another training
 */
export function train(job: TrainJob, oversight: Oversight = {}): Promise<TrainResult> {
  return holdOutput(job.runFolder, () => trainHeld(job, oversight));
}

async function trainHeld(job: TrainJob, oversight: Oversight): Promise<TrainResult> {
  const { options, runFolder, time } = job;
  const { signal, onProgress, onNote = () => undefined } = oversight;
  const dataset = await openDataset(job.datasetFolder);
  const architecture = architectureFor(options, dataset.manifest.image);
  const frames = splitDataset(dataset, {
    kind: options.split,
    heldOut: options.heldOut,
    seed: options.seed,
  });
  const begun = await readRunManifest(runFolder);
  const precision =
    begun?.precision ?? (await choosePrecision(architecture, options, time, onNote));
  await beginRun(job, precision, dataset, architecture, onNote);

  const checkpoints = new CheckpointStore(runFolder);
  const saved = await checkpoints.latest(onNote);
  const state =
    saved === null
      ? TrainingState.start(architecture, options.seed)
      : TrainingState.restore(architecture, saved.step, saved.values);
  if (saved !== null) onNote(`Going on from step ${saved.step} of ${options.steps}.`);

  const log = await MetricsLog.open(runFolder, state.step, time);
  const { batchSize, seed, steps } = options;
  const loader = new BatchLoader(
    { folder: dataset.folder, manifest: dataset.manifest, frames: frames.train, batchSize, seed },
    dataset.frameBytes,
    architecture.latentSize,
    { first: state.step, end: steps },
  );
  const guard = new DatasetGuard(dataset);
  const plan = new BatchPlan(frames.train, batchSize, seed);
  const meter = new StepMeter(options, plan.stepsPerEpoch, time);
  const evaluated = spread(frames.heldOut, EVALUATED);
  const shown = frames.heldOut.length > 0 ? frames.heldOut : frames.train;
  const learner = new TrainingStep(architecture, { ...options, precision }, state, onNote);
  const average = (): Record<string, tf.Tensor> => state.named('average');

  const saveCheckpoint = async (): Promise<void> => {
    const weights = state.specs.map(({ name, shape }) => ({ name, shape: [...shape] }));
    const manifest = { step: state.step, seed, parts: [...STATE_PARTS], weights };
    // Nothing that was learnt from damaged frames is kept.
    await guard.check();
    const values = await state.save();
    // A loss is measured before its step: the step itself may be what ran away.
    if (!values.every(Number.isFinite)) {
      throw notFinite(`The weights are no longer finite at step ${state.step}`);
    }
    await checkpoints.write(manifest, values);
    await checkpoints.prune(options.keep);
  };
  const measure = async (part: Uint32Array): Promise<Evaluation | null> =>
    part.length === 0 ? null : evaluate(architecture, average(), dataset, part, options);
  const evaluateOnce = async (part: Uint32Array): Promise<Evaluation | null> => {
    const result = await measure(part);
    if (result === null) return null;
    const named = Object.entries(result).map(([key, value]) => [`heldOut/${key}`, value]);
    await log.write({ step: state.step, ...Object.fromEntries(named) });
    return result;
  };

  try {
    while (state.step < steps && !signal?.aborted) {
      guard.throwIfDamaged();
      const batch = await loader.take(state.step);
      guard.begin();
      meter.add(learner.take(batch));

      const { step } = state;
      const last = step === steps;
      const due = (every: number): boolean => step % every === 0 || last;
      if (step % MEASURED === 0 || due(options.checkpointEvery)) {
        const line = await meter.read(step);
        if (line !== null) {
          await log.write(line);
          onProgress?.(meter.progress(line));
        }
      }
      if (due(options.previewEvery)) {
        await writePreview(runFolder, step, architecture, average(), dataset, shown);
        await writeReport(runFolder);
      }
      if (due(options.checkpointEvery)) await saveCheckpoint();
      if (due(options.evaluateEvery)) {
        // At the end too, on the same frames, or the last could never be the best. What is logged then comes after.
        const loss = (await (last ? measure : evaluateOnce)(evaluated))?.loss ?? Infinity;
        const best = await checkpoints.best();
        if (due(options.checkpointEvery) && loss < (best?.loss ?? Infinity)) {
          await checkpoints.markBest(step, loss);
        }
      }
    }
    const finished = state.step === steps;
    if (!finished) {
      await meter.read(state.step);
      await saveCheckpoint();
      onNote(`Stopped at step ${state.step} of ${steps}; the same command goes on from here.`);
    }
    // A finished training that is given again reports the same and logs nothing twice.
    const logged = log.had(state.step, 'heldOut/loss');
    const heldOut = finished ? await (logged ? measure : evaluateOnce)(frames.heldOut) : null;
    const report = await writeReport(runFolder);
    return { step: state.step, steps, finished, heldOut, report };
  } catch (error) {
    throw computeFault(error, state.step);
  } finally {
    meter.dispose();
    learner.dispose();
    state.dispose();
    await Promise.all([loader.close(), guard.close(), log.close()]);
    dataset.close();
  }
}

async function beginRun(
  { options, runFolder, backend, datasetFolder }: TrainJob,
  precision: Precision,
  dataset: Dataset,
  architecture: VaeArchitecture,
  onNote: (line: string) => void,
): Promise<void> {
  const { name, device, description, versions } = backend;
  await openRun(runFolder, {
    format: 'phosphene-run',
    version: 1,
    options,
    image: dataset.manifest.image,
    precision,
    dataset: {
      folder: datasetFolder,
      sha256: await sha256OfFile(join(datasetFolder, 'dataset.json')),
    },
    backend: { name, device, description },
    versions: { ...versions, node: process.versions.node },
  });
  const { image, latentSize, encoder, decoder } = architecture;
  const up = measureLayers(decoder, [latentSize]);
  const down = measureLayers(encoder, [image.height, image.width, image.channels]);
  const millions = (n: number): string => `${(n / 1e6).toFixed(2)} M`;
  onNote(
    `${options.preset}: ${image.width}×${image.height}, latent ${latentSize}, encoder ` +
      `${millions(down.parameters)} and decoder ${millions(up.parameters)} parameters ` +
      `(${millions(up.multiplyAdds)} multiply-adds a picture), ${dataset.frameCount} frames.`,
  );
}
