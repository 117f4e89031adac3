import { nearestDistances } from '@phosphene/trainer';
import type { PathsRun } from './open-run.ts';
import type { TravelKind } from './travel-kinds.ts';

/** What was seen on each journey of one kind, [pairs]. */
export interface JourneyFigures {
  /** Mean distance of the frames between the ends to the nearest real frame. */
  readonly fromReal: Float64Array;
  /** The greatest of them. */
  readonly farthest: Float64Array;
  /** Mean of ‖enc(dec(z)) − z‖. */
  readonly cycle: Float64Array;
  /** Coefficient of variation of the decoded steps. */
  readonly variation: Float64Array;
  /** Their greatest over their mean. */
  readonly greatest: Float64Array;
  /** Sum of the decoded steps. */
  readonly length: Float64Array;
  /** steps · Σ step², what the length squared would be at constant speed. */
  readonly energy: Float64Array;
  /** Mean squared distance of features from one evaluated frame to the next, times their number squared. */
  readonly selfPpl: Float64Array;
}

/** Every so many steps a frame is encoded and compared with real ones. */
const LOOKED_AT = 2;

/** Takes journeys between pairs of codes, and measures them. */
export async function measureJourneys(
  run: PathsRun,
  kind: TravelKind,
  pairs: readonly (readonly [Float64Array, Float64Array])[],
  steps: number,
): Promise<JourneyFigures> {
  const { painter, codes } = run;
  const { values } = painter;
  const figures: JourneyFigures = {
    fromReal: new Float64Array(pairs.length),
    farthest: new Float64Array(pairs.length),
    cycle: new Float64Array(pairs.length),
    variation: new Float64Array(pairs.length),
    greatest: new Float64Array(pairs.length),
    length: new Float64Array(pairs.length),
    energy: new Float64Array(pairs.length),
    selfPpl: new Float64Array(pairs.length),
  };
  const evaluated = Array.from(
    { length: Math.floor((steps - 1) / LOOKED_AT) },
    (_, n) => (n + 1) * LOOKED_AT,
  );
  const shown = new Float32Array(pairs.length * evaluated.length * values);
  for (const [pair, [from, to]] of pairs.entries()) {
    const latents = await kind.go(from, to, steps);
    const rows = await painter.paint(latents);
    const lengths = painter.stepLengths(rows);
    const sum = lengths.reduce((a, b) => a + b, 0);
    const square = lengths.reduce((a, b) => a + b * b, 0);
    const mean = sum / steps;
    figures.length[pair] = sum;
    figures.energy[pair] = steps * square;
    figures.variation[pair] = Math.sqrt(Math.max(0, square / steps - mean * mean)) / (mean || 1);
    figures.greatest[pair] = Math.max(...lengths) / (mean || 1);
    const own = shown.subarray(
      pair * evaluated.length * values,
      (pair + 1) * evaluated.length * values,
    );
    evaluated.forEach((step, n) => {
      own.set(rows.subarray(step * values, (step + 1) * values), n * values);
    });
    const { means, features } = await run.look(own.slice());
    figures.cycle[pair] = cycleError(means, latents, evaluated, codes.size);
    const width = features.length / evaluated.length;
    const strides = squaredSteps(features, width);
    figures.selfPpl[pair] = strides.reduce((a, b) => a + b, 0) * strides.length;
  }
  const { distances } = await nearestDistances(shown, run.frames, values);
  for (let pair = 0; pair < pairs.length; pair++) {
    const own = distances.subarray(pair * evaluated.length, (pair + 1) * evaluated.length);
    figures.fromReal[pair] = (painter.shrink * own.reduce((a, b) => a + b, 0)) / own.length;
    figures.farthest[pair] = painter.shrink * Math.max(...own);
  }
  return figures;
}

function cycleError(
  means: Float32Array,
  latents: Float32Array,
  evaluated: readonly number[],
  size: number,
): number {
  let sum = 0;
  evaluated.forEach((step, n) => {
    let squared = 0;
    for (let d = 0; d < size; d++)
      squared += (means[n * size + d]! - latents[step * size + d]!) ** 2;
    sum += Math.sqrt(squared);
  });
  return sum / evaluated.length;
}

function squaredSteps(rows: Float32Array, values: number): Float64Array {
  return Float64Array.from({ length: rows.length / values - 1 }, (_, n) => {
    let squared = 0;
    for (let d = n * values; d < (n + 1) * values; d++)
      squared += (rows[d + values]! - rows[d]!) ** 2;
    return squared;
  });
}
