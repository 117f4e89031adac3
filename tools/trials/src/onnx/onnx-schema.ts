import protobuf from 'protobufjs/light.js';

const INT64 = { rule: 'repeated', type: 'int64', options: { packed: true } };

/** The fields of onnx.proto that a decoder needs; numbers as in the standard's file. */
const schema = protobuf.Root.fromJSON({
  nested: {
    Attribute: {
      fields: {
        name: { type: 'string', id: 1 },
        f: { type: 'float', id: 2 },
        i: { type: 'int64', id: 3 },
        s: { type: 'bytes', id: 4 },
        ints: { ...INT64, id: 8 },
        type: { type: 'int32', id: 20 },
      },
    },
    Node: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        name: { type: 'string', id: 3 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'Attribute', id: 5 },
      },
    },
    Tensor: {
      fields: {
        dims: { ...INT64, id: 1 },
        dataType: { type: 'int32', id: 2 },
        name: { type: 'string', id: 8 },
        rawData: { type: 'bytes', id: 9 },
      },
    },
    Dimension: { fields: { dimValue: { type: 'int64', id: 1 } } },
    Shape: { fields: { dim: { rule: 'repeated', type: 'Dimension', id: 1 } } },
    TensorType: { fields: { elemType: { type: 'int32', id: 1 }, shape: { type: 'Shape', id: 2 } } },
    Type: { fields: { tensorType: { type: 'TensorType', id: 1 } } },
    ValueInfo: { fields: { name: { type: 'string', id: 1 }, type: { type: 'Type', id: 2 } } },
    Graph: {
      fields: {
        node: { rule: 'repeated', type: 'Node', id: 1 },
        name: { type: 'string', id: 2 },
        initializer: { rule: 'repeated', type: 'Tensor', id: 5 },
        input: { rule: 'repeated', type: 'ValueInfo', id: 11 },
        output: { rule: 'repeated', type: 'ValueInfo', id: 12 },
      },
    },
    OperatorSet: {
      fields: { domain: { type: 'string', id: 1 }, version: { type: 'int64', id: 2 } },
    },
    Model: {
      fields: {
        irVersion: { type: 'int64', id: 1 },
        producerName: { type: 'string', id: 2 },
        graph: { type: 'Graph', id: 7 },
        opsetImport: { rule: 'repeated', type: 'OperatorSet', id: 8 },
      },
    },
  },
}).lookupType('Model');

/** An attribute of a node, by the field that holds it. */
export type OnnxAttribute =
  | { readonly f: number }
  | { readonly i: number }
  | { readonly s: string }
  | { readonly ints: readonly number[] };

const ATTRIBUTE_TYPE = { f: 1, i: 2, s: 3, ints: 7 } as const;
const FLOAT = 1;
const LONG = 7;

/** Collects the nodes and tensors of a model, and writes it. */
export class OnnxBuilder {
  readonly #nodes: object[] = [];
  readonly #tensors: object[] = [];

  /** @returns the name of its output */
  node(
    opType: string,
    input: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>> = {},
    output = `${opType}_${this.#nodes.length}`,
  ): string {
    const attribute = Object.entries(attributes).map(([name, value]) => {
      const field = Object.keys(value)[0] as keyof typeof ATTRIBUTE_TYPE;
      const bytes = 's' in value ? { s: Buffer.from(value.s) } : value;
      return { name, ...bytes, type: ATTRIBUTE_TYPE[field] };
    });
    this.#nodes.push({ input, output: [output], name: output, opType, attribute });
    return output;
  }

  /** @returns the tensor's name */
  floats(name: string, dims: readonly number[], values: Float32Array): string {
    const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.#tensors.push({ dims, dataType: FLOAT, name, rawData });
    return name;
  }

  /** @returns the name of a list of integers, such as a shape */
  integers(values: readonly number[]): string {
    const name = `integers_${this.#tensors.length}`;
    const rawData = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
    this.#tensors.push({ dims: [values.length], dataType: LONG, name, rawData });
    return name;
  }

  /**
   * The file's bytes.
   *
   * @param input,output names and shapes
   */
  finish(
    input: { name: string; shape: readonly number[] },
    output: { name: string; shape: readonly number[] },
  ): Uint8Array {
    const info = ({ name, shape }: typeof input): object => ({
      name,
      type: {
        tensorType: {
          elemType: FLOAT,
          shape: { dim: shape.map((dimValue) => ({ dimValue })) },
        },
      },
    });
    const graph = {
      node: this.#nodes,
      name: 'decoder',
      initializer: this.#tensors,
      input: [info(input)],
      output: [info(output)],
    };
    const model = {
      irVersion: 8,
      producerName: 'phosphene',
      graph,
      opsetImport: [{ domain: '', version: 17 }],
    };
    return schema.encode(schema.create(model)).finish();
  }
}
