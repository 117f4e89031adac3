import type { LatentCodes } from '@phosphene/model/bundle';
import { RandomStream } from '@phosphene/model/random';
import { createWalk, parseScore, type ScoreInput, type Walk } from '../src/index.ts';

/** Codes of two labels, each with a mean of its own. */
export function makeCodes(count: number, size: number): LatentCodes {
  const random = new RandomStream(17);
  return {
    size,
    count,
    means: Float32Array.from({ length: count * size }, () => 3 * random.normal()),
    scales: new Float32Array(count * size).fill(0.25),
    labels: Uint16Array.from({ length: count }, (_, i) => i % 2),
  };
}

/** The walk of a score over codes with the labels `cornet` and `drum`. */
export function makeWalk(score: Partial<ScoreInput>, codes: LatentCodes): Walk {
  return createWalk(parseScore({ version: 1, ...score }), { codes, labels: ['cornet', 'drum'] });
}

/** The first segments of a walk. */
export function* firstSegments(
  walk: Walk,
  count: number,
): Generator<ReturnType<Walk['segmentAt']>> {
  let tick = 0;
  for (let i = 0; i < count; i++) {
    const segment = walk.segmentAt(tick);
    yield segment;
    tick = segment.start + segment.dwellTicks + segment.travelTicks;
  }
}

/** Largest distance of an empirical distribution from the expected one (Kolmogorov and Smirnov). */
export function kolmogorovSmirnov(samples: number[], distribution: (x: number) => number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted.reduce((largest, x, i) => {
    const expected = distribution(x);
    const below = Math.abs(expected - i / sorted.length);
    return Math.max(largest, below, Math.abs(expected - (i + 1) / sorted.length));
  }, 0);
}
