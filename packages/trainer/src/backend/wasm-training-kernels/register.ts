import * as tf from '@tensorflow/tfjs-core';
import { conv2dBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2dBackpropInput } from './conv2d-backprop-input.ts';
import type { WasmBackend } from './wasm-tensors.ts';

let registered = false;

/**
 * Gives tfjs's wasm back end the kernels without which it can't train, and faster ones where its own are plain
 * loops. Call it after `@tensorflow/tfjs-backend-wasm` is imported. A second call does nothing.
 */
export function registerTrainingKernels(): void {
  if (registered) return;
  registered = true;
  replaceKernel('Conv2DBackpropFilter', ({ x, dy }, attrs, backend) =>
    conv2dBackpropFilter(x!, dy!, attrs as unknown as tf.Conv2DBackpropFilterAttrs, backend),
  );
  replaceKernel('Conv2DBackpropInput', ({ dy, filter }, attrs, backend) =>
    conv2dBackpropInput(dy!, filter!, attrs as unknown as tf.Conv2DBackpropInputAttrs, backend),
  );
}

function replaceKernel(
  kernelName: string,
  run: (
    inputs: Readonly<Record<string, tf.TensorInfo>>,
    attrs: tf.NamedAttrMap,
    backend: WasmBackend,
  ) => tf.TensorInfo,
): void {
  if (tf.getKernel(kernelName, 'wasm') !== undefined) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) =>
      run(inputs as Record<string, tf.TensorInfo>, attrs ?? {}, backend as WasmBackend),
  });
}
