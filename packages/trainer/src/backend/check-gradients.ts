import { divergencePerUnit, reconstructionLoss, type Likelihood } from '@phosphene/model/loss';
import {
  decodeLogits,
  encode,
  initialWeights,
  originalVae,
  reparameterise,
  residualVae,
  weightSpecs,
  type VaeArchitecture,
} from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import * as tf from '@tensorflow/tfjs-core';

/** Gradients by `case/variable`, with the case's loss as `case/loss`. */
export type GradientSet = Readonly<Record<string, Float32Array>>;

/** How far one gradient is from the reference's. */
export interface GradientDifference {
  readonly name: string;
  /** Largest absolute difference over the reference's largest absolute value. */
  readonly relative: number;
}

/** What a back end may be off: the same sums in another order, in single precision. */
export const GRADIENT_TOLERANCE = 1e-4;

const IMAGE = { height: 32, width: 32, channels: 3 } as const;
const BATCH = 3;

/**
 * Computes, on the current back end, the gradients of small networks that use every operation that training
 * does: the trainer's own networks under each likelihood, and what else conv VAEs are made of. Always the same
 * weights, images and noise.
 */
export async function computeGradients(): Promise<GradientSet> {
  const found: Record<string, Float32Array> = {};
  const cases: [string, VaeArchitecture, Likelihood][] = [
    ['residual-shuffle', residualVae(IMAGE, 8, [16, 12, 8]), 'composite'],
    ['residual-resize', residualVae(IMAGE, 8, [16, 12, 8], { upsampling: 'resize' }), 'gaussian'],
    ['residual-parts', residualVae(IMAGE, 32, [16, 12, 8], { latent: 'parts' }), 'composite'],
    ['original', originalVae(IMAGE, 6), 'cross-entropy'],
    ['original-laplace', originalVae(IMAGE, 6), 'laplace'],
  ];
  for (const [name, architecture, likelihood] of cases) {
    const weights = Object.entries(initialWeights(architecture, 7));
    const specs = new Map(shapesOf(architecture));
    const variables = Object.fromEntries(
      weights.map(([key, values]) => [key, tf.variable(tf.tensor(values, specs.get(key)!))]),
    );
    await collect(found, name, variables, () => vaeLoss(architecture, likelihood, variables));
  }
  const mixed = Object.fromEntries(
    Object.entries(MIXED_SHAPES).map(([key, shape], index) => [
      key,
      tf.variable(noise(shape, 100 + index, 0.3)),
    ]),
  );
  await collect(found, 'mixed', mixed, () => mixedLoss(mixed as MixedWeights));
  return found;
}

/** Compares each gradient with the reference's, worst first. */
export function compareGradients(
  reference: GradientSet,
  other: GradientSet,
): readonly GradientDifference[] {
  return Object.entries(reference)
    .map(([name, expected]) => {
      const actual = other[name];
      if (actual?.length !== expected.length) return { name, relative: Infinity };
      let largest = 0;
      let difference = 0;
      for (let i = 0; i < expected.length; i++) {
        largest = Math.max(largest, Math.abs(expected[i]!));
        const apart = Math.abs(actual[i]! - expected[i]!);
        difference = Number.isNaN(apart) ? Infinity : Math.max(difference, apart);
      }
      return { name, relative: difference === 0 ? 0 : difference / Math.max(largest, 1e-12) };
    })
    .sort((a, b) => b.relative - a.relative);
}

function vaeLoss(
  architecture: VaeArchitecture,
  likelihood: Likelihood,
  weights: Readonly<Record<string, tf.Variable>>,
): tf.Scalar {
  const images = tf.sigmoid(
    noise([BATCH, IMAGE.height, IMAGE.width, IMAGE.channels], 1, 1),
  ) as tf.Tensor4D;
  const posterior = encode(architecture, weights, images);
  const latents = reparameterise(
    posterior,
    noise([BATCH, architecture.latentSize], 2, 1) as tf.Tensor2D,
  );
  const logits = decodeLogits(architecture, weights, latents);
  return tf.add(
    reconstructionLoss(likelihood, logits, images),
    tf.sum(divergencePerUnit(posterior)),
  );
}

