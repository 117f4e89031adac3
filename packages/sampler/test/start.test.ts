import { describe, expect, test } from '@jest/globals';
import {
  createWalk,
  encodeLatent,
  parseScore,
  scoreFromQuery,
  scoreToQuery,
  type LatentSpace,
  type ScoreInput,
} from '../src/index.ts';
import { ringPaths } from './ring-paths.ts';
import { makeCodes } from './walk-fixtures.ts';

const ring: LatentSpace = { ...ringPaths(200), labels: ['east', 'west'] };
const still = { memory: { spread: 0 }, dwell: { min: 1, max: 2 } };
/** Inside the ring, on no node. */
const photo = Float32Array.of(3, 4);

function walkOf(input: Partial<ScoreInput>, space: LatentSpace = ring) {
  return createWalk(parseScore({ version: 1, seed: 7, ...still, ...input }), space);
}

/** The ticks of the first dwell, of the first journey and of the second dwell. */
function firstTicks(
  walk: ReturnType<typeof walkOf>,
): Record<'dwell' | 'travel' | 'next', number[]> {
  const [one, two] = [walk.segment(0), walk.segment(1)];
  const range = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, n) => from + n);
  return {
    dwell: range(0, one.dwellTicks),
    travel: range(one.dwellTicks, one.travelTicks),
    next: range(two.start, two.dwellTicks),
  };
}

describe('a walk that begins at a chosen place', () => {
  test.each<[string, Partial<ScoreInput>]>([
    ['over the footage', {}],
    ['along straight lines', { travel: { kind: 'line' } }],
    ['in the latent alone', { travel: { kind: 'line-uniform' } }],
    ['from the prior', { anchors: { from: 'prior' } }],
    ['to one label', { anchors: { from: 'label', label: 'west' } }],
    ['imagining nothing', { imagination: 0 }],
    ['imagining', { imagination: 0.7 }],
  ])('lingers there, and goes to where it would have gone: %s', (_, input) => {
    const walk = walkOf({ ...input, start: { latent: encodeLatent(photo) } });
    const plain = walkOf(input);
    const spread = input.imagination === undefined || input.imagination === 0 ? 0 : null;
    const { dwell, travel, next } = firstTicks(walk);
    expect(walk.latentAt(0)).toEqual(photo);
    if (spread === 0) for (const tick of dwell) expect(walk.latentAt(tick)).toEqual(photo);
    // It leaves without a jump, and arrives without one.
    const steps = [...travel, ...next.slice(0, 1)].map((tick) => {
      const [before, here] = [walk.latentAt(tick - 1), walk.latentAt(tick)];
      return Math.hypot(here[0]! - before[0]!, here[1]! - before[1]!);
    });
    expect(Math.max(...steps)).toBeLessThan(2.5);
    const arrival = plain.latentAt(plain.segment(1).start);
    walk.latentAt(next[0]!).forEach((value, d) => expect(value).toBeCloseTo(arrival[d]!, 5));
    expect(walk.segment(1).dwellTicks).toBe(plain.segment(1).dwellTicks);
  });

  test('may begin at a frame of the footage, of any label', () => {
    const frame = 131;
    const [x, y] = ring.codes.means.subarray(2 * frame, 2 * frame + 2);
    const walk = walkOf({ start: { frame }, anchors: { from: 'label', label: 'east' } });
    expect(walk.latentAt(0)).toEqual(Float32Array.of(x!, y!));
    // From a node there is footage all the way.
    for (const tick of firstTicks(walk).travel) {
      expect(Math.hypot(...walk.latentAt(tick))).toBeGreaterThan(9.9);
    }
  });

  test('has nothing of another start’s route', () => {
    const start = { latent: encodeLatent(photo) };
    const score = parseScore({ version: 1, seed: 7, ...still, start });
    const other = createWalk({ ...score, start: null }, ring, createWalk(score, ring));
    expect(other.latentAt(5)).toEqual(walkOf({}).latentAt(5));
  });

  test('lingers around the start as around any anchor where it has no paths', () => {
    const space = { codes: makeCodes(100, 2) };
    const walk = walkOf({ start: { frame: 3 }, memory: { spread: 0.3 } }, space);
    const [x, y] = space.codes.means.subarray(6, 8);
    expect(walk.latentAt(0)).toEqual(Float32Array.of(x!, y!));
    expect(walk.latentAt(10)).not.toEqual(walk.latentAt(0));
  });
});

describe('a start in a score', () => {
  test.each<ScoreInput['start']>([
    null,
    { frame: 12 },
    { latent: encodeLatent(Float32Array.of(-1e-9, 0.3, 7)) },
  ])('goes into an address and comes back: %j', (start) => {
    const score = parseScore({ version: 1, start });
    const query = scoreToQuery(score);
    expect(query).toMatch(/^[\w.~!'()*%=&-]*$/);
    expect(scoreFromQuery(query)).toEqual(score);
  });

  test('that the bundle can’t serve is refused', () => {
    expect(() => walkOf({ start: { frame: 200 } })).toThrow(/start\.frame.*200 frames/);
    const long = encodeLatent(new Float32Array(3));
    expect(() => walkOf({ start: { latent: long } })).toThrow(/12 bytes, where 8/);
    const broken = encodeLatent(Float32Array.of(NaN, 0));
    expect(() => walkOf({ start: { latent: broken } })).toThrow(/start\.latent.*no numbers/);
    expect(() => parseScore({ version: 1, start: { latent: '?' } })).toThrow(/start/);
  });
});
