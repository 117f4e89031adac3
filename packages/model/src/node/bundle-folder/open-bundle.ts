import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkGraph } from '../../bundle/check-graph.ts';
import type { StoredWeight } from '../../bundle/check-weights.ts';
import {
  decoderPorts,
  encoderPorts,
  listenerPorts,
  soundDecoderPorts,
  type GraphPorts,
} from '../../bundle/graph-ports.ts';
import {
  BundleManifest,
  parseLatentCodes,
  type LatentCodes,
} from '../../bundle/bundle-manifest.ts';
import { checkJson, parseJson, type HashedFile } from '../../json/check-json.ts';
import { parseMixture, type GaussianMixture } from '../../bundle/gaussian-mixture.ts';
import { PhospheneError } from '../../errors/phosphene-error.ts';
import { parsePaths, type FootagePaths } from '../../paths/footage-paths.ts';
import { sha256 } from '../files/atomic-file.ts';
import { readText } from '../files/read-json.ts';

/** The name of the file that makes a folder a bundle. */
export const BUNDLE_FILE = 'phosphene.json';

/** A bundle on disk, every file of it checked against its hash, the decoder in memory. */
export interface Bundle {
  readonly folder: string;
  readonly manifest: BundleManifest;
  /** SHA-256 of `phosphene.json`; since that holds all other hashes, it names the whole bundle. */
  readonly hash: string;
  readonly codes: LatentCodes;
  /** `null` in bundles that have none. */
  readonly mixture: GaussianMixture | null;
  /** `null` in bundles that have none. */
  readonly paths: FootagePaths | null;
  readonly decoder: StoredGraph;
  /** `null` in bundles that have none. */
  readonly encoder: StoredGraph | null;
  /** `null` in bundles that have no ears. */
  readonly listener: StoredGraph | null;
  /** `null` in bundles that have none. */
  readonly soundDecoder: StoredGraph | null;
}

/** A graph model in memory. */
export interface StoredGraph {
  /** The text of the graph model's JSON. */
  readonly topology: string;
  /** The weight shards one after the other, in the manifest's order. */
  readonly weights: ArrayBuffer;
}

/**
 * Opens a bundle and checks it whole.
 *
 * @throws {PhospheneError} when the folder is no bundle, or a file is missing, cut or changed
 */
export async function openBundle(folder: string): Promise<Bundle> {
  const path = join(folder, BUNDLE_FILE);
  const remedy = 'Name a folder that "phosphene export" wrote.';
  const text = await readText(path, { remedy }).catch((cause: unknown) => {
    const what = `${folder}: there is no bundle here (no ${BUNDLE_FILE}).`;
    throw new PhospheneError(what, { remedy, cause });
  });
  const document = parseJson(text, path, { remedy: 'Copy the bundle again, or export it again.' });
  const manifest = checkJson(BundleManifest, document, path);
  const { decoder, encoder, latents, mixture, paths, poster, latentSize } = manifest;
  const { listener: ears } = manifest;
  const codes = await readChecked(folder, latents.file);
  const gaussians = mixture === undefined ? null : await readChecked(folder, mixture.file);
  const graph = paths === undefined ? null : await readChecked(folder, paths.file);
  await readChecked(folder, poster);
  return {
    folder,
    manifest,
    hash: sha256(text),
    codes: parsed(join(folder, latents.file.path), () =>
      parseLatentCodes(ownBuffer([codes]), latents.count, latentSize),
    ),
    mixture:
      mixture === undefined
        ? null
        : parsed(join(folder, mixture.file.path), () =>
            parseMixture(ownBuffer([gaussians!]), mixture.components, latentSize),
          ),
    paths:
      paths === undefined
        ? null
        : parsed(join(folder, paths.file.path), () =>
            parsePaths(ownBuffer([graph!]), paths, latents.count, latentSize),
          ),
    decoder: await readGraph(folder, decoder, decoderPorts(manifest)),
    encoder:
      encoder === undefined
        ? null
        : await readGraph(folder, encoder, encoderPorts(manifest, encoder)),
    listener:
      ears === undefined ? null : await readGraph(folder, ears, listenerPorts(manifest, ears)),
    soundDecoder:
      ears?.soundDecoder === undefined
        ? null
        : await readGraph(
            folder,
            ears.soundDecoder,
            soundDecoderPorts(manifest, ears.soundDecoder),
          ),
  };
}

/** Reads a graph model and checks its weights and operations. */
async function readGraph(
  folder: string,
  files: Pick<BundleManifest['decoder'], 'topology' | 'weights'>,
  ports: GraphPorts,
): Promise<StoredGraph> {
  const topology = Buffer.from(await readChecked(folder, files.topology)).toString('utf8');
  const shards: Uint8Array[] = [];
  for (const shard of files.weights) shards.push(await readChecked(folder, shard));
  const weights = ownBuffer(shards);
  parsed(join(folder, files.topology.path), () => {
    const { modelTopology, specs } = parseModel(topology);
    checkGraph(modelTopology, specs, weights, ports);
  });
  return { topology, weights };
}

/** The operations and weights that a graph model's JSON describes. */
function parseModel(topology: string): { modelTopology: unknown; specs: StoredWeight[] } {
  const { modelTopology, weightsManifest } = JSON.parse(topology) as {
    modelTopology?: unknown;
    weightsManifest?: { weights?: StoredWeight[] }[];
  };
  const specs = weightsManifest?.flatMap((group) => group.weights ?? []);
  if (specs === undefined) throw new Error('it is not a tfjs graph model');
  return { modelTopology, specs };
}

function parsed<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new PhospheneError(`${path}: ${(cause as Error).message}.`, {
      remedy: 'Export the bundle again.',
      cause,
    });
  }
}

async function readChecked(folder: string, file: HashedFile): Promise<Uint8Array> {
  const path = join(folder, file.path);
  const remedy = 'Copy the bundle again, or export it again.';
  let bytes: Uint8Array;
  try {
    // The length first: a file that has grown beyond all bounds is not read.
    const { size } = await stat(path);
    if (size !== file.bytes) {
      throw new PhospheneError(`${path}: ${size} bytes where ${file.bytes} are due.`, { remedy });
    }
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof PhospheneError) throw cause;
    throw new PhospheneError(`${path}: missing or not readable.`, { remedy, cause });
  }
  if (sha256(bytes) !== file.sha256) {
    throw new PhospheneError(`${path}: its content has changed (the hash differs).`, { remedy });
  }
  return bytes;
}

/** The bytes in a buffer of their own: tfjs takes `.buffer` and ignores a pooled Buffer's offset. */
function ownBuffer(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}
