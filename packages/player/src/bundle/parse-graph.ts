import { checkGraph, type GraphPorts } from '@phosphene/model/bundle';
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

/**
 * Puts `model.json` and its shards, in order, together.
 *
 * @throws {PhospheneError} when it is no graph model of Phosphene's, or its weights are incomplete or not finite
 */
export function parseGraph(
  topology: Uint8Array,
  shards: readonly Uint8Array[],
  ports: GraphPorts,
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
  const weights = new Uint8Array(shards.reduce((sum, shard) => sum + shard.length, 0));
  let offset = 0;
  for (const shard of shards) {
    weights.set(shard, offset);
    offset += shard.length;
  }
  try {
    checkGraph(model.modelTopology, weightSpecs, weights.buffer, ports);
  } catch (cause) {
    throw new PhospheneError(`${subject}: ${(cause as Error).message}.`, { remedy, cause });
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
