import { triangleLength, type GaussianMixture, type LatentCodes } from '@phosphene/model/bundle';
import { RandomStream } from '@phosphene/model/random';
import { anchorSource, parseScore, type ScoreInput } from '@phosphene/sampler';
import { fitMixture } from '@phosphene/trainer';

/** A kind of anchors: where latents come from. */
export interface AnchorKind {
  readonly name: string;
  /** @returns [count, Z] */
  draw(count: number): Float32Array;
}

/** Numbers of Gaussians that are tried. */
const MIXTURES = [1, 5, 10, 20, 40];
const NOISE = 0x616e;

/** All kinds that are compared, drawn as a walk draws its anchors. */
export function anchorKinds(codes: LatentCodes, seed: number): AnchorKind[] {
  const labels = { size: codes.size, count: codes.count, means: codes.means };
  const bare = { ...labels, scales: new Float32Array(codes.scales.length) };
  const fit = (components: number): GaussianMixture =>
    fitMixture(codes, { components, seed }).mixture;
  const one = fit(1);
  return [
    kind('prior N(0, I)', { from: 'prior' }, codes, null, seed),
    kind('Gaussian, diagonal', { from: 'mixture' }, codes, diagonalOf(one), seed),
    ...MIXTURES.map((count) =>
      kind(
        count === 1 ? 'Gaussian, full covariance' : `mixture of ${count}`,
        { from: 'mixture' },
        codes,
        count === 1 ? one : fit(count),
        seed,
      ),
    ),
    kind(
      'mixture of 10 of the means alone',
      { from: 'mixture' },
      codes,
      fitMixture(bare, { components: 10, seed }).mixture,
      seed,
    ),
    kind('codes, scale 1', { from: 'codes', scale: 1 }, codes, null, seed),
    kind('codes, scale 0.5', { from: 'codes', scale: 0.5 }, codes, null, seed),
    kind('codes, scale 0', { from: 'codes', scale: 0 }, codes, null, seed),
  ];
}

/** Posteriors' means + deviation × noise, [count, Z]: encoded footage. */
export function drawPosteriors({ means, scales }: LatentCodes, seed: number): Float32Array {
  const random = new RandomStream(seed, NOISE);
  return means.map((mean, at) => mean + scales[at]! * random.normal());
}

function kind(
  name: string,
  anchors: NonNullable<ScoreInput['anchors']>,
  codes: LatentCodes,
  mixture: GaussianMixture | null,
  seed: number,
): AnchorKind {
  const source = anchorSource(parseScore({ version: 1, seed, anchors }), { codes, mixture });
  return {
    name,
    draw(count) {
      const latents = new Float32Array(count * codes.size);
      for (let n = 0; n < count; n++) latents.set(source(n), n * codes.size);
      return latents;
    },
  };
}

/** A single Gaussian without its correlations. */
function diagonalOf(one: GaussianMixture): GaussianMixture {
  const factors = new Float32Array(triangleLength(one.size));
  for (let i = 0, row = 0; i < one.size; row += ++i) {
    let variance = 0;
    for (let j = 0; j <= i; j++) variance += one.factors[row + j]! ** 2;
    factors[row + i] = Math.sqrt(variance);
  }
  return { ...one, factors };
}
