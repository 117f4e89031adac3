import {
  originalVae,
  residualVae,
  weightSpecs,
  type Layer,
  type VaeArchitecture,
} from '../src/network/index.ts';
import { RandomStream } from '../src/random/index.ts';

/** Weights with nothing equal to anything else, biases too, so that a swap would show. */
export function anyWeights(architecture: VaeArchitecture): Record<string, Float32Array> {
  return Object.fromEntries(
    weightSpecs(architecture).map(({ name, shape, fanIn }, index) => {
      const random = new RandomStream(17, index);
      const scale = 1 / Math.sqrt(Math.max(4, fanIn));
      const size = shape.reduce((a, b) => a * b, 1);
      // Millions of normals would take a while: beyond a thousand they come again, in another order.
      const drawn = Float32Array.from({ length: Math.min(size, 1009) }, () => random.normal());
      const at = (n: number): number => (n + 7 * Math.floor(n / drawn.length)) % drawn.length;
      return [name, Float32Array.from({ length: size }, (_, n) => scale * drawn[at(n)]!)];
    }),
  );
}

/** A decoder of these layers. */
export function network(
  decoder: Layer[],
  height: number,
  width: number,
  channels: 1 | 3,
  latentSize = 6,
): VaeArchitecture {
  return { image: { height, width, channels }, latentSize, encoder: [], decoder, start: 'he' };
}

export const ground = (units: number): Layer => ({
  kind: 'dense',
  name: 'ground',
  units,
  activation: 'elu',
});
export const grid = (...shape: [number, number, number]): Layer => ({ kind: 'reshape', shape });

/** Decoders of every kind of layer, by what they try. */
export const DECODERS: Record<string, VaeArchitecture> = {
  'dense alone': network([ground(4 * 6 * 3), grid(4, 6, 3)], 4, 6, 3),
  'convolution of stride 1': network(
    [
      ground(4 * 6 * 5),
      grid(4, 6, 5),
      { kind: 'conv', name: 'a', filters: 7, kernel: 3, stride: 1, activation: 'relu' },
      { kind: 'conv', name: 'b', filters: 3, kernel: 5, stride: 1, activation: 'linear' },
    ],
    4,
    6,
    3,
  ),
  'convolution of stride 2, on an odd side': network(
    [
      ground(7 * 8 * 4),
      grid(7, 8, 4),
      { kind: 'conv', name: 'a', filters: 1, kernel: 3, stride: 2, activation: 'linear' },
    ],
    4,
    4,
    1,
  ),
  'transposed convolution': network(
    [
      ground(3 * 4 * 5),
      grid(3, 4, 5),
      { kind: 'conv-transpose', name: 'a', filters: 4, kernel: 5, stride: 2, activation: 'relu' },
      { kind: 'conv-transpose', name: 'b', filters: 3, kernel: 3, stride: 2, activation: 'linear' },
    ],
    12,
    16,
    3,
  ),
  'pixel shuffle': network(
    [
      ground(3 * 4 * 5),
      grid(3, 4, 5),
      { kind: 'shuffle-up', name: 'a', filters: 4, kernel: 3, activation: 'elu' },
      { kind: 'shuffle-up', name: 'b', filters: 3, kernel: 3, activation: 'linear' },
    ],
    12,
    16,
    3,
  ),
  resizing: network(
    [
      ground(3 * 4 * 5),
      grid(3, 4, 5),
      { kind: 'resize-up', name: 'a', filters: 1, kernel: 3, activation: 'linear' },
    ],
    6,
    8,
    1,
  ),
  'residual, and an activation that stands alone': network(
    [
      ground(4 * 4 * 3),
      grid(4, 4, 3),
      { kind: 'residual', name: 'a', kernel: 3, activation: 'elu' },
      { kind: 'activation', activation: 'relu' },
    ],
    4,
    4,
    3,
  ),
  'flatten and dense again': network(
    [
      ground(2 * 2 * 3),
      grid(2, 2, 3),
      { kind: 'flatten' },
      { kind: 'dense', name: 'b', units: 16, activation: 'linear' },
      grid(4, 4, 1),
    ],
    4,
    4,
    1,
  ),
  'the residual network, RGB': residualVae({ height: 16, width: 24, channels: 3 }, 5, [8, 6]),
  'the residual network, with a latent of parts': residualVae(
    { height: 16, width: 24, channels: 3 },
    48,
    [8, 6],
    { latent: 'parts' },
  ),
  'the residual network, luma, resized': residualVae(
    { height: 16, width: 16, channels: 1 },
    5,
    [8, 6, 4],
    { upsampling: 'resize', normalisation: 'pixel' },
  ),
  'the residual network, normalised by picture': residualVae(
    { height: 16, width: 16, channels: 3 },
    5,
    [8, 6, 4],
    { normalisation: 'picture' },
  ),
  'the original': originalVae({ height: 16, width: 12, channels: 3 }, 10),
};
