import type { BundleManifest } from '@phosphene/model/bundle';
import { soundDecoderGraphModel } from '@phosphene/model/graph-model';
import { sha256 } from '@phosphene/model/files';
import type { HashedFile } from '@phosphene/model/json';
import { soundDecoderArchitecture } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import type { ListenerRecord } from '../listen/learn-to-listen.ts';
import { readSoundDecoder } from '../listen/sound-decoder-file.ts';
import { compareLayers } from './compare-layers.ts';

/** Files of a bundle's `listener/` by their path, and what the manifest says of them. */
export interface ExportedSoundDecoder {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: NonNullable<NonNullable<BundleManifest['listener']>['soundDecoder']>;
}

/** Latents that it is compared on. */
const COMPARED = 16;
const TOPOLOGY = 'listener/sound-decoder.json';

/**
 * The sound decoder of a run as a graph model, loaded again and compared with the trainer's.
 *
 * @returns `null` where the run's ears have none
 * @throws {PhospheneError} when the two differ
 */
export async function exportSoundDecoder(
  runFolder: string,
  { soundDecoder, latentSize }: ListenerRecord,
): Promise<ExportedSoundDecoder | null> {
  if (soundDecoder === undefined) return null;
  const architecture = soundDecoderArchitecture(latentSize);
  const weights = await readSoundDecoder(runFolder, soundDecoder, latentSize);
  const graph = soundDecoderGraphModel(architecture, weights, 'float32');
  const random = new RandomStream(1, 0x736f);
  const { rows, bands, layers } = architecture;
  const exportError = await compareLayers('sound decoder', layers, weights, graph, {
    name: 'latent',
    shape: [COMPARED, latentSize],
    values: Float32Array.from({ length: COMPARED * latentSize }, () => random.normal()),
  });
  const files = new Map<string, Uint8Array>([
    [TOPOLOGY, Buffer.from(JSON.stringify(graph.model))],
    ...graph.shards.map(({ path, bytes }) => [`listener/${path}`, bytes] as const),
  ]);
  const hashed = (path: string): HashedFile => {
    const data = files.get(path)!;
    return { path, bytes: data.length, sha256: sha256(data) };
  };
  return {
    files,
    manifest: {
      topology: hashed(TOPOLOGY),
      weights: graph.shards.map(({ path }) => hashed(`listener/${path}`)),
      input: 'latent',
      output: 'window',
      rows,
      bands,
      exportError,
    },
  };
}
