import type { Layer, VaeArchitecture } from '../network/layer.ts';
import { heardSize } from '../audio/hearing.ts';
import type { ListenerArchitecture } from '../network/listener.ts';
import { measureLayers } from '../network/measure-layers.ts';
import type { SoundDecoderArchitecture } from '../network/sound-decoder.ts';
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
  return graphModel(
    'decoder paints',
    { name: 'latent', shape: [-1, latentSize] },
    { name: 'image', shape: [-1, image.height, image.width, image.channels] },
    paintingLayers(architecture),
    weights,
    precision,
  );
}

/**
 * The encoder as a graph model: `image` [B, H, W, C] in 0…1 to `posterior` [B, 2·Z], μ and then log σ².
 *
 * @param weights trained values by name; those of the encoder are used
 */
export function encoderGraphModel(
  { image, latentSize, encoder }: Pick<VaeArchitecture, 'image' | 'latentSize' | 'encoder'>,
  weights: Readonly<Record<string, Float32Array>>,
  precision: WeightPrecision,
): GraphModelFiles {
  return graphModel(
    'encoder gives',
    { name: 'image', shape: [-1, image.height, image.width, image.channels] },
    { name: 'posterior', shape: [-1, 2 * latentSize] },
    encoder,
    weights,
    precision,
  );
}

/**
 * The listener as a graph model: `sound` [B, rows, bands, 1], a window that `LevelledWindow` made, to `heard`
 * [B, components + 1 + components · Z], which `readHearing` takes apart.
 */
export function listenerGraphModel(
  architecture: ListenerArchitecture,
  weights: Readonly<Record<string, Float32Array>>,
  precision: WeightPrecision,
): GraphModelFiles {
  const { rows, bands, layers } = architecture;
  return graphModel(
    'listener hears',
    { name: 'sound', shape: [-1, rows, bands, 1] },
    { name: 'heard', shape: [-1, heardSize(architecture)] },
    layers,
    weights,
    precision,
  );
}

/**
 * The sound decoder as a graph model: `latent` [B, Z] to `window` [B, rows · bands]. Its shards are named so that they
 * can lie beside the listener's.
 */
export function soundDecoderGraphModel(
  { rows, bands, latentSize, layers }: SoundDecoderArchitecture,
  weights: Readonly<Record<string, Float32Array>>,
  precision: WeightPrecision,
): GraphModelFiles {
  return graphModel(
    'sound decoder gives',
    { name: 'latent', shape: [-1, latentSize] },
    { name: 'window', shape: [-1, rows * bands] },
    layers,
    weights,
    precision,
    'sound-decoder-',
  );
}

interface NamedShape {
  readonly name: string;
  /** The batch, −1, first. */
  readonly shape: readonly number[];
}

/**
 * @param subject for the message where the shapes don't fit: `decoder paints`
 * @param prefix of the shards' names
 */
function graphModel(
  subject: string,
  input: NamedShape,
  output: NamedShape,
  layers: readonly Layer[],
  weights: Readonly<Record<string, Float32Array>>,
  precision: WeightPrecision,
  prefix = '',
): GraphModelFiles {
  const { outputShape } = measureLayers(layers, input.shape.slice(1));
  if (outputShape.join() !== output.shape.slice(1).join()) {
    throw new Error(
      `the ${subject} [${outputShape.join()}], not [${output.shape.slice(1).join()}]`,
    );
  }
  const builder = new GraphBuilder();
  const placeholder = builder.add(
    'Placeholder',
    [],
    input.shape,
    { dtype: attribute.float, shape: attribute.shape(input.shape) },
    input.name,
  );
  const result = layersToGraph(builder, layers, weights, placeholder);
  builder.add('Identity', [result], output.shape, { T: attribute.float }, output.name);
  const packed = packWeights(builder.weights, precision);
  const shards = packed.shards.map(({ path, bytes }) => ({ path: `${prefix}${path}`, bytes }));
  const tensorInfo = ({ name, shape }: NamedShape): object => ({
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
        inputs: { [input.name]: tensorInfo(input) },
        outputs: { [output.name]: tensorInfo(output) },
      },
      modelTopology: {
        node: builder.nodes,
        library: {},
        versions: { producer: 1395 },
      },
      weightsManifest: [{ ...packed.manifest, paths: shards.map(({ path }) => path) }],
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
