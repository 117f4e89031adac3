import exp from '@stdlib/math-base-special-exp';

/** What a listener tells apart, and the latent space that it hears into. */
export interface HearingSize {
  /** Parts of the mixture: one for each label. */
  readonly components: number;
  /** The dimension Z. */
  readonly latentSize: number;
}

/** Values that a listener gives for a window. */
export function heardSize({ components, latentSize }: HearingSize): number {
  return components + 1 + components * latentSize;
}

/** What a listener hears in a window. */
export interface Hearing {
  /** Of each component, its share in what sounds, [components]; their sum is 1. */
  readonly probabilities: Float32Array;
  /** The latent that each component would show, [components, Z]. */
  readonly means: Float32Array;
  /** 0…1: how likely the sound is of the footage's kind. */
  readonly familiar: number;
}

/**
 * Takes apart one row of a listener's output: a logit for each component, that of `familiar`, the components' latents.
 *
 * Each component sounds or doesn't, whatever the others do. Shares are in proportion to the squares of these
 * probabilities: small doubts colour nothing, and of two that surely sound each has half.
 */
export function readHearing({ components, latentSize }: HearingSize, heard: Float32Array): Hearing {
  const squares = Float64Array.from(heard.subarray(0, components), (logit) => {
    const probability = sigmoid(logit);
    return probability * probability;
  });
  const sum = squares.reduce((a, b) => a + b, 0);
  return {
    probabilities: Float32Array.from(squares, (square) => square / sum),
    means: heard.slice(components + 1, heardSize({ components, latentSize })),
    familiar: sigmoid(heard[components]!),
  };
}

/** What a hearing shows: the labels' latents, mixed by their probabilities, [Z]. */
export function mixedLatent({
  probabilities,
  means,
}: Pick<Hearing, 'probabilities' | 'means'>): Float32Array {
  const size = means.length / probabilities.length;
  const latent = new Float32Array(size);
  probabilities.forEach((probability, component) => {
    for (let d = 0; d < size; d++) latent[d]! += probability * means[component * size + d]!;
  });
  return latent;
}

/** Above 0, so that shares are never 0 / 0. */
function sigmoid(logit: number): number {
  return 1 / (1 + exp(-Math.max(-100, logit)));
}
