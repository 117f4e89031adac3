import * as tf from '@tensorflow/tfjs-core';
import { floatType, type NodeBackend } from '@phosphene/model/native-graph';

type Inputs = Readonly<Record<string, tf.TensorInfo>>;
type Kernel = (
  inputs: Inputs,
  attrs: tf.NamedAttrMap,
  backend: NodeBackend,
) => tf.TensorInfo | null;

let registered = false;

/**
 * Gives tfjs's native back end kernels that do in one operation of TensorFlow what its own do in several, where
 * training meets them at every step. Call it once that back end is registered; a second call does nothing.
 */
export function registerTensorflowTrainingKernels(): void {
  if (registered) return;
  registered = true;
  // A value that already has the requested type is not copied.
  before('Cast', ({ x }, { dtype }, backend) => {
    if (x!.dtype !== dtype) return null;
    return shared(x!, backend);
  });
  // The gradient of |x|, which tfjs puts together from eight operations. At 0, where it has none, it is 0.
  before('Step', ({ x }, { alpha }, backend) =>
    alpha === -1 && x!.dtype === 'float32'
      ? backend.executeSingleOutput('Sign', [floatType(backend)], [x!])
      : null,
  );
  // The gradient of a bias.
  before('Sum', ({ x }, { axis, keepDims }, backend) => {
    const axes = axis as number[] | number;
    const rank = x!.shape.length;
    if (x!.dtype !== 'float32' || keepDims === true || rank < 2 || !Array.isArray(axes))
      return null;
    if (axes.length !== rank - 1 || axes.some((one, place) => one !== place)) return null;
    const layout = { name: 'data_format', type: backend.binding.TF_ATTR_STRING, value: 'NHWC' };
    return backend.executeSingleOutput('BiasAddGrad', [floatType(backend), layout], [x!]);
  });
  // A shape that is the one it had.
  before('Reshape', ({ x }, { shape }, backend) => {
    const wanted = shape as readonly number[];
    const same = wanted.length === x!.shape.length && wanted.every((n, at) => n === x!.shape[at]);
    return same ? shared(x!, backend) : null;
  });
}

function shared({ dataId, shape, dtype }: tf.TensorInfo, backend: NodeBackend): tf.TensorInfo {
  backend.incRef(dataId);
  return { dataId, shape, dtype };
}

/** Lets a kernel try first, and tfjs's own take what it returns `null` for. */
function before(kernelName: string, first: Kernel): void {
  const own = tf.getKernel(kernelName, 'tensorflow');
  tf.unregisterKernel(kernelName, 'tensorflow');
  tf.registerKernel({
    ...own,
    kernelFunc: (given) =>
      first(given.inputs as Inputs, given.attrs ?? {}, given.backend as NodeBackend) ??
      own.kernelFunc(given),
  });
}