const MIXED_SHAPES = {
  wide: [5, 5, 3, 8],
  narrow: [3, 3, 8, 8],
  transposed: [4, 4, 6, 8],
  asymmetric: [1, 3, 6, 5],
  prelu: [5],
  dense: [5 * 16, 4],
} as const;

type MixedWeights = Readonly<Record<keyof typeof MIXED_SHAPES, tf.Variable>>;

/** Operations that conv VAEs use and the trainer's own networks do not, or not in this form. */
function mixedLoss(w: MixedWeights): tf.Scalar {
  const kernel = (name: keyof typeof MIXED_SHAPES): tf.Tensor4D =>
    w[name] as tf.Tensor as tf.Tensor4D;
  const images = noise([BATCH, 16, 16, 3], 3, 1) as tf.Tensor4D;
  const padded: tf.Tensor4D = tf.mirrorPad(
    images,
    [
      [0, 0],
      [2, 2],
      [2, 2],
      [0, 0],
    ],
    'reflect',
  );
  let x: tf.Tensor4D = tf.leakyRelu(tf.conv2d(padded, kernel('wide'), 2, 'valid'), 0.2);
  x = tf.pad(x, [
    [0, 0],
    [1, 0],
    [0, 1],
    [0, 0],
  ]);
  x = tf.add(tf.elu(tf.conv2d(x, kernel('narrow'), 1, 'same')), tf.tanh(x));
  x = tf.image.resizeBilinear(x, [10, 10]);
  x = tf.softplus(tf.conv2dTranspose(x, kernel('transposed'), [BATCH, 20, 20, 6], 2, 'same'));
  x = tf.conv2d(x, kernel('asymmetric'), 1, 'same');
  x = tf.prelu(x, w.prelu as tf.Tensor as tf.Tensor4D);
  const halves = tf.split(x, 2, 2) as tf.Tensor4D[];
  x = tf.concat([halves[1]!, tf.neg(halves[0]!)], 2);
  x = tf.avgPool(x, 4, 4, 'same');
  x = tf.slice4d(x, [0, 0, 0, 0], [BATCH, 4, 4, 5]);
  const codes = tf.matMul(tf.reshape(x, [BATCH, 5 * 16]), w.dense as tf.Tensor as tf.Tensor2D);
  const norm = tf.sqrt(tf.add(tf.sum(tf.square(codes), 1, true), 1e-6));
  const chances = tf.softmax(tf.div(codes, norm));
  const largest = tf.mean(tf.maximum(codes, tf.clipByValue(codes, -0.1, 0.1)));
  return tf.addN([
    tf.mean(tf.log(chances)),
    largest,
    tf.logSumExp(codes),
    tf.mean(norm),
  ]) as tf.Scalar;
}

async function collect(
  into: Record<string, Float32Array>,
  name: string,
  variables: Readonly<Record<string, tf.Variable>>,
  loss: () => tf.Scalar,
): Promise<void> {
  const keys = new Map(Object.entries(variables).map(([key, { name: id }]) => [id, key]));
  const { value, grads } = tf.variableGrads(() => tf.tidy(loss), Object.values(variables));
  into[`${name}/loss`] = Float32Array.from(await value.data());
  for (const [id, gradient] of Object.entries(grads)) {
    into[`${name}/${keys.get(id)}`] = Float32Array.from(await gradient.data());
  }
  tf.dispose([value, grads, variables]);
}

function shapesOf(architecture: VaeArchitecture): [string, number[]][] {
  return weightSpecs(architecture).map((spec) => [spec.name, [...spec.shape]]);
}

/** Normal noise of a fixed seed. */
function noise(shape: readonly number[], seed: number, scale: number): tf.Tensor {
  const stream = new RandomStream(seed, 0x67726164);
  const size = shape.reduce((a, b) => a * b, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, () => scale * stream.normal()),
    [...shape],
  );
}
