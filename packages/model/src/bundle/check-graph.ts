import * as v from 'valibot';
import { checkWeights, storedBytes, type StoredWeight } from './check-weights.ts';
import { resultOf, type GraphNode, type Value } from './graph-operations.ts';

/** What goes into a graph model, or comes out of it: a name, and a shape without the batch. */
export interface GraphPort {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Nodes beyond these are no decoder: ours have some hundreds. */
const MOST_NODES = 5000;

const Node = v.object({
  name: v.string(),
  op: v.string(),
  input: v.optional(v.array(v.string()), []),
  attr: v.optional(v.record(v.string(), v.unknown()), {}),
});
const Topology = v.object({
  node: v.pipe(v.array(Node), v.maxLength(MOST_NODES)),
  versions: v.object({ producer: v.number() }),
  library: v.optional(
    v.object({ function: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(0))) }),
  ),
});

/**
 * Checks a graph model from a stranger before anything is computed or allocated for it. Its weights are whole (`checkWeights`).
 * It has operations that Phosphene writes and no others, and no circles. From the shapes of its input and its weights follow
 * shapes that fit each other, of a size that a picture may have, up to the output that is due.
 *
 * @param topology `modelTopology` of a graph model's JSON
 * @param weights of its manifest, in the order of their bytes
 * @param data all shards, one after the other
 * @throws {RangeError} naming the node that is wrong
 */
export function checkGraph(
  topology: unknown,
  weights: readonly StoredWeight[],
  data: ArrayBuffer,
  { input, output }: { readonly input: GraphPort; readonly output: GraphPort },
): void {
  checkWeights(weights, data);
  const parsed = v.safeParse(Topology, topology);
  if (!parsed.success) throw new RangeError(`its topology: ${parsed.issues[0].message}`);
  const constants = readConstants(weights, data);
  const values = new Map<string, Value>();
  let waiting: readonly GraphNode[] = parsed.output.node;
  while (waiting.length > 0) {
    const left = waiting.filter((node) => {
      const inputs = node.input.map((name) => values.get(name.replace(/:0$/, '')));
      if (inputs.includes(undefined)) return true;
      if (values.has(node.name)) throw new RangeError(`two nodes are called "${node.name}"`);
      values.set(node.name, valueOf(node, inputs as Value[], constants, input));
      return false;
    });
    if (left.length === waiting.length) {
      throw new RangeError(
        `the node "${left[0]!.name}" waits for itself, or for one that is missing`,
      );
    }
    waiting = left;
  }
  const result = values.get(output.name);
  const due = [1, ...output.shape];
  if (result?.shape.join() !== due.join()) {
    const found = result === undefined ? 'nothing' : `[${result.shape.join()}]`;
    throw new RangeError(`its output "${output.name}" is ${found} where [${due.join()}] is due`);
  }
}

function valueOf(
  node: GraphNode,
  inputs: readonly Value[],
  constants: ReadonlyMap<string, Value>,
  input: GraphPort,
): Value {
  const { name, op } = node;
  if (op === 'Placeholder') {
    if (name !== input.name) throw new RangeError(`the node "${name}" is an input that is not due`);
    const said = declaredShape(node).join();
    const due = [-1, ...input.shape].join();
    if (said !== due)
      throw new RangeError(`its input "${name}" is [${said}] where [${due}] is due`);
    return { shape: [1, ...input.shape], integers: null };
  }
  if (op === 'Const') {
    const value = constants.get(name);
    if (value === undefined) throw new RangeError(`the constant "${name}" has no values`);
    return value;
  }
  try {
    return resultOf(node, inputs);
  } catch (cause) {
    throw new RangeError(`the node "${name}" (${op}): ${(cause as Error).message}`, { cause });
  }
}

/** The shape that an input says of itself; −1 is the batch. */
function declaredShape({ attr }: GraphNode): number[] {
  const { shape } = (attr['shape'] ?? {}) as { shape?: { dim?: { size?: unknown }[] } };
  const sides = Array.isArray(shape?.dim) ? shape.dim : [];
  return sides.map((side) => (typeof side?.size === 'string' ? Number(side.size) : NaN));
}

/** Shapes of the weights, and the values of those that are integers: they say sizes and axes. */
function readConstants(weights: readonly StoredWeight[], data: ArrayBuffer): Map<string, Value> {
  const constants = new Map<string, Value>();
  let offset = 0;
  for (const weight of weights) {
    const bytes = storedBytes(weight);
    const isInteger = weight.dtype === 'int32' && weight.quantization === undefined;
    const integers = isInteger ? [...new Int32Array(data.slice(offset, offset + bytes))] : null;
    constants.set(weight.name, { shape: weight.shape, integers });
    offset += bytes;
  }
  return constants;
}
