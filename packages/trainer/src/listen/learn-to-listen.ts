import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataset, splitDataset } from '@phosphene/dataset';
import { PhospheneError } from '@phosphene/model/errors';
import { holdOutput, sha256, sha256OfFile, writeFileAtomic } from '@phosphene/model/files';
import { checkJson, HashedFile, parseJson, Sha256 } from '@phosphene/model/json';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import { elementCount, listenerWeightSpecs } from '@phosphene/model/network';
import type { Oversight } from '@phosphene/model/progress';
import * as v from 'valibot';
import { checkDataset } from '../data/dataset-guard.ts';
import { encodeFrames } from '../export/encode-footage.ts';
import { STATE_PARTS } from '../optimizer/adam.ts';
import { CheckpointStore } from '../run/checkpoint.ts';
import { readRunManifest } from '../run/run-manifest.ts';
import { architectureFor } from '../train-options.ts';
import { TrainingState } from '../training-state.ts';
import { framesWithSound, gatherListeningData } from './listening-data.ts';
import { ListeningOptions } from './listening-options.ts';
import { writeSoundDecoder } from './sound-decoder-file.ts';
import {
  architectureForEars,
  beginListener,
  evaluateListener,
  trainListener,
  type ListeningEvaluation,
} from './train-listener.ts';
import { trainSoundDecoder } from './train-sound-decoder.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What ears are learnt from and by: another one begins anew. */
const ListenerOrigin = v.object({
  options: ListeningOptions,
  seed: Count,
  /** The pictures' checkpoint whose codes they hear. */
  pictures: v.object({ step: Count, sha256: Sha256 }),
  dataset: Sha256,
});

/** `listener/listener.json` of a run: the ears that were learnt beside its pictures. */
export const ListenerRecord = v.object({
  format: v.literal('phosphene-listener'),
  version: v.literal(2),
  origin: ListenerOrigin,
  components: Count,
  latentSize: Count,
  /** Frames that were learnt from. */
  frames: Count,
  heldOut: v.nullable(v.object({ windows: Count, labels: v.number(), withinLabel: v.number() })),
  /** float32, averaged weights in the order of `listenerWeightSpecs`. */
  weights: HashedFile,
  /** float32, averaged weights in the order of `soundDecoderWeightSpecs`. Ears of before there was one lack it. */
  soundDecoder: v.optional(HashedFile),
});
export type ListenerRecord = v.InferOutput<typeof ListenerRecord>;

export interface ListenJob {
  readonly runFolder: string;
  /** The data set of the run, where it has moved. */
  readonly datasetFolder?: string;
  readonly options: ListeningOptions;
}

export interface ListenResult {
  readonly finished: boolean;
  readonly frames: number;
  readonly heldOut: ListeningEvaluation | null;
}

/**
 * Adds ears to a run: learns which latents of its newest checkpoint belong to the sound of the footage. Called again
 * it goes on where it stopped; aborting saves first.
 *
 * @returns `null` where no clip has sound
 * @throws {PhospheneError} when the folder holds no training with a checkpoint
 */
export function learnToListen(
  job: ListenJob,
  oversight: Oversight = {},
): Promise<ListenResult | null> {
  return holdOutput(job.runFolder, () => learnHeld(job, oversight));
}

