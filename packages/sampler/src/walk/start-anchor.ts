import type { LatentCodes } from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { decodeLatent } from '../latent-text.ts';
import type { Score } from '../score.ts';

/**
 * Where a score lets the walk begin, [Z]; `null` where it is left to the anchors.
 *
 * @throws {PhospheneError} for a frame that the bundle doesn't have, or a latent of another size or without finite values
 */
export function startAnchor(
  { start }: Pick<Score, 'start'>,
  { size, count, means }: LatentCodes,
): Float64Array | null {
  if (start === null) return null;
  if ('latent' in start) {
    const latent = decodeLatent(start.latent, size, 'the score');
    if (latent.every(Number.isFinite)) return Float64Array.from(latent);
    throw new PhospheneError('score: "start.latent" holds values that are no numbers.', {
      remedy: 'Leave "start" out, or choose another frame.',
    });
  }
  if (start.frame >= count) {
    throw new PhospheneError(
      `score: "start.frame" is ${start.frame}, and the bundle has ${count} frames.`,
      { remedy: `Name one from 0 to ${count - 1}.` },
    );
  }
  return Float64Array.from(means.subarray(start.frame * size, (start.frame + 1) * size));
}
