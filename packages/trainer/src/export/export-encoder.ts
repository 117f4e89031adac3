import type { BundleManifest } from '@phosphene/model/bundle';
import { encoderGraphModel, type WeightPrecision } from '@phosphene/model/graph-model';
import { sha256 } from '@phosphene/model/files';
import type { HashedFile } from '@phosphene/model/json';
import { measureLayers, type VaeArchitecture } from '@phosphene/model/network';
import { compareLayers } from './compare-layers.ts';

/** Files of a bundle's `encoder/` by their path, and what the manifest says of them. */
export interface ExportedEncoder {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: NonNullable<BundleManifest['encoder']>;
}

/** Weights of 8 bits would move a photo's latent by more than a frame: an encoder has 16 at least. */
const PRECISION: Record<WeightPrecision, 'float32' | 'float16'> = {
  float32: 'float32',
  float16: 'float16',
  uint8: 'float16',
};
/** What a value of the posterior may differ by. */
const TOLERANCE = { float32: 1e-3, float16: 0.2 };

/**
 * The encoder of a run as a graph model, loaded again and compared with the trainer's.
 *
 * @param weights trained values by name
 * @param pictures float32 [N, H, W, C] in 0…1, that the two are compared on
 * @param precision of the decoder's weights
 * @throws {PhospheneError} when the two differ
 */
export async function exportEncoder(
  { image, latentSize, encoder }: VaeArchitecture,
  weights: Readonly<Record<string, Float32Array>>,
  pictures: Float32Array,
  precision: WeightPrecision,
): Promise<ExportedEncoder> {
  const stored = PRECISION[precision];
  const graph = encoderGraphModel({ image, latentSize, encoder }, weights, stored);
  const shape = [image.height, image.width, image.channels];
  const values = shape.reduce((product, side) => product * side, 1);
  const exportError = await compareLayers(
    'encoder',
    encoder,
    weights,
    graph,
    { name: 'image', shape: [pictures.length / values, ...shape], values: pictures },
    TOLERANCE[stored],
  );
  const files = new Map<string, Uint8Array>([
    ['encoder/model.json', Buffer.from(JSON.stringify(graph.model))],
    ...graph.shards.map(({ path, bytes }) => [`encoder/${path}`, bytes] as const),
  ]);
  const hashed = (path: string): HashedFile => {
    const data = files.get(path)!;
    return { path, bytes: data.length, sha256: sha256(data) };
  };
  const { parameters, multiplyAdds } = measureLayers(encoder, shape);
  return {
    files,
    manifest: {
      topology: hashed('encoder/model.json'),
      weights: graph.shards.map(({ path }) => hashed(`encoder/${path}`)),
      input: 'image',
      output: 'posterior',
      precision: stored,
      parameters,
      multiplyAdds,
      exportError,
    },
  };
}
