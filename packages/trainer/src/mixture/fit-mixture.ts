import { triangleLength, type GaussianMixture } from '@phosphene/model/bundle';
import { RandomStream } from '@phosphene/model/random';
import { nearestCentres } from './nearest-centres.ts';
import { choleskyFactor, solveLower } from './cholesky.ts';

/** What a mixture is fitted to: posteriors of frames. */
export interface Posteriors {
  /** The dimension Z. */
  readonly size: number;
  readonly count: number;
  /** [count, Z] */
  readonly means: Float32Array;
  /** Standard deviations, [count, Z]. Zeros fit the means alone. */
  readonly scales: Float32Array;
}

export interface MixtureOptions {
  /** At most; fewer where there are not three codes for each dimension of each. */
  readonly components: number;
  /** Unsigned 32-bit. */
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** A fitted mixture. */
export interface MixtureFit {
  readonly mixture: GaussianMixture;
  /** Mean over the codes of log p(z), z drawn from the code's posterior, as a lower bound; nats. */
  readonly logLikelihood: number;
  readonly rounds: number;
}

const MOST_ROUNDS = 200;
/** Nats a code: a round that gains less is the last. */
const LEAST_GAIN = 1e-3;
/** Responsibilities below this are left out. */
const NEGLIGIBLE = 1e-6;
const STREAM = 0x676d6d;

/** One component while it is fitted; the covariance is L·Lᵀ. */
interface Component {
  weight: number;
  mean: Float64Array;
  factor: Float64Array;
}

/**
 * Fits a mixture of Gaussians with full covariances to the aggregated posterior, the mean of the codes'
 * posteriors, by expectation and maximisation from a start by k-means++ (Arthur and Vassilvitskii 2007), in
 * float64. After "From Variational to Deterministic Autoencoders" (1903.12436), which has points where these are
 * posteriors: their variances are added to the covariances, so that directions in which all means agree keep the
 * width that the decoder was trained with, and no covariance is singular.
 */
export function fitMixture(posteriors: Posteriors, options: MixtureOptions): MixtureFit {
  const { size, count } = posteriors;
  const most = Math.max(1, Math.floor(count / (3 * size)));
  const wanted = Math.min(options.components, most);
  const overall = varianceOf(posteriors);
  const responsibilities = nearestCentres(
    posteriors,
    wanted,
    new RandomStream(options.seed, STREAM),
  );
  let components = maximise(posteriors, responsibilities, wanted, overall);
  let [logLikelihood, rounds] = [-Infinity, 0];
  while (rounds < MOST_ROUNDS) {
    options.signal?.throwIfAborted();
    const reached = expect(posteriors, components, responsibilities);
    components = maximise(posteriors, responsibilities, wanted, overall);
    rounds += 1;
    const gain = reached - logLikelihood;
    logLikelihood = reached;
    if (gain < LEAST_GAIN) break;
  }
  return { mixture: packed(components, size), logLikelihood, rounds };
}

/**
 * Mean over posteriors of a lower bound of the expected log p(z), nats: what `fitMixture` makes large. On codes that
 * it was not fitted to it compares mixtures of different sizes.
 */
export function mixtureLogLikelihood(mixture: GaussianMixture, posteriors: Posteriors): number {
  const { size, components: count } = mixture;
  const triangle = triangleLength(size);
  const components = Array.from({ length: count }, (_, k) => ({
    weight: mixture.weights[k]!,
    mean: Float64Array.from(mixture.means.subarray(k * size, (k + 1) * size)),
    factor: Float64Array.from(mixture.factors.subarray(k * triangle, (k + 1) * triangle)),
  }));
  return expect(posteriors, components, new Float64Array(posteriors.count * count));
}

/** Fills in the responsibilities, [count, components], and gives the mean log-likelihood. */
function expect(
  { size, count, means, scales }: Posteriors,
  components: readonly Component[],
  responsibilities: Float64Array,
): number {
  const wanted = components.length;
  const apart = new Float64Array(size);
  components.forEach(({ weight, mean, factor }, k) => {
    let logDeterminant = 0;
    for (let i = 0; i < size; i++) logDeterminant += Math.log(factor[(i * (i + 3)) / 2]!);
    const constant = Math.log(weight) - logDeterminant - (size / 2) * Math.log(2 * Math.PI);
    const precision = inverseDiagonal(factor, size);
    for (let n = 0; n < count; n++) {
      let spread = 0;
      for (let d = 0; d < size; d++) {
        apart[d] = means[n * size + d]! - mean[d]!;
        spread += precision[d]! * scales[n * size + d]! ** 2;
      }
      solveLower(factor, apart);
      for (let d = 0; d < size; d++) spread += apart[d]! * apart[d]!;
      responsibilities[n * wanted + k] = constant - spread / 2;
    }
  });
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const row = responsibilities.subarray(n * wanted, (n + 1) * wanted);
    const greatest = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const total = row.reduce((all, value) => all + Math.exp(value - greatest), 0);
    for (let k = 0; k < wanted; k++) row[k] = Math.exp(row[k]! - greatest) / total;
    sum += greatest + Math.log(total);
  }
  return sum / count;
}

