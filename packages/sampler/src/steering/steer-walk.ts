import type { Score } from '../score.ts';
import type { Walk } from '../walk/create-walk.ts';
import { latentBetweenTicks } from '../walk/latent-between-ticks.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import { isNeutral, Steering } from './steering.ts';

/**
 * A walk, steered as its score says: what a film shows. Each tick is steered, and between two ticks the latents go
 * straight, as the stage's pictures do.
 *
 * @returns the walk itself where the score doesn't steer
 * @throws {PhospheneError} for a label that no code has
 */
export function steerWalk(walk: Walk, score: Pick<Score, 'steer'>, space: LatentSpace): Walk {
  const steering = new Steering(space);
  const values = steering.resolve(score.steer);
  if (isNeutral(values)) return walk;
  const { size } = walk;
  const spare = new Float32Array(size);
  const latentAt = (tick: number, into: Float32Array = new Float32Array(size)): Float32Array =>
    steering.steer(walk.latentAt(tick, into), values);
  return {
    ...walk,
    latentAt,
    latentBetween: (position, into = new Float32Array(size)) =>
      latentBetweenTicks(latentAt, position, into, spare),
  };
}

/**
 * Steers latents in place, as a score says.
 *
 * @param latents [ticks, Z]
 * @throws {PhospheneError} for a label that no code has
 */
export function steerLatents(
  latents: Float32Array,
  score: Pick<Score, 'steer'>,
  space: LatentSpace,
): void {
  const steering = new Steering(space);
  const values = steering.resolve(score.steer);
  const { size } = space.codes;
  for (let at = 0; at < latents.length; at += size) {
    steering.steer(latents.subarray(at, at + size), values);
  }
}
