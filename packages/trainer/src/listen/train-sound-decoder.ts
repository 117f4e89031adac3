import { WINDOW_ROWS, type Levelling } from '@phosphene/model/audio';
import {
  initialValues,
  soundDecoderArchitecture,
  soundDecoderWeightSpecs,
  type SoundDecoderArchitecture,
} from '@phosphene/model/network';
import type { Oversight } from '@phosphene/model/progress';
import { RandomStream } from '@phosphene/model/random';
import { TrainingState } from '../training-state.ts';
import type { HeardFrame, ListeningData } from './listening-data.ts';
import type { ListeningOptions } from './listening-options.ts';
import { SoundDecoderStep } from './sound-decoder-step.ts';
import { coarseWindow } from './sound-window.ts';

/** A frame's code, and what its sound is. */
interface Example {
  readonly code: number;
  /** [rows · bands] */
  readonly window: Float32Array;
}

const STEPS = 500;
const BATCH = 64;
const RATE = 2e-3;
const RATE_WARM_UP = 20;
/** Frames of a label that are learnt from, at most, spread evenly over it. */
const FRAMES = 600;
/** The random stream of batches, apart from those of the pictures' and the listener's. */
const STREAM = 0x736f6e;

/**
 * Learns which sound belongs to a picture: squared error from codes of the footage, drawn from their posteriors, to
 * their own windows as they were recorded. The same seed gives the same weights.
 *
 * @returns averaged weights in the order of `soundDecoderWeightSpecs`; `null` when the signal aborted
 */
export async function trainSoundDecoder(
  data: ListeningData,
  { levelling }: Pick<ListeningOptions, 'levelling'>,
  seed: number,
  { signal, onProgress }: Oversight = {},
): Promise<Float32Array[] | null> {
  const architecture = soundDecoderArchitecture(data.codes.size);
  const examples = data.train
    .filter((frames) => frames.length > 0)
    .map((frames) => examplesOf(frames, architecture, levelling));
  const specs = soundDecoderWeightSpecs(architecture);
  const state = TrainingState.begin(specs, initialValues(specs, 'he', seed));
  const step = new SoundDecoderStep(architecture, state);
  try {
    while (state.step < STEPS) {
      if (signal?.aborted === true) return null;
      const share = state.step / STEPS;
      const warm = Math.min(1, (state.step + 1) / RATE_WARM_UP);
      const rate = RATE * warm * (0.03 + 0.97 * 0.5 * (1 + Math.cos(Math.PI * share)));
      const random = new RandomStream(seed, STREAM, state.step);
      const loss = step.take(drawBatch(data, examples, architecture, random), rate);
      if (state.step % 50 === 0) {
        const [value] = await loss.data();
        onProgress?.({
          stage: 'sound',
          done: state.step,
          total: STEPS,
          unit: 'steps',
          detail: `loss ${value!.toFixed(3)}`,
        });
      }
      loss.dispose();
    }
    const values = await Promise.all(state.list('average').map((tensor) => tensor.data()));
    return values as Float32Array[];
  } finally {
    step.dispose();
    state.dispose();
  }
}

function examplesOf(
  frames: readonly HeardFrame[],
  architecture: SoundDecoderArchitecture,
  levelling: Levelling,
): Example[] {
  // Where a clip begins, a window is silent for no reason that a picture shows.
  const whole = frames.filter(({ row }) => row >= WINDOW_ROWS - 1);
  const from = whole.length > 0 ? whole : frames;
  const count = Math.min(FRAMES, from.length);
  return Array.from({ length: count }, (_, n) => {
    const frame = from[Math.floor((n * from.length) / count)]!;
    return { code: frame.code, window: coarseWindow(frame, architecture, levelling) };
  });
}

/** Each label as often as another. Latents [BATCH, Z] and windows [BATCH, rows · bands]. */
function drawBatch(
  { codes: { means, scales } }: ListeningData,
  examples: readonly (readonly Example[])[],
  { latentSize: size, rows, bands }: SoundDecoderArchitecture,
  random: RandomStream,
): { latents: Float32Array; windows: Float32Array; count: number } {
  const latents = new Float32Array(BATCH * size);
  const windows = new Float32Array(BATCH * rows * bands);
  for (let place = 0; place < BATCH; place++) {
    const label = examples[random.integer(examples.length)]!;
    const { code, window } = label[random.integer(label.length)]!;
    windows.set(window, place * rows * bands);
    for (let d = 0; d < size; d++) {
      const at = code * size + d;
      latents[place * size + d] = means[at]! + scales[at]! * random.normal();
    }
  }
  return { latents, windows, count: BATCH };
}
