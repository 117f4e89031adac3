import type { LatentCodes } from '@phosphene/model';
import type { PrincipalComponents } from '../measure/principal-components.ts';
import type { LatentUnit } from './unit-information.ts';

/** Standard deviations to either side that a traversal goes. */
export const REACH = 2;

/** The code that is nearest to the mean of all: a place from which directions are shown. */
export function middleCode({ size, count, means }: LatentCodes, mean: Float32Array): Float32Array {
  let [middle, least] = [0, Infinity];
  for (let code = 0; code < count; code++) {
    let square = 0;
    for (let d = 0; d < size; d++) square += (means[code * size + d]! - mean[d]!) ** 2;
    if (square < least) [middle, least] = [code, square];
  }
  return means.slice(middle * size, (middle + 1) * size);
}

/**
 * From one end of a principal direction to the other, by way of a place.
 *
 * @param from [Z]
 * @returns [steps, Z]: −2 … 2 standard deviations of the codes along it, all else as at `from`
 */
export function alongComponent(
  from: Float32Array,
  { mean, directions, variances }: PrincipalComponents,
  component: number,
  steps: number,
): Float32Array {
  const size = from.length;
  const direction = directions.subarray(component * size, (component + 1) * size);
  const own = direction.reduce((sum, value, d) => sum + value * (from[d]! - mean[d]!), 0);
  const deviation = Math.sqrt(variances[component]!);
  return Float32Array.from({ length: steps * size }, (_, at) => {
    const stride = reached(Math.floor(at / size), steps) * deviation - own;
    return from[at % size]! + stride * direction[at % size]!;
  });
}

/** The same along a single unit of the latent, around its mean. */
export function alongUnit(
  from: Float32Array,
  { unit, mean, deviation }: LatentUnit,
  steps: number,
): Float32Array {
  const size = from.length;
  return Float32Array.from({ length: steps * size }, (_, at) =>
    at % size === unit
      ? mean + reached(Math.floor(at / size), steps) * deviation
      : from[at % size]!,
  );
}

function reached(step: number, steps: number): number {
  return REACH * ((2 * step) / (steps - 1) - 1);
}
