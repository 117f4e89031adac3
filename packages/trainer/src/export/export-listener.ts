import * as tf from '@tensorflow/tfjs-core';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { listenerFormat } from '@phosphene/model/audio';
import type { BundleManifest } from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { listenerGraphModel } from '@phosphene/model/graph-model';
import { sha256 } from '@phosphene/model/files';
import { type HashedFile } from '@phosphene/model/json';
import { applyLayers, measureLayers, type ListenerArchitecture } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { readListenerRecord, readListenerWeights } from '../listen/learn-to-listen.ts';
import { architectureForEars } from '../listen/train-listener.ts';
import { toModelArtifacts } from './compare-decoders.ts';

/** Files of a bundle's `listener/` by their path, and what the manifest says of them. */
export interface ExportedListener {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: NonNullable<BundleManifest['listener']>;
}

/** What the exported listener may differ by from the trainer's. */
const TOLERANCE = 1e-4;
/** Windows that the two are compared on. */
const COMPARED = 16;

/**
 * The ears of a run as a graph model, loaded again and compared with the trainer's.
 *
 * @param step of the pictures' checkpoint that is exported
 * @returns `null` where the run has none for these pictures
 * @throws {PhospheneError} when the two differ
 */
export async function exportListener(
  runFolder: string,
  step: number,
  onNote: (line: string) => void,
): Promise<ExportedListener | null> {
  const record = await readListenerRecord(runFolder);
  if (record === null) return null;
  if (record.origin.pictures.step !== step) {
    onNote(
      `The ears were learnt beside step ${record.origin.pictures.step}, not ${step}, and are left out: ` +
        `phosphene train --listen-only ${runFolder}`,
    );
    return null;
  }
  const architecture = architectureForEars(record.components, record.latentSize);
  const weights = await readListenerWeights(runFolder, record);
  const graph = listenerGraphModel(architecture, weights, 'float32');
  const exportError = await compareListeners(architecture, weights, graph);
  if (!(exportError <= TOLERANCE)) {
    throw new PhospheneError(
      `The exported listener differs from the trained one by ${exportError.toExponential(1)}.`,
      { remedy: 'This is a fault of the exporter: please report it with the run folder.' },
    );
  }
  const files = new Map<string, Uint8Array>([
    ['listener/model.json', Buffer.from(JSON.stringify(graph.model))],
    ...graph.shards.map(({ path, bytes }) => [`listener/${path}`, bytes] as const),
  ]);
  const hashed = (path: string): HashedFile => {
    const data = files.get(path)!;
    return { path, bytes: data.length, sha256: sha256(data) };
  };
  const { rows, bands, layers, components } = architecture;
  const { parameters, multiplyAdds } = measureLayers(layers, [rows, bands, 1]);
  return {
    files,
    manifest: {
      topology: hashed('listener/model.json'),
      weights: graph.shards.map(({ path }) => hashed(`listener/${path}`)),
      input: 'sound',
      output: 'heard',
      features: { ...listenerFormat },
      rows,
      levelling: record.origin.options.levelling,
      components,
      parameters,
      multiplyAdds,
      exportError,
      heldOut: record.heldOut,
    },
  };
}

/** The greatest absolute difference of a value, on windows of noise. */
async function compareListeners(
  architecture: ListenerArchitecture,
  values: Readonly<Record<string, Float32Array>>,
  files: Parameters<typeof toModelArtifacts>[0],
): Promise<number> {
  const model = await loadGraphModel(tf.io.fromMemory(toModelArtifacts(files)));
  const { rows, bands, layers } = architecture;
  const random = new RandomStream(1, 0x6c69);
  const windows = Float32Array.from(
    { length: COMPARED * rows * bands },
    () => random.uniform() * 2,
  );
  const difference = tf.tidy(() => {
    const sound = tf.tensor4d(windows, [COMPARED, rows, bands, 1]);
    const shapes = measureLayers(layers, [rows, bands, 1]).weights;
    const weights = Object.fromEntries(
      shapes.map(({ name, shape }) => [name, tf.tensor(values[name]!, [...shape])]),
    );
    const loaded = model.predict({ sound }) as tf.Tensor;
    return tf.max(tf.abs(tf.sub(loaded, applyLayers(layers, weights, sound))));
  });
  const [greatest] = await difference.data();
  difference.dispose();
  model.dispose();
  return greatest!;
}
