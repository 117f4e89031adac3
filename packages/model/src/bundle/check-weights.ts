import * as v from 'valibot';

/** Bytes of a stored value. */
const WIDTHS: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
  bool: 1,
};

const Dtype = v.picklist(Object.keys(WIDTHS));
/** A weight as a tfjs graph model's manifest describes it. */
const StoredWeight = v.object({
  name: v.string(),
  shape: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  dtype: Dtype,
  quantization: v.optional(
    v.object({ dtype: Dtype, scale: v.optional(v.number()), min: v.optional(v.number()) }),
  ),
});
export type StoredWeight = v.InferOutput<typeof StoredWeight>;

/**
 * Checks the weights of a graph model before tfjs reads them. tfjs reads zeros where bytes are missing, and paints
 * black where a value is NaN, both without a word.
 *
 * @param weights in the order of their bytes
 * @param data all shards, one after the other
 * @throws {RangeError} when the bytes don't fit the weights, or a value is NaN or infinite
 */
export function checkWeights(weights: readonly StoredWeight[], data: ArrayBuffer): void {
  const parsed = v.safeParse(v.array(StoredWeight), weights);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new RangeError(`its weights${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const expected = weights.reduce((sum, weight) => sum + storedBytes(weight), 0);
  if (expected !== data.byteLength) {
    throw new RangeError(`${data.byteLength} bytes of weights where ${expected} are due`);
  }
  let offset = 0;
  for (const weight of weights) {
    const bytes = storedBytes(weight);
    if (!isFinite(weight, new DataView(data, offset, bytes))) {
      throw new RangeError(`the weight "${weight.name}" has values that are no numbers`);
    }
    offset += bytes;
  }
}

/** Bytes of a weight in its shard. */
export function storedBytes({ shape, dtype, quantization }: StoredWeight): number {
  const width = WIDTHS[quantization?.dtype ?? dtype] ?? 0;
  return shape.reduce((product, side) => product * side, width);
}

/** NaN and the infinities have all bits of the exponent set. */
function isFinite({ dtype, quantization }: StoredWeight, view: DataView): boolean {
  const stored = quantization?.dtype ?? dtype;
  const { scale = 1, min = 0 } = quantization ?? {};
  if (!Number.isFinite(scale) || !Number.isFinite(min)) return false;
  if (stored === 'float32') {
    for (let at = 0; at < view.byteLength; at += 4) {
      if ((view.getUint32(at, true) & 0x7f800000) === 0x7f800000) return false;
    }
  } else if (stored === 'float16') {
    for (let at = 0; at < view.byteLength; at += 2) {
      if ((view.getUint16(at, true) & 0x7c00) === 0x7c00) return false;
    }
  }
  return true;
}
