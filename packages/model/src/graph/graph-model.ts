import { setFloat16 } from '@petamoriken/float16';
import type { VaeArchitecture } from '../network/layer.ts';
import { measureLayers } from '../network/measure-layers.ts';
import { attribute, GraphBuilder, type GraphWeight } from './graph-builder.ts';
import { layersToGraph } from './layers-to-graph.ts';

/** How the weights of a graph model are stored; they are float32 again once loaded. */
export type WeightPrecision = 'float32' | 'float16';

/** A tfjs graph model, ready to be written: `model.json` and its weight shards. */
export interface GraphModelFiles {
  /** The JSON of `model.json`; its manifest names the shards. */
  readonly model: object;
  readonly shards: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** All shards but the last have this many bytes: tfjs reads zeros where they differ. */
const SHARD_BYTES = 4 * 1024 * 1024;

/**
 * The decoder as a graph model: `latent` [B, Z] to `image` [B, H, W, C] in 0…1.
 *
 * @param weights trained values by name; those of the decoder are used
 */
export function decoderGraphModel(
  architecture: VaeArchitecture,
  weights: Readonly<Record<string, Float32Array>>,
  precision: WeightPrecision,
): GraphModelFiles {
  const { image, latentSize } = architecture;
  const { outputShape } = measureLayers(architecture.decoder, [latentSize]);
  const builder = new GraphBuilder();
  const latent = builder.add(
    'Placeholder',
    [],
    [-1, latentSize],
    { dtype: attribute.float, shape: attribute.shape([-1, latentSize]) },
    'latent',
  );
  const picture = layersToGraph(builder, paintingLayers(architecture), weights, latent);
  const size = [-1, image.height, image.width, image.channels];
  if (outputShape.join() !== size.slice(1).join()) {
    throw new Error(`the decoder paints [${outputShape.join()}], not [${size.slice(1).join()}]`);
  }
  builder.add('Identity', [picture], size, { T: attribute.float }, 'image');
  const { shards, manifest } = packWeights(builder.weights, precision);
  const tensorInfo = (name: string, shape: readonly number[]): object => ({
    name: `${name}:0`,
    dtype: 'DT_FLOAT',
    tensorShape: { dim: shape.map((size) => ({ size: String(size) })) },
  });
  return {
    shards,
    model: {
      format: 'graph-model',
      generatedBy: 'phosphene',
      convertedBy: null,
      signature: {
        inputs: { latent: tensorInfo('latent', [-1, latentSize]) },
        outputs: { image: tensorInfo('image', size) },
      },
      modelTopology: {
        node: builder.nodes,
        library: {},
        versions: { producer: 1395 },
      },
      weightsManifest: [manifest],
    },
  };
}

/** The decoder's layers with the sigmoid in the last one's activation, where it can be fused. */
function paintingLayers({ decoder }: VaeArchitecture): VaeArchitecture['decoder'] {
  const last = decoder.at(-1);
  if (last === undefined || !('activation' in last) || last.activation !== 'linear') {
    return [...decoder, { kind: 'activation', activation: 'sigmoid' }];
  }
  return [...decoder.slice(0, -1), { ...last, activation: 'sigmoid' }];
}

function packWeights(
  weights: readonly GraphWeight[],
  precision: WeightPrecision,
): { shards: GraphModelFiles['shards']; manifest: object } {
  const packed = weights.map(({ values }) =>
    values instanceof Float32Array && precision === 'float16' ? halves(values) : bytesOf(values),
  );
  const total = packed.reduce((sum, bytes) => sum + bytes.length, 0);
  const all = new Uint8Array(total);
  let offset = 0;
  for (const bytes of packed) {
    all.set(bytes, offset);
    offset += bytes.length;
  }
  const count = Math.max(1, Math.ceil(total / SHARD_BYTES));
  const shards = Array.from({ length: count }, (_, index) => ({
    path: `group1-shard${index + 1}of${count}.bin`,
    bytes: all.slice(index * SHARD_BYTES, (index + 1) * SHARD_BYTES),
  }));
  const specs = weights.map(({ name, shape, values }) => {
    const dtype = values instanceof Float32Array ? 'float32' : 'int32';
    const half = dtype === 'float32' && precision === 'float16';
    // A null quantisation would be taken for one: the key stands only where it is meant.
    const quantization = { dtype: 'float16', original_dtype: 'float32' };
    return { name, shape, dtype, ...(half && { quantization }) };
  });
  return { shards, manifest: { paths: shards.map(({ path }) => path), weights: specs } };
}

function bytesOf(values: Float32Array | Int32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function halves(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => setFloat16(view, index * 2, value, true));
  return bytes;
}
