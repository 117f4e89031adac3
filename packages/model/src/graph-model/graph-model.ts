import type { VaeArchitecture } from '../network/layer.ts';
import { measureLayers } from '../network/measure-layers.ts';
import { attribute, GraphBuilder } from './graph-builder.ts';
import { layersToGraph } from './layers-to-graph.ts';
import { packWeights, type WeightPrecision, type WeightShard } from './pack-weights.ts';

/** A tfjs graph model, ready to be written: `model.json` and its weight shards. */
export interface GraphModelFiles {
  /** The JSON of `model.json`; its manifest names the shards. */
  readonly model: object;
  readonly shards: readonly WeightShard[];
}

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
