import * as tf from '@tensorflow/tfjs-core';
import { gatherColumns, rowsInBlock } from './columns.ts';
import { multiply, type WasmBackend } from './wasm-tensors.ts';

/**
 * The gradient of a convolution's filter, which tfjs's wasm back end lacks: columnsᵀ [K, P] · dy [P, F] with
 * K = filter height · filter width · input channels and P output pixels, a block of rows at a time.
 */
export function conv2dBackpropFilter(
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
  attrs: tf.Conv2DBackpropFilterAttrs,
  backend: WasmBackend,
): tf.TensorInfo {
  const { strides, pad, dimRoundingMode, filterShape, dataFormat } = attrs;
  const conv = tf.backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    tf.backend_util.convertConv2DDataFormat(dataFormat),
  );
  const weights = conv.filterHeight * conv.filterWidth * conv.inChannels;
  const filters = conv.outChannels;
  const sum = new Float32Array(weights * filters);
  const totalRows = conv.batchSize * conv.outHeight;
  const step = rowsInBlock(conv);
  for (let first = 0; first < totalRows; first += step) {
    const rows = Math.min(step, totalRows - first);
    const pixels = rows * conv.outWidth;
    const columns = backend.makeOutput([1, weights, pixels], 'float32');
    const part = backend.makeOutput([1, pixels, filters], 'float32');
    const start = first * conv.outWidth * filters;
    // Views only after both are allocated: an allocation may move the memory.
    const source = backend.typedArrayFromHeap(dy).subarray(start, start + pixels * filters);
    backend.typedArrayFromHeap(part).set(source);
    gatherColumns(
      backend.typedArrayFromHeap(x),
      conv,
      first,
      rows,
      backend.typedArrayFromHeap(columns),
    );
    const product = multiply(backend, columns, part);
    const values = backend.typedArrayFromHeap(product);
    for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
    for (const { dataId } of [columns, part, product]) backend.disposeData(dataId);
  }
  const out = backend.makeOutput([...filterShape], 'float32');
  backend.typedArrayFromHeap(out).set(sum);
  return out;
}
