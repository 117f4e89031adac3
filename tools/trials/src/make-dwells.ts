import { applyFactor, createWalk, latentSpaceFrom, parseScore } from '@phosphene/sampler';
import type { Trained } from './open-trained.ts';

const DWELL_SECONDS = 12;

/** A dwell at an anchor: the noise that every kind of lingering is made from. */
export interface Dwell {
  readonly anchor: Float64Array;
  /** x of a tick, [Z], of unit variance. */
  noiseAt(tick: number): Float64Array;
}

/** Dwells of a walk with the default anchors, which lingers 12 s at each and jumps. */
export function makeDwells({ bundle }: Trained, count: number, seed: number): Dwell[] {
  const score = parseScore({
    version: 1,
    seed,
    dwell: { distribution: 'constant', mean: DWELL_SECONDS },
    memory: { spread: 1, directions: 'all' },
    travel: { kind: 'line-uniform', pace: { by: 'seconds', min: 0, max: 0 } },
  });
  const walk = createWalk(score, latentSpaceFrom(bundle));
  return Array.from({ length: count }, (_, n) => {
    const start = n * DWELL_SECONDS * score.tickRate;
    const anchor = Float64Array.from(walk.latentAt(start));
    return {
      anchor,
      noiseAt: (tick) =>
        Float64Array.from(walk.latentAt(start + tick), (value, d) => value - anchor[d]!),
    };
  });
}

/** The latent of a tick of a dwell, [Z]. @param factor `null`: equal in all directions */
export function linger(
  { anchor, noiseAt }: Dwell,
  factor: Float64Array | null,
  spread: number,
  tick: number,
): Float64Array {
  const noise = noiseAt(tick);
  const offset = new Float64Array(noise.length);
  if (factor === null) offset.set(noise);
  else applyFactor(factor, noise, offset);
  return offset.map((value, d) => anchor[d]! + spread * value);
}
