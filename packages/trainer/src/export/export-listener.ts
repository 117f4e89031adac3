import { listenerFormat } from '@phosphene/model/audio';
import type { BundleManifest } from '@phosphene/model/bundle';
import { listenerGraphModel } from '@phosphene/model/graph-model';
import { sha256 } from '@phosphene/model/files';
import { type HashedFile } from '@phosphene/model/json';
import { measureLayers } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { readListenerRecord, readListenerWeights } from '../listen/learn-to-listen.ts';
import { architectureForEars } from '../listen/train-listener.ts';
import { compareLayers } from './compare-layers.ts';
import { exportSoundDecoder } from './export-sound-decoder.ts';

/** Files of a bundle's `listener/` by their path, and what the manifest says of them. */
export interface ExportedListener {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: NonNullable<BundleManifest['listener']>;
}

/** Windows that the exported listener is compared with the trainer's on. */
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
  const { rows, bands, layers, components } = architecture;
  const random = new RandomStream(1, 0x6c69);
  const exportError = await compareLayers('listener', layers, weights, graph, {
    name: 'sound',
    shape: [COMPARED, rows, bands, 1],
    // Windows of noise.
    values: Float32Array.from({ length: COMPARED * rows * bands }, () => random.uniform() * 2),
  });
  const soundDecoder = await exportSoundDecoder(runFolder, record);
  const files = new Map<string, Uint8Array>([
    ['listener/model.json', Buffer.from(JSON.stringify(graph.model))],
    ...graph.shards.map(({ path, bytes }) => [`listener/${path}`, bytes] as const),
  ]);
  soundDecoder?.files.forEach((bytes, path) => files.set(path, bytes));
  const hashed = (path: string): HashedFile => {
    const data = files.get(path)!;
    return { path, bytes: data.length, sha256: sha256(data) };
  };
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
      ...(soundDecoder !== null && { soundDecoder: soundDecoder.manifest }),
    },
  };
}
