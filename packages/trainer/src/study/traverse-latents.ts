import type { LatentCodes } from '@phosphene/model/bundle';
import type { PrincipalComponents } from '../measure/principal-components.ts';
import type { LatentUnit } from './unit-information.ts';

/** Standard deviations to either side that a traversal goes. */
export const REACH = 2;

/** Codes that a typical one is chosen from, and the neighbours that measure the density around it. */
const CHOSEN = 1024;
const NEIGHBOURS = 8;

/**
 * Places from which directions may be shown: of the codes that have many others near, those nearest to the mean of
 * all. The mean itself may lie where there never was footage.
 *
 * @returns [at most `most`, Z]
 */
export function typicalCodes(
  { size, count, means }: LatentCodes,
  mean: Float32Array,
  most: number,
): Float32Array {
  const chosen = Array.from({ length: Math.min(CHOSEN, count) }, (_, n) =>
    Math.floor((n * count) / Math.min(CHOSEN, count)),
  );
  const square = (code: number, other: Float32Array, first: number): number => {
    let sum = 0;
    for (let d = 0; d < size; d++) sum += (means[code * size + d]! - other[first + d]!) ** 2;
    return sum;
  };
  const places = chosen.map((code) => {
    const apart = Float64Array.from(chosen, (other) => square(code, means, other * size)).sort();
    return {
      code,
      apart: apart[Math.min(NEIGHBOURS, apart.length - 1)]!,
      off: square(code, mean, 0),
    };
  });
  const dense = places.sort((a, b) => a.apart - b.apart).slice(0, Math.ceil(places.length / 2));
  const nearest = dense.sort((a, b) => a.off - b.off).slice(0, most);
  return Float32Array.from({ length: nearest.length * size }, (_, at) => {
    const { code } = nearest[Math.floor(at / size)]!;
    return means[code * size + (at % size)]!;
  });
}

/**
 * From one end of a principal direction to the other, through a given point.
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
