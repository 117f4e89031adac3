import type { Dataset } from '@phosphene/dataset';
import type { VaeArchitecture } from '@phosphene/model/network';
import {
  encodeFrames,
  type ListeningOptions,
  type TrainingState,
  type TrainOptions,
} from '@phosphene/trainer';
import type { Trial } from '../run-trial.ts';
import { FAMILIES, type Family } from './families.ts';
import { jointNetwork } from './joint-network.ts';
import { PairedBatches } from './paired-batches.ts';
import type { PairedData } from './paired-data.ts';
import { hearBeside, trainDeaf } from './train-beside.ts';
import { trainJoint } from './train-joint.ts';
import { encodeAlone, paintLatents, type TrainedModel } from './trained-model.ts';

/** What all families share. */
export interface SharedSetting {
  readonly trial: Trial;
  readonly dataset: Dataset;
  readonly data: PairedData;
  readonly vae: VaeArchitecture;
  readonly options: TrainOptions;
  readonly listening: ListeningOptions;
}

/** A family that is trained when it is asked for. */
export interface ModelTrial {
  readonly name: string;
  train(): Promise<TrainedModel>;
}

export const NAMES: readonly string[] = [
  'beside',
  'beside-full',
  ...FAMILIES.map(({ name }) => name),
];

/** All families; the picture VAE is trained once for those that stand beside it. */
export function modelTrials(setting: SharedSetting): ModelTrial[] {
  const { options, listening } = setting;
  const images = options.steps * options.batchSize;
  const equal = Math.max(1, Math.round(images / listening.listenBatch));
  let deaf: Promise<{ state: TrainingState; rate: number }> | null = null;
  const pictures = (): Promise<{ state: TrainingState; rate: number }> =>
    (deaf ??= timed(setting, (onLoss) => {
      const { vae, dataset, data } = setting;
      return trainDeaf(vae, dataset, data, options, onLoss);
    }));
  const beside = (name: string, listenSteps: number): ModelTrial => ({
    name,
    train: async () => trainBeside(setting, name, await pictures(), listenSteps),
  });
  return [
    beside('beside', equal),
    beside('beside-full', listening.listenSteps),
    ...FAMILIES.map((family) => ({
      name: family.name,
      train: () => trainFamily(setting, family),
    })),
  ];
}

async function trainBeside(
  { trial, dataset, data, vae, options, listening }: SharedSetting,
  name: string,
  { state, rate }: { state: TrainingState; rate: number },
  listenSteps: number,
): Promise<TrainedModel> {
  trial.note(`  an ear, ${listenSteps} steps of ${listening.listenBatch} windows…`);
  const ear = { ...listening, listenSteps };
  const heard = await hearBeside(vae, state, dataset, data, ear, options.seed);
  const weights = state.named('average');
  const frames = Uint32Array.from(data.heldOut, ({ frame }) => frame);
  const { means: seen } = await encodeFrames(vae, weights, dataset, frames);
  return {
    ...{ name, title: `picture VAE and an ear of ${listenSteps} steps`, rate, seen, heard },
    pictures: await paintLatents(vae, weights, seen),
    soundPictures: await paintLatents(vae, weights, heard),
  };
}

async function trainFamily(setting: SharedSetting, family: Family): Promise<TrainedModel> {
  const { dataset, data, vae, options, listening } = setting;
  const network = jointNetwork(vae, family.hasJointEncoder);
  const { batchSize, seed } = options;
  const batches = new PairedBatches(dataset, data, batchSize, listening, seed);
  const { state, rate } = await timed(setting, (onLoss) =>
    trainJoint(network, family, batches, options, onLoss),
  );
  try {
    const weights = state.named('average');
    const codes = await encodeAlone(network, family, weights, dataset, data.heldOut);
    return {
      ...{ name: family.name, title: family.title, rate, ...codes },
      pictures: await paintLatents(vae, weights, codes.seen),
      soundPictures: await paintLatents(vae, weights, codes.heard),
    };
  } finally {
    state.dispose();
  }
}

/** Trains with a line now and then, and measures images a second. */
async function timed(
  { trial, options }: SharedSetting,
  work: (onLoss: (step: number, loss: number) => void) => Promise<TrainingState>,
): Promise<{ state: TrainingState; rate: number }> {
  const start = trial.seconds();
  const rateAt = (step: number): number => (step * options.batchSize) / (trial.seconds() - start);
  const state = await work((step, loss) => {
    trial.note(`  step ${step}: ${loss.toFixed(0)} nats, ${rateAt(step).toFixed(0)} images/s`);
  });
  return { state, rate: rateAt(options.steps) };
}
