import { RandomStream } from '@phosphene/model/random';
import { createWalk, parseScore, type ScoreInput } from '@phosphene/sampler';
import { randomPaths } from '../src/random-paths.ts';

const SIZE = 8;

const SCORES: Partial<ScoreInput>[] = [
  // The default: geodesic, since there are paths.
  { seed: 7 },
  { seed: 7, travel: { kind: 'line', easing: 'smooth' } },
  { seed: 11, travel: { kind: 'line', pace: { by: 'change' } } },
  { seed: 12, anchors: { from: 'prior' }, travel: { kind: 'geodesic', pace: { by: 'speed' } } },
  { seed: 8, memory: { order: 2 }, travel: { kind: 'line', pace: { by: 'speed' } } },
  { seed: 9, anchors: { from: 'prior' }, travel: { kind: 'line-uniform' } },
  { seed: 10, anchors: { from: 'mixture' }, memory: { directions: 'footage' } },
  { seed: 13, imagination: 0.6 },
  { seed: 14, imagination: 0.9, anchors: { from: 'mixture' } },
];

/** The bits of the first ticks of some walks: what every engine must agree on. */
export function walkBits(ticks: number): number[] {
  const random = new RandomStream(3);
  const count = 100;
  const codes = {
    size: SIZE,
    count,
    means: Float32Array.from({ length: count * SIZE }, () => 2 * random.normal()),
    scales: Float32Array.from({ length: count * SIZE }, () => random.uniform()),
    labels: new Uint16Array(count),
  };
  const mixture = {
    size: SIZE,
    components: 2,
    weights: Float32Array.of(0.3, 0.7),
    means: Float32Array.from({ length: 2 * SIZE }, () => 2 * random.normal()),
    factors: Float32Array.from({ length: SIZE * (SIZE + 1) }, () => random.normal()),
  };
  const paths = randomPaths(codes, 4);
  const bits: number[] = [];
  for (const score of SCORES) {
    const walk = createWalk(parseScore({ version: 1, ...score }), { codes, mixture, paths });
    // The default walk in full, a tenth of the others.
    const length = score === SCORES[0] ? ticks : ticks / 10;
    for (let tick = 0; tick < length; tick++) {
      bits.push(...new Uint32Array(walk.latentAt(tick).buffer));
      if (tick % 7 === 0) bits.push(...new Uint32Array(walk.latentBetween(tick + 0.3).buffer));
    }
  }
  return bits;
}
