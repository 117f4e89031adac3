import * as tf from '@tensorflow/tfjs-core';
import {
  levelWindow,
  listenerFormat,
  readHearing,
  WINDOW_ROWS,
  type Hearing,
} from '@phosphene/model/audio';
import type { LatentCodes } from '@phosphene/model/bundle';
import {
  applyLayers,
  initialValues,
  listenerArchitecture,
  listenerWeightSpecs,
  type ListenerArchitecture,
  type Weights,
} from '@phosphene/model/network';
import type { Oversight } from '@phosphene/model/progress';
import { TrainingState } from '../training-state.ts';
import { latentOf, ListeningBatches } from './listening-batches.ts';
import { ListenerStep } from './listener-step.ts';
import type { HeardFrame, ListeningData } from './listening-data.ts';
import type { ListeningOptions } from './listening-options.ts';
import { soundWindow } from './sound-window.ts';

/** How well held-out windows are heard. */
export interface ListeningEvaluation {
  /** Windows that were heard. */
  readonly windows: number;
  /** Share of them whose likeliest label is right. */
  readonly labels: number;
  /** Share of the codes' variance within a label that is foretold: 1 − error / variance. */
  readonly withinLabel: number;
}

/** Windows heard at once. */
const BATCH = 64;
const RATE_WARM_UP = 50;

/**
 * Takes a listener's training up to its last step, or until the signal aborts.
 *
 * @param state remains the caller's
 */
export async function trainListener(
  architecture: ListenerArchitecture,
  state: TrainingState,
  data: ListeningData,
  options: ListeningOptions,
  seed: number,
  { signal, onProgress }: Oversight = {},
): Promise<void> {
  const batches = new ListeningBatches(data, options, seed);
  const step = new ListenerStep(architecture, state, withinDeviations(data));
  const { listenSteps: steps, listenRate } = options;
  try {
    while (state.step < steps && signal?.aborted !== true) {
      const share = state.step / steps;
      const warm = Math.min(1, (state.step + 1) / RATE_WARM_UP);
      const rate = listenRate * warm * (0.03 + 0.97 * 0.5 * (1 + Math.cos(Math.PI * share)));
      const loss = step.take(batches.take(state.step), rate);
      if (state.step % 10 === 0 || state.step === steps) {
        const [value] = await loss.data();
        onProgress?.({
          stage: 'listen',
          done: state.step,
          total: steps,
          unit: 'steps',
          detail: `loss ${value!.toFixed(2)}`,
        });
      }
      loss.dispose();
    }
  } finally {
    step.dispose();
  }
}

/** The network for a data set's labels and a latent space. */
export function architectureForEars(components: number, latentSize: number): ListenerArchitecture {
  return listenerArchitecture({
    rows: WINDOW_ROWS,
    bands: listenerFormat.bands,
    components,
    latentSize,
  });
}

/** A listener's weights at the beginning. */
export function beginListener(architecture: ListenerArchitecture, seed: number): TrainingState {
  const specs = listenerWeightSpecs(architecture);
  return TrainingState.begin(specs, initialValues(specs, 'he', seed));
}

/** What a listener hears in the windows that end at these frames. */
export async function hearFrames(
  architecture: ListenerArchitecture,
  weights: Weights,
  frames: readonly HeardFrame[],
  { levelling }: Pick<ListeningOptions, 'levelling'>,
): Promise<Hearing[]> {
  const { rows, bands, layers } = architecture;
  const hearings: Hearing[] = [];
  for (let first = 0; first < frames.length; first += BATCH) {
    const part = frames.slice(first, first + BATCH);
    const windows = new Float32Array(part.length * rows * bands);
    part.forEach((frame, n) => {
      const window = soundWindow(frame);
      levelWindow(
        window,
        bands,
        levelling,
        windows.subarray(n * rows * bands, (n + 1) * rows * bands),
      );
    });
    const heard = tf.tidy(() =>
      applyLayers(layers, weights, tf.tensor4d(windows, [part.length, rows, bands, 1])),
    );
    const values = (await heard.data()) as Float32Array;
    heard.dispose();
    const size = values.length / part.length;
    part.forEach((_, n) =>
      hearings.push(readHearing(architecture, values.slice(n * size, (n + 1) * size))),
    );
  }
  return hearings;
}

/** How well the held-out windows are heard; `null` where there are none. */
export async function evaluateListener(
  architecture: ListenerArchitecture,
  weights: Weights,
  data: ListeningData,
  options: Pick<ListeningOptions, 'levelling'>,
): Promise<ListeningEvaluation | null> {
  const { heldOut, codes } = data;
  if (heldOut.length === 0) return null;
  const hearings = await hearFrames(architecture, weights, heldOut, options);
  const middles = labelMeans(data);
  let [right, error, variance] = [0, 0, 0];
  hearings.forEach(({ probabilities, means }, n) => {
    const { label, code } = heldOut[n]!;
    if (probabilities.indexOf(Math.max(...probabilities)) === label) right++;
    const latent = latentOf(codes, code);
    latent.forEach((value, d) => {
      error += (means[label * codes.size + d]! - value) ** 2;
      variance += (middles[label]![d]! - value) ** 2;
    });
  });
  return {
    windows: heldOut.length,
    labels: right / heldOut.length,
    withinLabel: 1 - error / variance,
  };
}

/** The mean code of each label's training frames. */
function labelMeans({ train, codes }: ListeningData): Float64Array[] {
  return train.map((frames) => {
    const mean = new Float64Array(codes.size);
    for (const { code } of frames) {
      latentOf(codes, code).forEach((value, d) => (mean[d]! += value / frames.length));
    }
    return mean;
  });
}

/** The deviation of codes from their label's mean; no unit counts for nothing, [Z]. */
function withinDeviations(data: ListeningData): Float32Array {
  const middles = labelMeans(data);
  const { size }: LatentCodes = data.codes;
  const squares = new Float64Array(size);
  let count = 0;
  for (const frames of data.train) {
    for (const { code, label } of frames) {
      count++;
      latentOf(data.codes, code).forEach(
        (value, d) => (squares[d]! += (value - middles[label]![d]!) ** 2),
      );
    }
  }
  return Float32Array.from(squares, (sum) => Math.max(0.1, Math.sqrt(sum / Math.max(1, count))));
}