/** The components that the responsibilities make. */
function maximise(
  { size, count, means, scales }: Posteriors,
  responsibilities: Float64Array,
  wanted: number,
  overall: Float64Array,
): Component[] {
  return Array.from({ length: wanted }, (_, k) => {
    let total = 0;
    const mean = new Float64Array(size);
    for (let n = 0; n < count; n++) {
      const share = responsibilities[n * wanted + k]!;
      if (share < NEGLIGIBLE) continue;
      total += share;
      for (let d = 0; d < size; d++) mean[d]! += share * means[n * size + d]!;
    }
    for (let d = 0; d < size; d++) mean[d]! /= Math.max(total, NEGLIGIBLE);
    const covariance = new Float64Array(triangleLength(size));
    const apart = new Float64Array(size);
    for (let n = 0; n < count; n++) {
      const share = responsibilities[n * wanted + k]!;
      if (share < NEGLIGIBLE) continue;
      for (let d = 0; d < size; d++) apart[d] = means[n * size + d]! - mean[d]!;
      for (let i = 0, at = 0; i < size; i++) {
        const scaled = share * apart[i]!;
        for (let j = 0; j <= i; j++) covariance[at++]! += scaled * apart[j]!;
        covariance[at - 1]! += share * scales[n * size + i]! ** 2;
      }
    }
    // One code's worth of the whole spread: a component of very few codes stays regular.
    for (let i = 0; i < size; i++) covariance[(i * (i + 3)) / 2]! += overall[i]!;
    for (let at = 0; at < covariance.length; at++) covariance[at]! /= total + 1;
    return {
      weight: Math.max(total / count, Number.MIN_VALUE),
      mean,
      factor: choleskyFactor(covariance, size),
    };
  });
}

/** Variance of the aggregated posterior in each dimension, [Z], never 0. */
function varianceOf({ size, count, means, scales }: Posteriors): Float64Array {
  const [sum, square] = [new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < count * size; at++) {
    sum[at % size]! += means[at]! / count;
    square[at % size]! += (means[at]! ** 2 + scales[at]! ** 2) / count;
  }
  return square.map((value, d) => Math.max(value - sum[d]! ** 2, 1e-9));
}

/** Diagonal of (L·Lᵀ)⁻¹, [Z]. */
function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    column.fill(0);
    column[i] = 1;
    solveLower(factor, column);
    for (let d = i; d < size; d++) diagonal[i]! += column[d]! * column[d]!;
  }
  return diagonal;
}

function packed(components: readonly Component[], size: number): GaussianMixture {
  const gather = (values: (component: Component) => ArrayLike<number>): Float32Array =>
    Float32Array.from(components.flatMap((component) => Array.from(values(component))));
  return {
    size,
    components: components.length,
    weights: gather(({ weight }) => [weight]),
    means: gather(({ mean }) => mean),
    factors: gather(({ factor }) => factor),
  };
}
