// Run in a process of its own by tools/native-tensorflow/src/verify-binding.ts: a library that does not
// fit the processor ends the process. Arguments: the folder of @tensorflow/tfjs-node-gpu.
// Prints one JSON object on the last line of standard output.
const util = require('node:util');
// Node 24 has no longer what tfjs-node calls.
util.isNullOrUndefined ??= (value) => value === null || value === undefined;
util.isArray ??= Array.isArray;

const tf = require(process.argv[2]);
const backend = tf.getBackend();
if (backend !== 'tensorflow') throw new Error(`tfjs took the back end "${backend}"`);

// ∂/∂w Σ (x ⊛ w)² at x = 1, w = 1 on a 3×3 picture without padding: one output of 9, each 2·9·1 = 18.
const x = tf.ones([1, 3, 3, 1]);
const w = tf.variable(tf.ones([3, 3, 1, 1]));
const { grads } = tf.variableGrads(() => tf.conv2d(x, w, 1, 'valid').square().sum());
const gradient = Array.from(grads[w.name].dataSync());
if (gradient.length !== 9 || gradient.some((value) => value !== 18)) {
  throw new Error(`a convolution's gradient is wrong: ${gradient}`);
}
const { binding, isUsingGpuDevice } = tf.backend();
console.log(JSON.stringify({ tensorflow: binding.TF_Version, gpu: isUsingGpuDevice === true }));
