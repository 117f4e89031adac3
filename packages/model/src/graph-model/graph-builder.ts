/** A value of an attribute, as the JSON of TensorFlow's GraphDef has it. */
type Attribute =
  | { type: 'DT_FLOAT' | 'DT_INT32' }
  | { i: string }
  | { f: number }
  | { b: boolean }
  | { s: string }
  | { shape: { dim: { size: string }[] } }
  | { list: { i?: string[]; s?: string[] } };

/** A node of a graph model. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr: Readonly<Record<string, Attribute>>;
}

/** A constant that travels in the weight file. */
export interface GraphWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

/** A node's output with its shape; −1 is the batch. */
export interface GraphValue {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Attribute values in GraphDef's notation. */
export const attribute = {
  float: { type: 'DT_FLOAT' } as Attribute,
  int: { type: 'DT_INT32' } as Attribute,
  integer: (value: number): Attribute => ({ i: String(value) }),
  integers: (values: readonly number[]): Attribute => ({
    list: values.length === 0 ? {} : { i: values.map(String) },
  }),
  flag: (value: boolean): Attribute => ({ b: value }),
  number: (value: number): Attribute => ({ f: value }),
  text: (value: string): Attribute => ({ s: base64(value) }),
  texts: (values: readonly string[]): Attribute => ({ list: { s: values.map(base64) } }),
  shape: (dimensions: readonly number[]): Attribute => ({
    shape: { dim: dimensions.map((size) => ({ size: String(size) })) },
  }),
};

/** Collects the nodes and weights of a graph, in the order in which they are added. */
export class GraphBuilder {
  readonly nodes: GraphNode[] = [];
  readonly weights: GraphWeight[] = [];
  #unnamed = 0;

  /** Adds a node. Without a name it gets one from its operation and a count. */
  add(
    op: string,
    inputs: readonly GraphValue[],
    shape: readonly number[],
    attr: GraphNode['attr'] = {},
    name = `${op.replace(/^_/, '')}_${this.#unnamed++}`,
  ): GraphValue {
    const input = inputs.map((value) => value.name);
    this.nodes.push({ name, op, ...(input.length > 0 && { input }), attr });
    return { name, shape };
  }

  /** A trained weight, once for each name. */
  weight(name: string, shape: readonly number[], values: Float32Array): GraphValue {
    return this.#constant(name, shape, values);
  }

  /** A list of integers that an operation takes as an input: a shape, a permutation. */
  integers(values: readonly number[]): GraphValue {
    return this.#constant(`integers_${this.#unnamed++}`, [values.length], Int32Array.from(values));
  }

  /** A single integer, such as an axis. */
  scalar(value: number): GraphValue {
    return this.#constant(`integer_${this.#unnamed++}`, [], Int32Array.of(value));
  }

  /** A single number. */
  number(value: number): GraphValue {
    return this.#constant(`number_${this.#unnamed++}`, [], Float32Array.of(value));
  }

  #constant(name: string, shape: readonly number[], values: GraphWeight['values']): GraphValue {
    const dtype = values instanceof Float32Array ? attribute.float : attribute.int;
    this.weights.push({ name, shape, values });
    return this.add('Const', [], shape, { dtype }, name);
  }
}

/** GraphDef's JSON has its strings in base64; ours are plain ASCII. */
function base64(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let encoded = '';
  for (let at = 0; at < text.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((n) => text.charCodeAt(at + n) || 0) as [
      number,
      number,
      number,
    ];
    const bits = (a << 16) | (b << 8) | c;
    const left = text.length - at;
    encoded += alphabet[bits >> 18]! + alphabet[(bits >> 12) & 63]!;
    encoded += left > 1 ? alphabet[(bits >> 6) & 63]! : '=';
    encoded += left > 2 ? alphabet[bits & 63]! : '=';
  }
  return encoded;
}
