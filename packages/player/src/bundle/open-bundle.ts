import {
  BundleManifest,
  decoderPorts,
  encoderPorts,
  listenerPorts,
  parseLatentCodes,
  parseMixture,
  type GaussianMixture,
  type GraphPorts,
  type LatentCodes,
} from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { checkJson, parseJson, type HashedFile } from '@phosphene/model/json';
import { parsePaths, type FootagePaths } from '@phosphene/model/paths';
import type { BundleFiles } from './bundle-files.ts';
import { parseGraph, type GraphInMemory } from './parse-graph.ts';
import { sha256Hex } from './sha256-hex.ts';

/** A bundle's ears in memory. */
export interface StageListener {
  readonly manifest: NonNullable<BundleManifest['listener']>;
  readonly graph: GraphInMemory;
}

/** A bundle in memory, checked: all that the stage plays from, also after the GPU has forgotten it. */
export interface StageBundle {
  readonly place: string;
  /** What it was read from. */
  readonly files: BundleFiles;
  readonly manifest: BundleManifest;
  /** SHA-256 of its `phosphene.json`, which names the whole bundle; `null` where browsers don't hash. */
  readonly hash: string | null;
  readonly codes: LatentCodes;
  /** `null` in bundles that have none. */
  readonly mixture: GaussianMixture | null;
  /** `null` in bundles that have none. */
  readonly paths: FootagePaths | null;
  readonly graph: GraphInMemory;
  /**
   * Reads what encodes photos, and checks it, when it is wanted; `null` in bundles that have no encoder.
   *
   * @throws {PhospheneError} naming the file and the remedy
   */
  readonly readEncoder: (() => Promise<GraphInMemory>) | null;
  /** What hears; `null` in bundles without ears. */
  readonly listener: StageListener | null;
  readonly poster: Blob;
  /** Whether hashes were compared: browsers hash only in secure contexts (https or localhost). */
  readonly verified: boolean;
}

/**
 * Reads a bundle whole, but for its encoder, and checks lengths and hashes of all that is read.
 *
 * @throws {PhospheneError} naming the file and the remedy
 */
export async function openBundle(files: BundleFiles): Promise<StageBundle> {
  const text = await files.read('phosphene.json');
  const manifest = readManifest(text, files.place);
  const read = async (file: HashedFile): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await files.read(file.path);
    await verify(bytes, file, files.place);
    return bytes;
  };
  const readGraph = async (model: GraphFiles, ports: GraphPorts): Promise<GraphInMemory> => {
    const [topology, ...shards] = await Promise.all([model.topology, ...model.weights].map(read));
    return parseGraph(topology!, shards, ports, `${files.place}: ${model.topology.path}`);
  };
  const { latents, mixture, paths, latentSize, decoder, encoder, listener } = manifest;
  const [graph, ears, codes, gaussians, footagePaths, poster] = await Promise.all([
    readGraph(decoder, decoderPorts(manifest)),
    listener === undefined ? null : readGraph(listener, listenerPorts(manifest, listener)),
    read(latents.file),
    mixture === undefined ? null : read(mixture.file),
    paths === undefined ? null : read(paths.file),
    read(manifest.poster),
  ]);
  return {
    place: files.place,
    files,
    manifest,
    hash: canHash() ? await sha256Hex(text) : null,
    codes: parsed(files.place, () => parseLatentCodes(codes.buffer, latents.count, latentSize)),
    mixture: parsed(files.place, () =>
      gaussians === null ? null : parseMixture(gaussians.buffer, mixture!.components, latentSize),
    ),
    paths: parsed(files.place, () =>
      footagePaths === null
        ? null
        : parsePaths(footagePaths.buffer, paths!, latents.count, latentSize),
    ),
    graph,
    readEncoder:
      encoder === undefined ? null : () => readGraph(encoder, encoderPorts(manifest, encoder)),
    listener: ears === null ? null : { manifest: listener!, graph: ears },
    poster: new Blob([poster], { type: 'image/png' }),
    verified: canHash(),
  };
}

/** The files of a tfjs graph model. */
type GraphFiles = Pick<BundleManifest['decoder'], 'topology' | 'weights'>;

function readManifest(bytes: Uint8Array, place: string): BundleManifest {
  const subject = `${place}: phosphene.json`;
  const document = parseJson(new TextDecoder().decode(bytes), subject, {
    remedy:
      'Is this address really a bundle? Some servers answer a missing file with a page. Check it, or export again.',
  });
  const { format, version } = (document ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'phosphene-bundle') {
    throw new PhospheneError(`${subject} does not describe a Phosphene bundle.`, {
      remedy: 'Use a folder that `phosphene export` wrote.',
    });
  }
  if (version !== 1) {
    throw new PhospheneError(`${subject} is of version ${String(version)}; this player reads 1.`, {
      remedy:
        'Use the player that came with the exporter, or export the bundle again with this one.',
    });
  }
  return checkJson(BundleManifest, document, subject);
}

function parsed<T>(place: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new PhospheneError(`${place}: ${(cause as Error).message}.`, {
      remedy: 'Export the bundle again.',
      cause,
    });
  }
}

function canHash(): boolean {
  return globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined;
}

async function verify(
  bytes: Uint8Array<ArrayBuffer>,
  file: HashedFile,
  place: string,
): Promise<void> {
  const remedy =
    'Copy the bundle again, whole; if it is damaged at its source too, export it again.';
  if (bytes.length !== file.bytes) {
    throw new PhospheneError(
      `${place}: ${file.path} has ${bytes.length} bytes where ${file.bytes} are due.`,
      { remedy },
    );
  }
  if (!canHash()) return;
  if ((await sha256Hex(bytes)) !== file.sha256) {
    throw new PhospheneError(`${place}: ${file.path} is damaged: its hash is not the manifest's.`, {
      remedy,
    });
  }
}
