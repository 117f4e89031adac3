import * as tf from '@tensorflow/tfjs-core';
import { rowsInBlock, scatterColumns } from './columns.ts';
import { multiply, runKernel, type WasmBackend } from './wasm-tensors.ts';

/**
 * The gradient of a convolution's input (and the transposed convolution), which tfjs's wasm back end computes
 * by plain loops. At stride 1 it is a convolution with the filter turned round; else dy [P, F] · filterᵀ [F, K]
 * is added up where each value belongs.
 */
export function conv2dBackpropInput(
  dy: tf.TensorInfo,
  filter: tf.TensorInfo,
  attrs: tf.Conv2DBackpropInputAttrs,
  backend: WasmBackend,
): tf.TensorInfo {
  const { strides, pad, dimRoundingMode, inputShape, dataFormat } = attrs;
  const conv = tf.backend_util.computeConv2DInfo(
    inputShape,
    filter.shape as [number, number, number, number],
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    tf.backend_util.convertConv2DDataFormat(dataFormat),
  );
  const stride1 = conv.strideHeight === 1 && conv.strideWidth === 1;
  return stride1 ? byConvolution(dy, filter, conv, backend) : byColumns(dy, filter, conv, backend);
}

function byConvolution(
  dy: tf.TensorInfo,
  filter: tf.TensorInfo,
  conv: tf.backend_util.Conv2DInfo,
  backend: WasmBackend,
): tf.TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels, padInfo } = conv;
  const turned = backend.makeOutput(
    [filterHeight, filterWidth, outChannels, inChannels],
    'float32',
  );
  const from = backend.typedArrayFromHeap(filter);
  const to = backend.typedArrayFromHeap(turned);
  const taps = filterHeight * filterWidth;
  for (let tap = 0; tap < taps; tap++) {
    const source = (taps - 1 - tap) * inChannels * outChannels;
    const target = tap * inChannels * outChannels;
    for (let c = 0; c < inChannels; c++) {
      for (let f = 0; f < outChannels; f++) {
        to[target + f * inChannels + c] = from[source + c * outChannels + f]!;
      }
    }
  }
  const out = runKernel(
    'Conv2D',
    backend,
    { x: dy, filter: turned },
    {
      strides: [1, 1],
      dilations: [1, 1],
      dataFormat: 'NHWC',
      pad: [
        [0, 0],
        [filterHeight - 1 - padInfo.top, filterHeight - 1 - padInfo.bottom],
        [filterWidth - 1 - padInfo.left, filterWidth - 1 - padInfo.right],
        [0, 0],
      ],
    },
  );
  backend.disposeData(turned.dataId);
  return out;
}

function byColumns(
  dy: tf.TensorInfo,
  filter: tf.TensorInfo,
  conv: tf.backend_util.Conv2DInfo,
  backend: WasmBackend,
): tf.TensorInfo {
  const { outChannels, outWidth } = conv;
  const weights = conv.filterHeight * conv.filterWidth * conv.inChannels;
  const out = backend.makeOutput([...conv.inShape], 'float32');
  backend.typedArrayFromHeap(out).fill(0);
  const transposed = backend.makeOutput([1, outChannels, weights], 'float32');
  const from = backend.typedArrayFromHeap(filter);
  const to = backend.typedArrayFromHeap(transposed);
  for (let k = 0; k < weights; k++) {
    for (let f = 0; f < outChannels; f++) to[f * weights + k] = from[k * outChannels + f]!;
  }
  const totalRows = conv.batchSize * conv.outHeight;
  const step = rowsInBlock(conv);
  for (let first = 0; first < totalRows; first += step) {
    const rows = Math.min(step, totalRows - first);
    const pixels = rows * outWidth;
    const part = backend.makeOutput([1, pixels, outChannels], 'float32');
    const start = first * outWidth * outChannels;
    backend
      .typedArrayFromHeap(part)
      .set(backend.typedArrayFromHeap(dy).subarray(start, start + pixels * outChannels));
    const columns = multiply(backend, part, transposed);
    scatterColumns(
      backend.typedArrayFromHeap(columns),
      conv,
      first,
      rows,
      backend.typedArrayFromHeap(out),
    );
    for (const { dataId } of [part, columns]) backend.disposeData(dataId);
  }
  backend.disposeData(transposed.dataId);
  return out;
}
