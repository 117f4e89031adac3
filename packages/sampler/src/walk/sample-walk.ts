import type { Walk } from './create-walk.ts';

/** Shares of a journey at which it is sampled. */
const ON_THE_WAY = [0.25, 0.5, 0.75];
/** Shares of a dwell, of which it has forgotten that it began at the anchor. */
const AT_STAY = [0.4, 0.7, 1];

/**
 * What a walk comes by in its first segments, three latents of each stay and of each journey.
 *
 * @returns [3 · segments, Z] each; two walks with the same times are sampled at the same ticks
 */
export function sampleWalk(
  walk: Walk,
  segments: number,
): { readonly stays: Float32Array; readonly journeys: Float32Array } {
  const { size } = walk;
  const stays = new Float32Array(segments * AT_STAY.length * size);
  const journeys = new Float32Array(segments * ON_THE_WAY.length * size);
  let at = 0;
  for (let index = 0; index < segments; index++) {
    const { start, dwellTicks, travelTicks } = walk.segment(index);
    AT_STAY.forEach((stayed, n) => {
      const age = Math.floor(stayed * (dwellTicks - 1));
      const onTheWay = Math.floor(ON_THE_WAY[n]! * travelTicks);
      walk.latentAt(start + age, stays.subarray(at, at + size));
      walk.latentAt(start + dwellTicks + onTheWay, journeys.subarray(at, at + size));
      at += size;
    });
  }
  return { stays, journeys };
}
