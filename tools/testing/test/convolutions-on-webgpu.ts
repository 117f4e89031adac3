import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgpu';
import { RandomStream } from '@phosphene/model/random';
import { registerDirectConvolution } from '@phosphene/model/webgpu';

/** A convolution of random values. */
export interface ConvolutionCase {
  /** [B, H, W, C] */
  readonly seen: [number, number, number, number];
  readonly filters: number;
  readonly kernel: number;
  readonly stride: number;
  readonly activation: 'linear' | 'relu' | 'elu' | 'sigmoid' | 'relu6';
}

/** How our kernel did beside tfjs's. */
export interface Compared {
  /** Greatest difference of a value. */
  readonly apart: number;
  /** Whether it was ours that computed. */
  readonly direct: boolean;
}

/** Runs in a page that has WebGPU. */
export async function compareConvolutions(cases: readonly ConvolutionCase[]): Promise<Compared[]> {
  await tf.setBackend('webgpu');
  const general = await Promise.all(cases.map(convolve));
  registerDirectConvolution(tf);
  registerDirectConvolution(tf);
  const backend = tf.backend() as unknown as {
    runWebGPUProgram(program: { shaderKey: string }, ...rest: unknown[]): unknown;
  };
  const run = backend.runWebGPUProgram;
  const compared: Compared[] = [];
  for (const [number, one] of cases.entries()) {
    let direct = false;
    backend.runWebGPUProgram = (program, ...rest) => {
      direct ||= program.shaderKey.startsWith('directConvolution');
      return run.call(backend, program, ...rest);
    };
    const values = await convolve(one);
    const differences = values.map((value, at) => Math.abs(value - general[number]![at]!));
    compared.push({ apart: differences.reduce((a, b) => Math.max(a, b)), direct });
  }
  return compared;
}

async function convolve({ seen, filters, kernel, stride, activation }: ConvolutionCase) {
  const random = new RandomStream(1);
  const values = <Shape extends number[]>(...shape: Shape): tf.Tensor => {
    const length = shape.reduce((a, b) => a * b);
    return tf.tensor(
      Float32Array.from({ length }, () => random.uniform() - 0.5),
      shape,
    );
  };
  const image = tf.tidy(() =>
    tf.fused.conv2d({
      x: values(...seen) as tf.Tensor4D,
      filter: values(kernel, kernel, seen[3], filters) as tf.Tensor4D,
      bias: values(filters),
      strides: stride,
      pad: 'same',
      activation,
    }),
  );
  const painted = (await image.data()) as Float32Array;
  image.dispose();
  return painted;
}