async function learnHeld(
  { runFolder, datasetFolder, options }: ListenJob,
  oversight: Oversight,
): Promise<ListenResult | null> {
  const { onNote = () => undefined, signal } = oversight;
  const run = await readRunManifest(runFolder);
  const saved = await new CheckpointStore(runFolder).latest(onNote);
  if (run === null || saved === null) {
    throw new PhospheneError(`${runFolder} holds no training with a checkpoint.`, {
      remedy: 'Train first: phosphene train data/mine -o ' + runFolder,
      exitCode: 2,
    });
  }
  const folder = datasetFolder ?? run.dataset.folder;
  const dataset = await openDataset(folder);
  const vae = architectureFor(run.options, run.image);
  const pictures = TrainingState.restore(vae, saved.step, saved.values);
  let state: TrainingState | null = null;
  try {
    const frames = framesWithSound(dataset);
    if (frames.length === 0) return null;
    await checkDataset(dataset);
    const origin = {
      options,
      seed: run.options.seed,
      pictures: { step: saved.step, sha256: sha256(new Uint8Array(saved.values.buffer)) },
      dataset: await sha256OfFile(join(folder, 'dataset.json')),
    };
    const present = await readListenerRecord(runFolder);
    if (present !== null && isSame(present.origin, origin)) {
      return { finished: true, frames: present.frames, heldOut: present.heldOut };
    }
    const codes = await encodeFrames(vae, pictures.named('average'), dataset, frames);
    const { heldOut: split, seed } = run.options;
    const held = splitDataset(dataset, { kind: run.options.split, heldOut: split, seed });
    const seconds = (WINDOW_ROWS * listenerFormat.hop) / listenerFormat.sampleRate;
    const data = gatherListeningData(dataset, codes, held.heldOut, seconds);
    const architecture = architectureForEars(dataset.manifest.labels.length, codes.size);
    const checkpoints = await claimListener(runFolder, origin);
    const earlier = await checkpoints.latest(onNote);
    state =
      earlier === null
        ? beginListener(architecture, seed)
        : TrainingState.resume(listenerWeightSpecs(architecture), earlier.step, earlier.values);
    await trainListener(architecture, state, data, options, seed, oversight);
    const finished = state.step >= options.listenSteps;
    const soundDecoder = finished ? await trainSoundDecoder(data, options, seed, oversight) : null;
    if (soundDecoder === null) {
      const weights = state.specs.map(({ name, shape }) => ({ name, shape: [...shape] }));
      const manifest = { step: state.step, seed, parts: [...STATE_PARTS], weights };
      await checkpoints.write(manifest, await state.save());
      onNote(`Stopped at step ${state.step} of the ears; the same command goes on from here.`);
      return { finished: false, frames: frames.length, heldOut: null };
    }
    const heldOut = await evaluateListener(architecture, state.named('average'), data, options);
    signal?.throwIfAborted();
    await writeListener(runFolder, state, {
      origin,
      components: architecture.components,
      latentSize: codes.size,
      frames: frames.length,
      heldOut,
      soundDecoder: await writeSoundDecoder(runFolder, soundDecoder),
    });
    await rm(join(runFolder, 'listener', 'checkpoints'), { recursive: true, force: true });
    return { finished: true, frames: frames.length, heldOut };
  } finally {
    state?.dispose();
    pictures.dispose();
    dataset.close();
  }
}

/** Reads the ears of a run; `null` where it has none, or those of version 1, whose network was another. */
export async function readListenerRecord(runFolder: string): Promise<ListenerRecord | null> {
  const path = join(runFolder, 'listener', 'listener.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const remedy = `Remove that file, and learn to listen again: phosphene train --listen-only ${runFolder}`;
  const record = parseJson(text, path, { remedy });
  const isOld = v.is(v.object({ version: v.literal(1) }), record);
  return isOld ? null : checkJson(ListenerRecord, record, path);
}

/**
 * The weights of a run's ears, by name.
 *
 * @throws {PhospheneError} when the file is cut or changed
 */
export async function readListenerWeights(
  runFolder: string,
  { components, latentSize, weights }: ListenerRecord,
): Promise<Record<string, Float32Array>> {
  const path = join(runFolder, 'listener', weights.path);
  const bytes = await readFile(path).catch(() => new Uint8Array(0));
  if (sha256(bytes) !== weights.sha256) {
    throw new PhospheneError(`${path}: missing, or its content has changed.`, {
      remedy: `Learn to listen again: phosphene train --listen-only ${runFolder}`,
    });
  }
  const values = new Float32Array(new Uint8Array(bytes).buffer);
  let offset = 0;
  const specs = listenerWeightSpecs(architectureForEars(components, latentSize));
  return Object.fromEntries(
    specs.map(({ name, shape }) => {
      const size = elementCount(shape);
      offset += size;
      return [name, values.slice(offset - size, offset)];
    }),
  );
}

/** The checkpoints of ears of this origin; those of another are taken away. */
async function claimListener(
  runFolder: string,
  origin: v.InferOutput<typeof ListenerOrigin>,
): Promise<CheckpointStore> {
  const folder = join(runFolder, 'listener');
  const path = join(folder, 'origin.json');
  const present = await readFile(path, 'utf8').catch(() => null);
  const wanted = `${JSON.stringify(origin, null, 2)}\n`;
  if (present !== wanted) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFileAtomic(path, wanted);
  }
  return new CheckpointStore(folder);
}

async function writeListener(
  runFolder: string,
  state: TrainingState,
  about: Omit<ListenerRecord, 'format' | 'version' | 'weights'>,
): Promise<void> {
  const folder = join(runFolder, 'listener');
  const parts = await Promise.all(state.list('average').map((tensor) => tensor.data()));
  const bytes = Buffer.concat(
    parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
  await writeFileAtomic(join(folder, 'weights.f32'), bytes);
  const record: ListenerRecord = {
    format: 'phosphene-listener',
    version: 2,
    ...about,
    weights: { path: 'weights.f32', bytes: bytes.length, sha256: sha256(bytes) },
  };
  await writeFileAtomic(join(folder, 'listener.json'), `${JSON.stringify(record, null, 2)}\n`);
}

function isSame(a: ListenerRecord['origin'], b: ListenerRecord['origin']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
