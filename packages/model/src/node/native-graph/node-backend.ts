import * as tf from '@tensorflow/tfjs-core';

/** The value of an attribute of one of TensorFlow's operations, and tfjs-node's number for its type. */
export interface OpAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
}

/** What is used of the functions that tfjs-node calls TensorFlow by. Tensors have numbers, never used again. */
export interface NativeBinding {
  readonly TF_ATTR_STRING: number;
  readonly TF_ATTR_INT: number;
  readonly TF_ATTR_FLOAT: number;
  readonly TF_ATTR_BOOL: number;
  readonly TF_ATTR_TYPE: number;
  readonly TF_ATTR_SHAPE: number;
  readonly TF_FLOAT: number;
  createTensor(shape: readonly number[], dtype: number, values: unknown): number;
  executeOp(
    op: string,
    attributes: readonly OpAttribute[],
    inputs: readonly number[],
    outputs: number,
  ): { readonly id: number; readonly shape: readonly number[] }[];
  tensorDataSync(id: number): unknown;
}

/** What of tfjs-node's back end is used beyond tfjs: TensorFlow's own operations, by name, and its graphs. */
export interface NodeBackend extends tf.KernelBackend {
  readonly isUsingGpuDevice: boolean;
  binding: NativeBinding;
  /** Also hands over what so far lies in JavaScript only. */
  getInputTensorIds(tensors: readonly tf.TensorInfo[]): number[];
  loadSavedModelMetaGraph(folder: string, tags: string): number;
  runSavedModel(
    session: number,
    inputs: readonly tf.Tensor[],
    infos: readonly { readonly name: string }[],
    outputs: readonly string[],
  ): tf.Tensor[];
  deleteSavedModel(session: number): void;
  executeSingleOutput(
    op: string,
    attributes: readonly OpAttribute[],
    inputs: readonly tf.TensorInfo[],
  ): tf.Tensor;
  executeMultipleOutputs(
    op: string,
    attributes: readonly OpAttribute[],
    inputs: readonly tf.TensorInfo[],
    outputs: number,
  ): tf.Tensor[];
}

/** The current back end, where it is native TensorFlow on the CPU. */
export function nativeCpu(): NodeBackend | null {
  if (tf.getBackend() !== 'tensorflow') return null;
  const backend = tf.backend() as NodeBackend;
  return backend.isUsingGpuDevice ? null : backend;
}

/** The attribute that says that an operation is of float32. */
export function floatType({ binding }: NodeBackend, name = 'T'): OpAttribute {
  return { name, type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT };
}
