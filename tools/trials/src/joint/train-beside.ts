import type { Dataset } from '@phosphene/dataset';
import type { LatentCodes } from '@phosphene/model/bundle';
import type { VaeArchitecture } from '@phosphene/model/network';
import {
  architectureForEars,
  BatchPlan,
  beginListener,
  encodeFrames,
  hearFrames,
  trainListener,
  TrainingState,
  TrainingStep,
  type ListeningOptions,
  type TrainOptions,
} from '@phosphene/trainer';
import { readPictures, type PairedData } from './paired-data.ts';

/** Trains a picture VAE from the beginning; the state is the caller's to dispose. */
export async function trainDeaf(
  vae: VaeArchitecture,
  dataset: Dataset,
  data: PairedData,
  options: TrainOptions,
  onLoss: (step: number, loss: number) => void,
): Promise<TrainingState> {
  const state = TrainingState.start(vae, options.seed);
  const places = new Map(data.train.map((heard) => [heard.frame, heard]));
  const plan = new BatchPlan(Uint32Array.from(places.keys()), options.batchSize, options.seed);
  const learner = new TrainingStep(vae, options, state);
  const noise = new Float32Array(options.batchSize * vae.latentSize);
  try {
    for (let step = 0; step < options.steps; step++) {
      const frames = Array.from(plan.frames(step), (frame) => places.get(frame)!);
      plan.noise(step, noise);
      const loss = learner.take({ pixels: readPictures(dataset, frames), noise });
      if (step % 100 === 0 || step === options.steps - 1) {
        onLoss(step, (await loss.reconstruction.data())[0]!);
      }
      loss.reconstruction.dispose();
      loss.divergence.dispose();
      loss.meanSquare.dispose();
    }
  } finally {
    learner.dispose();
  }
  return state;
}

/** Learns to hear beside trained pictures. @returns [N, Z]: the likeliest label's latent of each held-out window */
export async function hearBeside(
  vae: VaeArchitecture,
  pictures: TrainingState,
  dataset: Dataset,
  { listening, heldOut }: PairedData,
  options: ListeningOptions,
  seed: number,
): Promise<Float32Array> {
  const everyFrame = Uint32Array.from({ length: dataset.frameCount }, (_, frame) => frame);
  const codes: LatentCodes = await encodeFrames(
    vae,
    pictures.named('average'),
    dataset,
    everyFrame,
  );
  // Frames without sound have codes too here, so that a frame's number is its code's.
  const numbered = listening.train.map((frames) =>
    frames.map((heard) => ({ ...heard, code: heard.frame })),
  );
  const architecture = architectureForEars(numbered.length, codes.size);
  const state = beginListener(architecture, seed);
  try {
    const data = { codes, train: numbered, heldOut };
    await trainListener(architecture, state, data, options, seed);
    const hearings = await hearFrames(architecture, state.named('average'), heldOut, options);
    const latents = new Float32Array(heldOut.length * codes.size);
    hearings.forEach(({ probabilities, means }, n) => {
      const label = probabilities.indexOf(Math.max(...probabilities));
      latents.set(means.subarray(label * codes.size, (label + 1) * codes.size), n * codes.size);
    });
    return latents;
  } finally {
    state.dispose();
  }
}
