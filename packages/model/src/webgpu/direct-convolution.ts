import type { DataType, KernelConfig, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';

type KernelFunc = KernelConfig['kernelFunc'];
type KernelArguments = Parameters<KernelFunc>[0];

/** tfjs's list of kernels. */
export interface KernelRegistry {
  getKernel(kernelName: string, backendName: string): KernelConfig;
  registerKernel(config: KernelConfig): void;
  unregisterKernel(kernelName: string, backendName: string): void;
}

/** What of tfjs's WebGPU back end is used. */
interface WebgpuBackend {
  runWebGPUProgram(program: object, inputs: TensorInfo[], output: DataType): TensorInfo;
}

const KERNEL = 'FusedConv2D';
const BACKEND = 'webgpu';
/** Neighbouring pixels that one invocation computes, four channels of each. */
const RUN = 4;
const WORKGROUP = 64;

/** Of `v`, four sums with their biases. */
const ACTIVATIONS: Readonly<Record<string, string>> = {
  linear: 'v',
  relu: 'max(v, vec4<f32>(0.0))',
  elu: 'select(exp(v) - 1.0, v, v >= vec4<f32>(0.0))',
  sigmoid: '1.0 / (1.0 + exp(-v))',
};

const registered = new WeakSet<KernelFunc>();

/**
 * Has decoders' convolutions computed directly on WebGPU: 3 × 3, each step one pixel, as large as before, channels and
 * width in fours, with a bias. An invocation keeps the sums of four neighbouring pixels and reads each input once for
 * all that it goes into. tfjs's own (for all other shapes) is a matrix product whose tiles of 32 × 32 wait for each other; on
 * grids as small as a decoder's they are partly empty (docs/experiments/decoding.md).
 *
 * @param tf with the WebGPU back end's kernels
 */
export function registerDirectConvolution(tf: KernelRegistry): void {
  const general = tf.getKernel(KERNEL, BACKEND).kernelFunc;
  if (registered.has(general)) return;
  const kernelFunc: KernelFunc = (given) => (isDirect(given) ? convolve(given) : general(given));
  registered.add(kernelFunc);
  tf.unregisterKernel(KERNEL, BACKEND);
  tf.registerKernel({ kernelName: KERNEL, backendName: BACKEND, kernelFunc });
}

function isDirect({ inputs, attrs }: KernelArguments): boolean {
  const { x, filter, bias, preluActivationWeights } = inputs;
  const { strides, dilations, pad, dataFormat, activation } = attrs as NamedAttrMap;
  const [height, width, before, after] = filter!.shape;
  return (
    [height, width, pad, dataFormat].join() === '3,3,same,NHWC' &&
    [strides, dilations].flat().every((step) => step === 1) &&
    [before! / 4, after! / 4, x!.shape[2]! / RUN].every(Number.isInteger) &&
    Object.hasOwn(ACTIVATIONS, String(activation)) &&
    bias?.shape.length === 1 &&
    preluActivationWeights === undefined
  );
}

function convolve({ inputs, backend, attrs }: KernelArguments): TensorInfo {
  const { x, filter, bias } = inputs;
  const outputShape = [...x!.shape.slice(0, 3), filter!.shape[3]!];
  const invocations = outputShape.reduce((a, b) => a * b) / (4 * RUN);
  const activation = String(attrs!['activation']);
  const program = {
    outputShape,
    variableNames: ['x', 'W', 'bias'],
    variableComponents: [4, 4, 4],
    outputComponent: 4,
    workgroupSize: [WORKGROUP, 1, 1],
    dispatchLayout: { x: [0, 1, 2, 3] },
    dispatch: [Math.ceil(invocations / WORKGROUP), 1, 1],
    shaderKey: `directConvolution_${activation}`,
    getUserCode: () => shader(ACTIVATIONS[activation]!),
  };
  return (backend as WebgpuBackend).runWebGPUProgram(program, [x!, filter!, bias!], x!.dtype);
}

/** WGSL, in the frame that tfjs puts around it: all buffers hold vectors of four channels. */
function shader(activated: string): string {
  const pixels = Array.from({ length: RUN }, (_, pixel) => pixel);
  const columns = Array.from({ length: RUN + 2 }, (_, column) => column);
  const last = RUN + 1;
  // Beyond the edges the pixel at the edge is read, and taken for 0.
  const place = (column: number): string => {
    if (column === 0) return 'start - select(depth, 0, isLeft)';
    if (column === last) return `start + select(${RUN} * depth, 0, isRight)`;
    return `start + ${column - 1} * depth`;
  };
  const masked = (column: number): string =>
    ({ 0: ' * select(1.0, 0.0, isLeft)', [last]: ' * select(1.0, 0.0, isRight)' })[column] ?? '';
  const tap = (column: number): string => `
        {
          let at = tap + ${column} * 4 * depth * groups;
          let w0 = W[at];
          let w1 = W[at + groups];
          let w2 = W[at + 2 * groups];
          let w3 = W[at + 3 * groups];
          ${lines(pixels, (pixel) => {
            const seen = `x${pixel + column}`;
            return `sum${pixel} += ${seen}.x * w0 + ${seen}.y * w1 + ${seen}.z * w2 + ${seen}.w * w3;`;
          })}
        }`;
  return `
  fn main(index : i32) {
    let width = uniforms.outShape.z;
    let groups = uniforms.outShape.w / 4;
    let depth = uniforms.xShape.w / 4;
    let runs = width / ${RUN};
    let group = index % groups;
    let run = index / groups;
    let column = ${RUN} * (run % runs);
    let row = (run / runs) % uniforms.outShape.y;
    let picture = run / runs / uniforms.outShape.y;
    if (picture >= uniforms.outShape.x) { return; }
    let isLeft = column == 0;
    let isRight = column + ${RUN} == width;
    ${lines(pixels, (pixel) => `var sum${pixel} = vec4<f32>(0.0);`)}
    for (var r = 0; r < 3; r++) {
      let seenRow = row + r - 1;
      if (seenRow < 0 || seenRow >= uniforms.xShape.y) { continue; }
      let start = ((picture * uniforms.xShape.y + seenRow) * width + column) * depth;
      ${lines(columns, (at) => `let from${at} = ${place(at)};`)}
      var tap = r * 12 * depth * groups + group;
      for (var d = 0; d < depth; d++) {
        ${lines(columns, (at) => `let x${at} = x[from${at} + d]${masked(at)};`)}
        ${lines([0, 1, 2], tap)}
        tap += 4 * groups;
      }
    }
    let out = ((picture * uniforms.outShape.y + row) * width + column) * groups + group;
    let offset = bias[group];
    ${lines(pixels, (pixel) => `{ let v = sum${pixel} + offset; result[out + ${pixel} * groups] = ${activated}; }`)}
  }`;
}

function lines(numbers: readonly number[], line: (number: number) => string): string {
  return numbers.map(line).join('\n');
}
