import {
  measureLayers,
  elementCount,
  type Activation,
  type Layer,
  type VaeArchitecture,
} from '@phosphene/model/network';
import { OnnxBuilder } from './onnx-schema.ts';

type Values = Readonly<Record<string, Float32Array>>;

/** A value of the graph; pictures are [1, C, H, W]. */
interface Value {
  readonly name: string;
  /** Of a picture, H × W × C; `null` for a vector. */
  readonly size: readonly [number, number, number] | null;
}

/**
 * A decoder as an ONNX model, as its own exporters write one: channels first, shuffles as DepthToSpace.
 * `latent` [1, Z] to `image` [1, C, H, W] in 0…1: onnxruntime's WebGL takes no open batch. For benches only.
 *
 * @param weights trained values by name, laid out as tfjs has them
 */
export function decoderToOnnx(architecture: VaeArchitecture, weights: Values): Uint8Array {
  const { decoder, image, latentSize } = architecture;
  const builder = new OnnxBuilder();
  const writer = new LayerWriter(builder, weights, shapesOf(architecture));
  let value: Value = { name: 'latent', size: null };
  decoder.forEach((layer, index) => (value = writer.write(layer, value, decoder[index + 1])));
  builder.node('Sigmoid', [value.name], {}, 'image');
  return builder.finish(
    { name: 'latent', shape: [1, latentSize] },
    { name: 'image', shape: [1, image.channels, image.height, image.width] },
  );
}

function shapesOf({
  decoder,
  latentSize,
}: VaeArchitecture): ReadonlyMap<string, readonly number[]> {
  const { weights } = measureLayers(decoder, [latentSize]);
  return new Map(weights.map(({ name, shape }) => [name, shape]));
}

class LayerWriter {
  readonly #builder: OnnxBuilder;
  readonly #weights: Values;
  readonly #shapes: ReadonlyMap<string, readonly number[]>;

  constructor(
    builder: OnnxBuilder,
    weights: Values,
    shapes: ReadonlyMap<string, readonly number[]>,
  ) {
    this.#builder = builder;
    this.#weights = weights;
    this.#shapes = shapes;
  }

  write(layer: Layer, x: Value, next: Layer | undefined): Value {
    const builder = this.#builder;
    switch (layer.kind) {
      case 'dense': {
        const [inputs, units] = this.#shapes.get(`${layer.name}/kernel`) as [number, number];
        // What becomes a picture counts (H, W, C) with us and (C, H, W) here: its columns change places.
        const order = next?.kind === 'reshape' ? channelsFirst(next.shape) : null;
        const kernel = columns(this.#value(layer.name, 'kernel'), units, order);
        const bias = columns(this.#value(layer.name, 'bias'), units, order);
        const names = [
          builder.floats(`${layer.name}/kernel`, [inputs, units], kernel),
          builder.floats(`${layer.name}/bias`, [units], bias),
        ];
        const name = builder.node('Gemm', [x.name, ...names]);
        return { name: this.#activate(name, layer.activation), size: null };
      }
      case 'reshape': {
        const [height, width, channels] = layer.shape;
        const shape = builder.integers([1, channels, height, width]);
        return { name: builder.node('Reshape', [x.name, shape]), size: layer.shape };
      }
      case 'conv':
        return this.#convolve(x, layer.name, layer.activation, layer.stride);
      case 'shuffle-up': {
        const { name, size } = this.#convolve(x, layer.name, layer.activation);
        const attributes = { blocksize: { i: 2 }, mode: { s: 'DCR' } };
        const [height, width, channels] = size!;
        return {
          name: builder.node('DepthToSpace', [name], attributes),
          size: [2 * height, 2 * width, channels / 4],
        };
      }
      case 'resize-up': {
        const scales = builder.floats(`${layer.name}/scales`, [4], Float32Array.of(1, 1, 2, 2));
        const attributes = {
          mode: { s: 'nearest' },
          coordinate_transformation_mode: { s: 'asymmetric' },
          nearest_mode: { s: 'floor' },
        };
        const name = builder.node('Resize', [x.name, '', scales], attributes);
        const [height, width, channels] = x.size!;
        const wide = { name, size: [2 * height, 2 * width, channels] } as const;
        return this.#convolve(wide, layer.name, layer.activation);
      }
      case 'residual': {
        const hidden = this.#convolve(x, `${layer.name}/first`, layer.activation);
        const branch = this.#convolve(hidden, `${layer.name}/last`, 'linear');
        const sum = builder.node('Add', [x.name, branch.name]);
        return { name: this.#activate(sum, layer.activation), size: x.size };
      }
      case 'activation':
        return { ...x, name: this.#activate(x.name, layer.activation) };
      default:
        throw new Error(`the ONNX writer does not know the layer ${layer.kind}`);
    }
  }

  #convolve(x: Value, layer: string, activation: Activation, stride = 1): Value {
    const [rows, across, inputs, filters] = this.#shapes.get(`${layer}/kernel`) as number[];
    const kernel = filtersFirst(this.#value(layer, 'kernel'), rows! * across!, inputs!, filters!);
    const names = [
      this.#builder.floats(`${layer}/kernel`, [filters!, inputs!, rows!, across!], kernel),
      this.#builder.floats(`${layer}/bias`, [filters!], this.#value(layer, 'bias')),
    ];
    const name = this.#builder.node('Conv', [x.name, ...names], {
      kernel_shape: { ints: [rows!, across!] },
      strides: { ints: [stride, stride] },
      // SAME of an odd kernel: evenly for steps of 1, on the right and below only for steps of 2.
      pads: { ints: stride === 1 ? [1, 1, 1, 1].map(() => rows! >> 1) : [0, 0, 1, 1] },
    });
    const [height, width] = x.size!;
    return {
      name: this.#activate(name, activation),
      size: [height / stride, width / stride, filters!],
    };
  }

  #activate(name: string, activation: Activation): string {
    const operation = { linear: null, relu: 'Relu', elu: 'Elu', sigmoid: 'Sigmoid' }[activation];
    return operation === null ? name : this.#builder.node(operation, [name]);
  }

  #value(layer: string, what: 'kernel' | 'bias'): Float32Array {
    const values = this.#weights[`${layer}/${what}`];
    if (values === undefined) throw new Error(`there is no weight "${layer}/${what}"`);
    return values;
  }
}

/** For each value of a picture counted (C, H, W), its place in the same picture counted (H, W, C). */
function channelsFirst(shape: readonly [number, number, number]): Uint32Array {
  const [height, width, channels] = shape;
  const pixels = height * width;
  return Uint32Array.from(
    { length: elementCount(shape) },
    (_, at) => (at % pixels) * channels + Math.floor(at / pixels),
  );
}

/** Columns of a matrix in another order. */
function columns(values: Float32Array, width: number, order: Uint32Array | null): Float32Array {
  if (order === null) return values;
  return values.map((_, at) => values[at - (at % width) + order[at % width]!]!);
}

/** [places, inputs, filters] → [filters, inputs, places] */
function filtersFirst(
  values: Float32Array,
  places: number,
  inputs: number,
  filters: number,
): Float32Array {
  const turned = new Float32Array(values.length);
  for (let place = 0; place < places; place++) {
    for (let input = 0; input < inputs; input++) {
      for (let filter = 0; filter < filters; filter++) {
        turned[(filter * inputs + input) * places + place] =
          values[(place * inputs + input) * filters + filter]!;
      }
    }
  }
  return turned;
}
