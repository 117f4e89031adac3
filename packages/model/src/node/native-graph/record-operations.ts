import * as tf from '@tensorflow/tfjs-core';
import type { NativeBinding, NodeBackend, OpAttribute } from './node-backend.ts';
import { shapeProto, type Attribute, type GraphNode } from './graph-node.ts';

/** A computation written down: its operations in their order, and where they begin and end. */
export interface Recording {
  readonly nodes: readonly GraphNode[];
  /** Names of the nodes that stand for the inputs. */
  readonly inputs: readonly string[];
  /** Names of the outputs' values, as in `GraphNode.input`. */
  readonly outputs: readonly string[];
}

/**
 * Runs a computation once and writes down every operation that tfjs hands to TensorFlow. What it is made of
 * besides the inputs, numbers and arrays, becomes a constant: what changes from run to run must be an input.
 * Reshapes and copies that tfjs does by sharing leave no trace.
 *
 * @param inputs tensors of float32
 * @param compute its results are disposed
 * @throws where it uses a tensor from outside, or reads a value that follows from the inputs: its course may depend on it
 */
export function recordOperations(
  backend: NodeBackend,
  inputs: readonly tf.Tensor[],
  compute: () => tf.Tensor[],
): Recording {
  const { binding } = backend;
  const recorder = new Recorder(binding);
  const names = backend.getInputTensorIds(inputs).map((id, index) => {
    const { shape } = inputs[index]!;
    const attr = { dtype: { type: binding.TF_FLOAT }, shape: { shape: shapeProto(shape) } };
    return recorder.addInput(`input${index}`, attr, { id, shape });
  });
  backend.binding = recorder.binding;
  try {
    const results = compute();
    const outputs = recorder.namesOf(backend.getInputTensorIds(results), 'the result');
    tf.dispose(results);
    if (recorder.flaw !== undefined) throw new Error(recorder.flaw);
    return { nodes: recorder.nodes, inputs: names, outputs };
  } finally {
    backend.binding = binding;
  }
}

/** A tensor of TensorFlow's. */
interface Made {
  readonly id: number;
  readonly shape: readonly number[];
}

class Recorder {
  readonly nodes: GraphNode[] = [];
  /** Why this can't be a graph. The computation goes on, so that it cleans up behind it. */
  flaw: string | undefined;
  /** Does what TensorFlow's does, and writes it down. */
  readonly binding: NativeBinding;
  readonly #names = new Map<number, string>();
  /** What follows from the inputs. */
  readonly #varying = new Set<number>();

  constructor(binding: NativeBinding) {
    const own: Partial<NativeBinding> = {
      createTensor: (shape, dtype, values) => {
        const id = binding.createTensor(shape, dtype, values);
        const tensorContent = this.#bytesOf(values);
        const tensor = { dtype, tensorShape: shapeProto(shape), tensorContent };
        const attr = { dtype: { type: dtype }, value: { tensor } };
        this.add(`constant${this.nodes.length}`, 'Const', [], attr, [{ id, shape }]);
        return id;
      },
      executeOp: (op, attributes, inputs, outputs) => {
        const from = this.namesOf(inputs, op);
        const attr = Object.fromEntries(attributes.map((one) => this.#attributeOf(one, binding)));
        const made = binding.executeOp(op, attributes, inputs, outputs);
        if (inputs.some((id) => this.#varying.has(id))) {
          made.forEach(({ id }) => this.#varying.add(id));
        }
        this.add(`${op}${this.nodes.length}`, op, from, attr, made);
        return made;
      },
      tensorDataSync: (id) => {
        if (this.#varying.has(id)) this.flaw ??= 'a value is read while it is recorded';
        return binding.tensorDataSync(id);
      },
    };
    this.binding = Object.setPrototypeOf(own, binding) as NativeBinding;
  }

  addInput(name: string, attr: GraphNode['attr'], tensor: Made): string {
    this.#varying.add(tensor.id);
    return this.add(name, 'Placeholder', [], attr, [tensor]);
  }

  add(
    name: string,
    op: string,
    input: readonly string[],
    attr: GraphNode['attr'],
    made: readonly Made[],
  ): string {
    this.nodes.push({ name, op, input, attr, shapes: made.map(({ shape }) => shape) });
    made.forEach(({ id }, index) => {
      // A tensor that is handed in twice is known by its first name.
      if (!this.#names.has(id)) this.#names.set(id, index === 0 ? name : `${name}:${index}`);
    });
    return name;
  }

  namesOf(ids: readonly number[], user: string): string[] {
    return ids.map((id) => {
      const name = this.#names.get(id);
      if (name === undefined) this.flaw ??= `${user} takes a tensor that is not among the inputs`;
      return name ?? '';
    });
  }

  #bytesOf(values: unknown): Uint8Array {
    if (!ArrayBuffer.isView(values)) {
      this.flaw ??= 'a constant is not of numbers';
      return new Uint8Array();
    }
    const { buffer, byteOffset, byteLength } = values;
    return new Uint8Array(buffer, byteOffset, byteLength).slice();
  }

  #attributeOf({ name, type, value }: OpAttribute, binding: NativeBinding): [string, Attribute] {
    switch (type) {
      case binding.TF_ATTR_STRING:
        return [name, { s: Buffer.from(value as string) }];
      case binding.TF_ATTR_INT:
        return [name, Array.isArray(value) ? { list: { i: value } } : { i: value as number }];
      case binding.TF_ATTR_FLOAT:
        return [name, Array.isArray(value) ? { list: { f: value } } : { f: value as number }];
      case binding.TF_ATTR_BOOL:
        return [name, { b: value as boolean }];
      case binding.TF_ATTR_TYPE:
        return [name, { type: value as number }];
      case binding.TF_ATTR_SHAPE:
        return [name, { shape: shapeProto(value as number[]) }];
      default:
        this.flaw ??= `attribute ${name} is of type ${type}`;
        return [name, {}];
    }
  }
}
