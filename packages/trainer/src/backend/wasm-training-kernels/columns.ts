import type { backend_util } from '@tensorflow/tfjs-core';

/** Floats in one block of columns: 16 MiB, so that memory stays bounded whatever the batch. */
const BLOCK = 1 << 22;

/** How many output rows (of all images, `outHeight` each) a block of columns takes. */
export function rowsInBlock(conv: backend_util.Conv2DInfo): number {
  const { filterHeight, filterWidth, inChannels, outWidth, batchSize, outHeight } = conv;
  const row = filterHeight * filterWidth * inChannels * outWidth;
  return Math.min(batchSize * outHeight, Math.max(1, Math.floor(BLOCK / row)));
}

/**
 * The inputs that each weight meets, transposed: columns[k][p] for k over (filter row, filter column, input
 * channel) and p over the output pixels of `rows` output rows from `firstRow`.
 */
export function gatherColumns(
  x: Float32Array,
  conv: backend_util.Conv2DInfo,
  firstRow: number,
  rows: number,
  columns: Float32Array,
): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = conv;
  const { strideHeight, strideWidth, filterHeight, filterWidth } = conv;
  const pixels = rows * outWidth;
  for (let fy = 0, k = 0; fy < filterHeight; fy++) {
    for (let fx = 0; fx < filterWidth; fx++, k += inChannels) {
      for (let row = 0; row < rows; row++) {
        const image = Math.floor((firstRow + row) / outHeight);
        const y = ((firstRow + row) % outHeight) * strideHeight + fy - padInfo.top;
        const inside = y >= 0 && y < inHeight;
        for (let outX = 0; outX < outWidth; outX++) {
          const inX = outX * strideWidth + fx - padInfo.left;
          let to = k * pixels + row * outWidth + outX;
          if (inside && inX >= 0 && inX < inWidth) {
            let from = ((image * inHeight + y) * inWidth + inX) * inChannels;
            for (let c = 0; c < inChannels; c++, to += pixels) columns[to] = x[from++]!;
          } else {
            for (let c = 0; c < inChannels; c++, to += pixels) columns[to] = 0;
          }
        }
      }
    }
  }
}

/**
 * The reverse: adds columns[p][k] to the inputs they belong to.
 */
export function scatterColumns(
  columns: Float32Array,
  conv: backend_util.Conv2DInfo,
  firstRow: number,
  rows: number,
  x: Float32Array,
): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = conv;
  const { strideHeight, strideWidth, filterHeight, filterWidth } = conv;
  const width = filterHeight * filterWidth * inChannels;
  for (let row = 0; row < rows; row++) {
    const image = Math.floor((firstRow + row) / outHeight);
    const top = ((firstRow + row) % outHeight) * strideHeight - padInfo.top;
    for (let outX = 0; outX < outWidth; outX++) {
      const left = outX * strideWidth - padInfo.left;
      const pixel = (row * outWidth + outX) * width;
      for (let fy = 0; fy < filterHeight; fy++) {
        const y = top + fy;
        if (y < 0 || y >= inHeight) continue;
        for (let fx = 0; fx < filterWidth; fx++) {
          const inX = left + fx;
          if (inX < 0 || inX >= inWidth) continue;
          let from = pixel + (fy * filterWidth + fx) * inChannels;
          let to = ((image * inHeight + y) * inWidth + inX) * inChannels;
          for (let c = 0; c < inChannels; c++) x[to++]! += columns[from++]!;
        }
      }
    }
  }
}
