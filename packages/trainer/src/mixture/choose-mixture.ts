import {
  fitMixture,
  mixtureLogLikelihood,
  type MixtureFit,
  type Posteriors,
} from './fit-mixture.ts';

/** Numbers of Gaussians that a bundle's mixture may have. */
export const MIXTURE_SIZES: readonly number[] = [5, 10, 20, 40];
/** Every how many codes one is held out. */
const HELD_OUT = 4;
/** Nats a code that more Gaussians must explain better by. */
const LEAST_GAIN = 0.1;

/**
 * The mixture of as many Gaussians as explain codes best that it was not fitted to, fitted again to all codes. A few
 * seconds for 4,096 codes of 64 dimensions.
 */
export function chooseMixture(
  posteriors: Posteriors,
  options: { readonly seed: number; readonly signal?: AbortSignal | undefined },
): MixtureFit {
  const learnt = select(posteriors, (code) => code % HELD_OUT !== HELD_OUT - 1);
  const heldOut = select(posteriors, (code) => code % HELD_OUT === HELD_OUT - 1);
  let best = { components: MIXTURE_SIZES[0]!, logLikelihood: -Infinity };
  for (const components of heldOut.count === 0 ? [] : MIXTURE_SIZES) {
    const { mixture } = fitMixture(learnt, { ...options, components });
    const logLikelihood = mixtureLogLikelihood(mixture, heldOut);
    if (logLikelihood > best.logLikelihood + LEAST_GAIN) best = { components, logLikelihood };
  }
  return fitMixture(posteriors, { ...options, components: best.components });
}

function select(
  { size, count, means, scales }: Posteriors,
  isWanted: (code: number) => boolean,
): Posteriors {
  const wanted = Array.from({ length: count }, (_, code) => code).filter(isWanted);
  const rows = (from: Float32Array): Float32Array => {
    const into = new Float32Array(wanted.length * size);
    wanted.forEach((code, row) => {
      into.set(from.subarray(code * size, (code + 1) * size), row * size);
    });
    return into;
  };
  return { size, count: wanted.length, means: rows(means), scales: rows(scales) };
}
