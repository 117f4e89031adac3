import { describe, expect, test } from '@jest/globals';
import { setFloat16 } from '@petamoriken/float16';
import { checkWeights, packLatentCodes, parseLatentCodes } from '../src/bundle/index.ts';

const single = (values: readonly number[]): ArrayBuffer => new Float32Array(values).buffer;
const half = (values: readonly number[]): ArrayBuffer => {
  const bytes = new DataView(new ArrayBuffer(values.length * 2));
  values.forEach((value, index) => setFloat16(bytes, index * 2, value, true));
  return bytes.buffer;
};
const first = { name: 'decoder/dense/kernel', shape: [1, 2], dtype: 'float32' };
const second = { name: 'decoder/dense/bias', shape: [2], dtype: 'float32' };

describe('weights', () => {
  test('are taken where all are finite, the largest included', () => {
    expect(() => checkWeights([first, second], single([3.4e38, -1e-40, 0, -0]))).not.toThrow();
    const quantization = { dtype: 'float16' };
    expect(() => checkWeights([{ ...first, quantization }], half([65504, -6e-8]))).not.toThrow();
  });

  test.each([NaN, Infinity, -Infinity])('with %p are refused, and the weight is named', (value) => {
    expect(() => checkWeights([first, second], single([1, 2, 3, value]))).toThrow(
      /"decoder\/dense\/bias" has values that are no numbers/,
    );
    const quantization = { dtype: 'float16' };
    expect(() => checkWeights([{ ...first, quantization }], half([value, 1]))).toThrow(/kernel/);
  });

  test('of which too many or too few bytes are there are refused', () => {
    expect(() => checkWeights([first], single([1]))).toThrow(/4 bytes of weights where 8 are due/);
    expect(() => checkWeights([first], single([1, 2, 3]))).toThrow(/12 bytes .* where 8 are due/);
  });

  test('in steps of infinity are refused; whole numbers have no NaN', () => {
    const quantization = { dtype: 'uint8', scale: Infinity, min: 0 };
    const bytes = new Uint8Array([1, 255]).buffer;
    expect(() => checkWeights([{ ...first, quantization }], bytes)).toThrow(/kernel/);
    const shape = { name: 'shape', shape: [1], dtype: 'int32' };
    expect(() => checkWeights([shape], new Int32Array([0x7f800001]).buffer)).not.toThrow();
  });
});

test('latents that are no numbers are refused', () => {
  const codes = {
    size: 2,
    count: 1,
    means: Float32Array.of(0, NaN),
    scales: Float32Array.of(1, 1),
    labels: Uint16Array.of(0),
  };
  const bytes = packLatentCodes(codes).buffer as ArrayBuffer;
  expect(() => parseLatentCodes(bytes, 1, 2)).toThrow(
    /latents\.bin has values that are no numbers/,
  );
});
