import { RandomStream } from '../random/random-stream.ts';
import { measureLayers, elementCount } from './measure-layers.ts';
import type { VaeArchitecture } from './layer.ts';
import type { WeightSpec } from './run-layers.ts';

/** All weights of a VAE in a fixed order: the encoder's, the decoder's, and the discriminator's. */
export function weightSpecs(architecture: VaeArchitecture): readonly WeightSpec[] {
  const { image, latentSize, encoder, decoder, discriminator = [] } = architecture;
  const picture = [image.height, image.width, image.channels];
  return [
    ...measureLayers(encoder, picture).weights,
    ...measureLayers(decoder, [latentSize]).weights,
    ...measureLayers(discriminator, picture).weights,
  ];
}

/**
 * The weights that a training begins with, by name.
 *
 * `he`: normal of variance 2 / fan-in (1502.01852); the four kernels that a shuffle interleaves begin equal
 * (ICNR, 1707.02937); a residual branch begins at a tenth, so that the network begins close to its plain
 * path. `original`: truncated normal of 0.1 and biases of 0.1, as in the original's code.
 */
export function initialWeights(
  architecture: VaeArchitecture,
  seed: number,
): Record<string, Float32Array> {
  return initialValues(weightSpecs(architecture), architecture.start, seed);
}

/** The same, of weights by their specs. */
export function initialValues(
  specs: readonly WeightSpec[],
  start: VaeArchitecture['start'],
  seed: number,
): Record<string, Float32Array> {
  const fill = start === 'original' ? originalStart : heStart;
  return Object.fromEntries(
    specs.map((spec, index) => [spec.name, fill(spec, new RandomStream(seed, WEIGHTS, index))]),
  );
}

/** The random stream that weights are drawn from. */
const WEIGHTS = 0x77;

function heStart(spec: WeightSpec, random: RandomStream): Float32Array {
  const values = new Float32Array(elementCount(spec.shape));
  if (spec.role === 'bias') return values;
  // The last layer before the latent or the picture has no activation to make up for, but √2 does no harm.
  const scale = Math.sqrt(2 / spec.fanIn) * (spec.role === 'residual-end' ? 0.1 : 1);
  if (spec.role !== 'shuffle-kernel') return values.map(() => scale * random.normal());
  const filters = spec.shape[3]! / 4;
  for (let row = 0; row < values.length; row += 4 * filters) {
    for (let filter = 0; filter < filters; filter++) {
      const value = scale * random.normal();
      for (let copy = 0; copy < 4; copy++) values[row + copy * filters + filter] = value;
    }
  }
  return values;
}

function originalStart(spec: WeightSpec, random: RandomStream): Float32Array {
  const values = new Float32Array(elementCount(spec.shape));
  return spec.role === 'bias' ? values.fill(0.1) : values.map(() => 0.1 * truncatedNormal(random));
}

/** Standard normal, drawn again beyond two standard deviations. */
function truncatedNormal(random: RandomStream): number {
  for (;;) {
    const value = random.normal();
    if (Math.abs(value) <= 2) return value;
  }
}
