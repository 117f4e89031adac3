import { setFloat16 } from '@petamoriken/float16';
import type { GraphWeight } from './graph-builder.ts';

/**
 * How the weights of a graph model are stored; they are float32 again once loaded. `uint8` keeps the kernels in
 * 256 even steps from their least to their greatest value, and the biases, which weigh nothing, as they are.
 */
export type WeightPrecision = 'float32' | 'float16' | 'uint8';

/** A file of weights. */
export interface WeightShard {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All shards but the last have this many bytes: tfjs reads zeros where they differ. */
const SHARD_BYTES = 4 * 1024 * 1024;

/** How tfjs turns stored bytes into values again: by itself for halves, as byte · scale + min for bytes. */
type Quantization =
  | { readonly dtype: 'float16'; readonly original_dtype: 'float32' }
  | {
      readonly dtype: 'uint8';
      readonly original_dtype: 'float32';
      readonly scale: number;
      readonly min: number;
    };

interface PackedWeight {
  readonly bytes: Uint8Array;
  readonly quantization: Quantization | null;
}

/** Weights as shards, and the entry of the graph model's manifest that describes them. */
export function packWeights(
  weights: readonly GraphWeight[],
  precision: WeightPrecision,
): { shards: readonly WeightShard[]; manifest: object } {
  const packed = weights.map((weight) => pack(weight, precision));
  const total = packed.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const all = new Uint8Array(total);
  let offset = 0;
  for (const { bytes } of packed) {
    all.set(bytes, offset);
    offset += bytes.length;
  }
  const count = Math.max(1, Math.ceil(total / SHARD_BYTES));
  const shards = Array.from({ length: count }, (_, index) => ({
    path: `group1-shard${index + 1}of${count}.bin`,
    bytes: all.slice(index * SHARD_BYTES, (index + 1) * SHARD_BYTES),
  }));
  const specs = weights.map(({ name, shape, values }, index) => {
    const dtype = values instanceof Float32Array ? 'float32' : 'int32';
    const { quantization } = packed[index]!;
    // A null quantisation would be taken for one: the key stands only where it is meant.
    return { name, shape, dtype, ...(quantization !== null && { quantization }) };
  });
  return { shards, manifest: { paths: shards.map(({ path }) => path), weights: specs } };
}

function pack({ values, shape }: GraphWeight, precision: WeightPrecision): PackedWeight {
  if (values instanceof Float32Array) {
    if (precision === 'float16') return halves(values);
    if (precision === 'uint8' && shape.length > 1) return steps(values);
  }
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { bytes, quantization: null };
}

function halves(values: Float32Array): PackedWeight {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => setFloat16(view, index * 2, value, true));
  return { bytes, quantization: { dtype: 'float16', original_dtype: 'float32' } };
}

function steps(values: Float32Array): PackedWeight {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // Equal values have no steps between them; any scale that is not 0 keeps them.
  const scale = most > least ? (most - least) / 255 : 1;
  const bytes = Uint8Array.from(values, (value) => Math.round((value - least) / scale));
  return {
    bytes,
    quantization: { dtype: 'uint8', original_dtype: 'float32', scale, min: least },
  };
}
