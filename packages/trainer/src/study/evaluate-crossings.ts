import { nearestDistances } from '../measure/nearest-distances.ts';
import { mean, patchRealism } from '../measure/patch-realism.ts';
import { finePower, type PowerSpectrum } from '../measure/power-spectrum.ts';
import { imageSize } from '../measure/image-shape.ts';
import type { ImaginationBench } from './evaluate-imagination.ts';
import type { CrossingFigures } from './imagination-figures.ts';
import { paintCompared, surveyLatents } from './study-context.ts';

/** Journeys of one kind, as latents. */
export interface StudiedCrossings {
  readonly kind: string;
  readonly count: number;
  /** Latents at equal steps in the latent, from one end of a journey to the other, [points, Z]. */
  readonly journey: (crossing: number) => Float32Array;
}

/** Figures, and a few of the crossings to look at. */
export interface CrossingStudy {
  readonly figures: CrossingFigures;
  /** Latents of whole crossings at constant decoded speed, [STRIP, Z] each. */
  readonly strips: readonly Float32Array[];
}

/** Shares of the way at which the middle is looked at. */
const MIDDLE = [0.3, 0.4, 0.5, 0.6, 0.7];
const STRIPS = 8;
/** Latents of a strip. */
const STRIP = 12;
/** Of the crossings, those beyond which realism is the worst. */
const BEST = 0.95;

/**
 * Paints journeys and asks how new and how real their middle is, and how evenly they change.
 *
 * @param spectrum of the footage as painted
 */
export async function evaluateCrossings(
  bench: ImaginationBench,
  { kind, count, journey }: StudiedCrossings,
  spectrum: PowerSpectrum,
): Promise<CrossingStudy> {
  const { context, shape, painted, moment, patches } = bench;
  const size = context.bundle.manifest.latentSize;
  const values = imageSize(shape);
  const middles = new Float32Array(count * MIDDLE.length * size);
  const strips: Float32Array[] = [];
  let steepness = 0;
  for (let crossing = 0; crossing < count; crossing++) {
    const latents = journey(crossing);
    const steps = stepLengths(await paintCompared(context, latents), values);
    steepness += steepnessOf(steps) / count;
    const at = (shares: readonly number[]): Float32Array =>
      atDecodedShares(latents, size, steps, shares);
    middles.set(at(MIDDLE), crossing * MIDDLE.length * size);
    if (crossing < STRIPS) strips.push(at(evenShares(STRIP)));
  }
  const survey = await surveyLatents(context, middles, kind);
  const { distances } = await nearestDistances(survey.compared, painted, values);
  const realism = await patchRealism(survey.compared, patches);
  const ofCrossings = Float32Array.from({ length: count }, (_, n) =>
    mean(realism.subarray(n * MIDDLE.length, (n + 1) * MIDDLE.length)),
  );
  return {
    figures: {
      kind,
      crossings: count,
      novelty: mean(distances) / moment,
      realism: mean(realism),
      worstRealism: ofCrossings.sort()[Math.floor(BEST * (count - 1))]!,
      steepness,
      detail: finePower(survey.spectrum) / finePower(spectrum),
    },
    strips,
  };
}

/** Root of the summed squares between neighbours. @param pictures [N, values] @returns [N − 1] */
function stepLengths(pictures: Float32Array, values: number): Float32Array {
  return Float32Array.from({ length: pictures.length / values - 1 }, (_, n) => {
    let squares = 0;
    for (let i = n * values; i < (n + 1) * values; i++) {
      squares += (pictures[i + values]! - pictures[i]!) ** 2;
    }
    return Math.sqrt(squares);
  });
}

/** Largest over mean step; 1 where nothing changes. */
function steepnessOf(steps: Float32Array): number {
  const largest = Math.max(...steps);
  return largest > 0 ? largest / mean(steps) : 1;
}

/** Latents at shares of the whole decoded length, straight between the given ones; [shares, Z]. */
function atDecodedShares(
  latents: Float32Array,
  size: number,
  steps: Float32Array,
  shares: readonly number[],
): Float32Array {
  const whole = steps.reduce((sum, step) => sum + step, 0);
  const found = new Float32Array(shares.length * size);
  let passed = 0;
  let step = 0;
  shares.forEach((share, n) => {
    while (step < steps.length - 1 && passed + steps[step]! < share * whole) {
      passed += steps[step]!;
      step++;
    }
    const part = steps[step]! > 0 ? Math.min(1, (share * whole - passed) / steps[step]!) : 0;
    for (let d = 0; d < size; d++) {
      const from = latents[step * size + d]!;
      found[n * size + d] = from + part * (latents[(step + 1) * size + d]! - from);
    }
  });
  return found;
}

function evenShares(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n / (count - 1));
}
