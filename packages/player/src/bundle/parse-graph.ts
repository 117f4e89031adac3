import { PhospheneError } from '@phosphene/model/errors';
import type { io } from '@tensorflow/tfjs-core';

/** A tfjs graph model in memory, as `io.fromMemory` takes it. */
export type GraphInMemory = io.ModelArtifacts;

interface ModelJson {
  readonly format?: string;
  readonly modelTopology?: object;
  readonly weightsManifest?: readonly { readonly weights: io.WeightsManifestEntry[] }[];
  readonly signature?: object;
  readonly userDefinedMetadata?: Record<string, string>;
}

const BYTES: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
  bool: 1,
};

/**
 * Puts `model.json` and its shards, in order, together.
 *
 * @throws {PhospheneError} when the weights are not as many bytes as the specifications say: tfjs itself
 *   would read zeros without a word
 */
export function parseGraph(
  topology: Uint8Array,
  shards: readonly Uint8Array[],
  subject: string,
): GraphInMemory {
  const remedy = 'Export the bundle again.';
  let model: ModelJson;
  try {
    model = JSON.parse(new TextDecoder().decode(topology)) as ModelJson;
  } catch (cause) {
    throw new PhospheneError(`${subject} is not JSON.`, { remedy, cause });
  }
  if (model.modelTopology === undefined || model.weightsManifest === undefined) {
    throw new PhospheneError(`${subject} is not a tfjs graph model.`, { remedy });
  }
  const weightSpecs = model.weightsManifest.flatMap(({ weights }) => weights);
  const due = weightSpecs.reduce((sum, spec) => sum + specBytes(spec), 0);
  const total = shards.reduce((sum, shard) => sum + shard.length, 0);
  if (due !== total) {
    throw new PhospheneError(`${subject}: ${total} bytes of weights where ${due} are due.`, {
      remedy,
    });
  }
  const weights = new Uint8Array(total);
  let offset = 0;
  for (const shard of shards) {
    weights.set(shard, offset);
    offset += shard.length;
  }
  return {
    format: 'graph-model',
    modelTopology: model.modelTopology,
    weightSpecs,
    weightData: weights.buffer,
    ...(model.signature === undefined ? {} : { signature: model.signature }),
    ...(model.userDefinedMetadata === undefined
      ? {}
      : { userDefinedMetadata: model.userDefinedMetadata }),
  };
}

function specBytes(spec: io.WeightsManifestEntry): number {
  const width = BYTES[spec.quantization?.dtype ?? spec.dtype];
  if (width === undefined) return 0;
  return spec.shape.reduce((product, side) => product * side, width);
}
