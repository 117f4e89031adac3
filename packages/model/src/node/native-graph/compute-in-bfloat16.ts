import { elementCount } from '../../network/measure-layers.ts';
import type { Attribute, GraphNode } from './graph-node.ts';

/** TensorFlow's numbers of the types, from types.proto. */
const FLOAT = 1;
const BFLOAT16 = 14;

/** Multiply-adds below which the casts cost more than they bring. */
const WORTHWHILE = 1 << 20;

/**
 * What stays in bfloat16 where its values come from there: it moves them, or is one operation with the convolution before
 * it. By how many of its inputs have to come from there; the others are cast.
 */
const LIGHT: Readonly<Record<string, number>> = {
  ...{ BiasAdd: 1, Elu: 1, Relu: 1, EluGrad: 2, ReluGrad: 2 },
  ...{ Transpose: 1, Reshape: 1 },
};

/** Inputs that are no values but sizes or a permutation. */
const SIZES: Readonly<Record<string, number>> = {
  ...{ Conv2DBackpropInput: 0, Conv2DBackpropFilter: 1, Transpose: 1, Reshape: 1 },
};

/**
 * Has a graph's convolutions and matrix products take bfloat16 and give it, accumulating in float32: values keep their
 * range and lose all but 8 bits of precision. What lies between them stays in it where nothing is lost by that; sums,
 * losses, inputs and outputs remain float32 (the method of mixed precision training, 1710.03740 and 1905.12322).
 *
 * @param nodes each after what it takes
 * @param outputs names of values that must be there in float32, as in `GraphNode.input`
 */
export function computeInBfloat16(
  nodes: readonly GraphNode[],
  outputs: readonly string[],
): GraphNode[] {
  const written = new MixedGraph();
  const shapes = new Map(
    nodes.flatMap((node) => namesOf(node).map((name, index) => [name, node.shapes[index]!])),
  );
  for (const node of nodes) {
    const isHeavy = workOf(node, shapes) >= WORTHWHILE;
    const isLight = written.comesFromBfloat16(node.input, LIGHT[node.op] ?? Infinity);
    if (isFloat(node) && (isHeavy || isLight)) written.addInBfloat16(node);
    else written.add(node);
  }
  for (const name of outputs) written.inFloat32(name);
  return written.nodes;
}

/** The names of a node's results. */
function namesOf({ name, shapes }: GraphNode): string[] {
  return shapes.map((_, index) => (index === 0 ? name : `${name}:${index}`));
}

function isFloat({ attr: { T } }: GraphNode): boolean {
  return T !== undefined && 'type' in T && T.type === FLOAT;
}

/** Multiply-adds of a convolution, of its gradients, or of a matrix product; 0 of all else. */
function workOf(
  { op, input, shapes: [result] }: GraphNode,
  shapes: ReadonlyMap<string, readonly number[]>,
): number {
  const [first, second, third] = input.map((name) => shapes.get(name) ?? []);
  /** Each value on the coarser grid meets the kernel of its filter. */
  const convolution = (grid: readonly number[], kernel: readonly number[]): number =>
    elementCount(grid) * elementCount(kernel.slice(0, -1));
  switch (op) {
    case 'Conv2D':
      return convolution(result!, second!);
    case 'Conv2DBackpropInput':
      return convolution(third!, second!);
    case 'Conv2DBackpropFilter':
      return convolution(third!, result!);
    case 'MatMul':
      // Of m × k and k × n, whichever is transposed.
      return Math.sqrt(elementCount(first!) * elementCount(second!) * elementCount(result!));
    default:
      return 0;
  }
}

/** A graph that is being written, whose values are there in float32, in bfloat16, or in both. */
class MixedGraph {
  readonly nodes: GraphNode[] = [];
  /** Names of values in bfloat16, by their names in float32. */
  readonly #inBfloat16 = new Map<string, string>();
  readonly #inFloat32 = new Set<string>();
  /** Values that were computed in bfloat16, not cast to it. */
  readonly #computed = new Set<string>();

  /** Whether the first so many inputs were computed in bfloat16. */
  comesFromBfloat16(input: readonly string[], count: number): boolean {
    return count <= input.length && input.slice(0, count).every((name) => this.#computed.has(name));
  }

  add(node: GraphNode): void {
    for (const name of node.input) this.inFloat32(name);
    this.nodes.push(node);
    for (const name of namesOf(node)) this.#inFloat32.add(name);
  }

  /** @param node of one result */
  addInBfloat16(node: GraphNode): void {
    const input = node.input.map((name, index) =>
      index === SIZES[node.op] ? this.inFloat32(name) : this.#asBfloat16(name),
    );
    const name = `${node.name}_bfloat16`;
    this.nodes.push({ ...node, name, input, attr: { ...node.attr, T: { type: BFLOAT16 } } });
    this.#inBfloat16.set(node.name, name);
    this.#computed.add(node.name);
  }

  /** Sees that a value is there as it was. @returns its name */
  inFloat32(name: string): string {
    if (this.#computed.has(name) && !this.#inFloat32.has(name)) {
      this.nodes.push(cast(name, this.#inBfloat16.get(name)!, BFLOAT16, FLOAT));
      this.#inFloat32.add(name);
    }
    return name;
  }

  #asBfloat16(name: string): string {
    let known = this.#inBfloat16.get(name);
    if (known === undefined) {
      known = `${name.replace(':', '_')}_cast`;
      this.nodes.push(cast(known, name, FLOAT, BFLOAT16));
      this.#inBfloat16.set(name, known);
    }
    return known;
  }
}

function cast(name: string, from: string, source: number, target: number): GraphNode {
  const attr: Record<string, Attribute> = {
    ...{ SrcT: { type: source }, DstT: { type: target } },
    Truncate: { b: false },
  };
  return { name, op: 'Cast', input: [from], attr, shapes: [] };
}
