import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import {
  correspondingPosition,
  createHearingWalk,
  createWalk,
  describeWalk,
  MARKS,
  parseScore,
  sampleWalk,
  scoreFromQuery,
  scoreToQuery,
  strengthsAt,
  type LatentSpace,
  type ScoreInput,
  type Walk,
} from '../src/index.ts';
import { ringPaths } from './ring-paths.ts';
import { makeCodes } from './walk-fixtures.ts';

/** Codes on a ring of radius 10, whose pictures are their latents. */
const ring: LatentSpace = { ...ringPaths(200), labels: ['east', 'west'], mixture: null };
const cloud: LatentSpace = { codes: makeCodes(300, 4), labels: ['cornet', 'drum'] };

const scoreOf = (input: Partial<ScoreInput>) => parseScore({ version: 1, ...input });
const walkOf = (input: Partial<ScoreInput>, space = ring, before?: Walk): Walk =>
  createWalk(scoreOf(input), space, before);

/** Distances of latents to their nearest code. */
function fromCodes(latents: Float32Array, { codes }: LatentSpace): number[] {
  const { size, means, count } = codes;
  return Array.from({ length: latents.length / size }, (_, n) => {
    let least = Infinity;
    for (let code = 0; code < count; code++) {
      let square = 0;
      for (let d = 0; d < size; d++) {
        square += (latents[n * size + d]! - means[code * size + d]!) ** 2;
      }
      least = Math.min(least, square);
    }
    return Math.sqrt(least);
  });
}

const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const hash = (walk: Walk, ticks: number): string =>
  Array.from({ length: ticks }, (_, tick) => walk.latentAt(tick).join()).join(';');

describe('the marks', () => {
  test('begin at the footage and never go back', () => {
    expect(strengthsAt(0)).toEqual({ stray: 0, spread: 0, straight: 0 });
    expect(strengthsAt(1)).toEqual(MARKS.at(-1));
    expect(strengthsAt(1).straight).toBe(1);
    for (let n = 1; n <= 100; n++) {
      const [low, high] = [strengthsAt((n - 1) / 100), strengthsAt(n / 100)];
      for (const name of ['stray', 'spread', 'straight'] as const) {
        expect(high[name]).toBeGreaterThanOrEqual(low[name]);
      }
    }
  });

  test('go into an address and come back, and are refused outside 0…1', () => {
    for (const imagination of [0, 0.35, 1, null]) {
      const score = scoreOf({ imagination, seed: 3 });
      expect(scoreFromQuery(scoreToQuery(score))).toEqual(score);
    }
    expect(scoreFromQuery('imagination=0.7')).toMatchObject({ imagination: 0.7 });
    expect(scoreToQuery(scoreOf({ seed: 3 }))).toBe('seed=3');
    expect(() => scoreOf({ imagination: 1.2 })).toThrow(/imagination/);
  });
});

describe('at 0', () => {
  test('the walk stays at codes, standing still, and travels where there was footage', () => {
    const walk = walkOf({ imagination: 0 });
    const { stays, journeys } = sampleWalk(walk, 20);
    expect(Math.max(...fromCodes(stays, ring))).toBe(0);
    expect(Math.max(...fromCodes(journeys, ring))).toBeLessThan(0.2);
    const { start, dwellTicks } = walk.segment(2);
    expect(walk.latentAt(start + dwellTicks - 1)).toEqual(walk.latentAt(start));
  });

  test.each<Partial<ScoreInput>>([
    { anchors: { from: 'prior' } },
    { anchors: { from: 'label', label: 'west' } },
    { travel: { kind: 'line' } },
    { memory: { spread: 2 } },
  ])('so it does with %j', (input) => {
    const { stays } = sampleWalk(walkOf({ ...input, imagination: 0 }), 12);
    expect(Math.max(...fromCodes(stays, ring))).toBe(0);
  });

  test('a bundle without paths has codes, too, and straight journeys', () => {
    const walk = walkOf({ imagination: 0 }, cloud);
    const { stays } = sampleWalk(walk, 20);
    expect(Math.max(...fromCodes(stays, cloud))).toBe(0);
    for (const from of ['prior', 'codes'] as const) {
      const own = walkOf({ imagination: 0, anchors: { from } }, cloud);
      expect(Math.max(...fromCodes(sampleWalk(own, 9).stays, cloud))).toBe(0);
    }
    const { start, dwellTicks, travelTicks } = walk.segment(1);
    const [from, to, middle] = [start, start + dwellTicks + travelTicks, 0.5].map((tick, n) =>
      n < 2
        ? walk.latentAt(tick)
        : walk.latentBetween(start + dwellTicks - 1 + (travelTicks + 1) / 2),
    ) as [Float32Array, Float32Array, Float32Array];
    middle.forEach((value, d) => expect(value).toBeCloseTo((from[d]! + to[d]!) / 2, 4));
  });
});

describe('more imagination', () => {
  test.each([
    ['with paths', ring],
    ['without paths', cloud],
  ])('goes farther from the footage, %s', (_, space) => {
    const marks = [0, 0.25, 0.5, 0.75, 1];
    const farther = marks.map((imagination) => {
      const { stays, journeys } = sampleWalk(walkOf({ imagination }, space), 40);
      return { stays: mean(fromCodes(stays, space)), journeys: mean(fromCodes(journeys, space)) };
    });
    for (let n = 1; n < marks.length; n++) {
      expect(farther[n]!.stays).toBeGreaterThan(farther[n - 1]!.stays);
      if (space === ring) expect(farther[n]!.journeys).toBeGreaterThan(farther[n - 1]!.journeys);
    }
  });

  test('at 1 journeys are straight, at constant speed', () => {
    const walk = walkOf({ imagination: 1, seed: 5 });
    const { start, dwellTicks, travelTicks } = walk.segment(0);
    const still = walkOf({ imagination: 1, seed: 5 }, ring);
    const [a, b] = [still.latentAt(start), still.latentAt(start + dwellTicks + travelTicks)];
    // The lingering's last deviation has faded near the end.
    const near = still.latentAt(start + dwellTicks + travelTicks - 2);
    const across = (near[0]! - b[0]!) * (a[1]! - b[1]!) - (near[1]! - b[1]!) * (a[0]! - b[0]!);
    const length = Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
    expect(Math.abs(across / length)).toBeLessThan(0.02);
    expect(Math.hypot(near[0]! - b[0]!, near[1]! - b[1]!)).toBeLessThan(0.1 * length);
  });

  test('changes the walk a little where it is turned a little, at the same times', () => {
    for (const space of [ring, cloud]) {
      for (const imagination of [0.1, 0.45, 0.8]) {
        const walks = [imagination, imagination + 0.001].map((mark) =>
          walkOf({ imagination: mark }, space),
        );
        for (let tick = 0; tick < 900; tick += 7) {
          const [a, b] = walks.map((walk) => walk.latentAt(tick)) as [Float32Array, Float32Array];
          expect(walks[0]!.segmentAt(tick)).toEqual(walks[1]!.segmentAt(tick));
          const moved = Math.hypot(...a.map((value, d) => value - b[d]!));
          expect(moved).toBeLessThan(0.15);
        }
      }
    }
  });

  test('is the same in whatever order its ticks are asked for, and whatever walk was before', () => {
    const score = { imagination: 0.7, seed: 3 };
    const sequence = hash(walkOf(score), 300).split(';');
    const other = walkOf(score);
    const ticks = new RandomStream(8).shuffle(Array.from({ length: 300 }, (_, tick) => tick));
    expect(ticks.filter((tick) => other.latentAt(tick).join() !== sequence[tick])).toEqual([]);
    for (const before of [{ imagination: 0.1, seed: 3 }, { seed: 3 }, { imagination: 0.7 }]) {
      const turned = walkOf(score, ring, walkOf(before));
      expect(hash(turned, 300)).toBe(sequence.join(';'));
    }
  });

  test('shares its route with the walk of another mark, and with no other', () => {
    const walk = walkOf({ imagination: 0.2, seed: 3 });
    expect(walkOf({ imagination: 0.9, seed: 3 }, ring, walk).route).toBe(walk.route);
    expect(walkOf({ seed: 3 }, ring, walk).route).toBe(walk.route);
    expect(walkOf({ imagination: 0.2, seed: 4 }, ring, walk).route).not.toBe(walk.route);
    const others = { ...ring, paths: null };
    expect(walkOf({ imagination: 0.2, seed: 3 }, others, walk).route).not.toBe(walk.route);
  });

  test('is in the walk that listens, too', () => {
    const score = scoreOf({ imagination: 0.6 });
    const heard = createHearingWalk(score, ring);
    expect(heard.latentAt(40)).toEqual(createWalk(score, ring).latentAt(40));
  });
});

describe('the corresponding position', () => {
  test('is in the same segment, after the same share of it', () => {
    const paces = [2, 9].map((perSecond) =>
      walkOf({ travel: { kind: 'geodesic', pace: { by: 'change', perSecond, min: 1 } } }),
    ) as [Walk, Walk];
    const [from, to] = paces;
    for (let position = 0.5; position < 3000; position += 17.25) {
      const there = correspondingPosition(from, to, position);
      const here = from.segmentAt(Math.floor(position));
      const found = to.segmentAt(Math.floor(there));
      expect(found.index).toBe(here.index);
      expect(there - found.start < found.dwellTicks).toBe(position - here.start < here.dwellTicks);
      expect(correspondingPosition(to, from, there)).toBeCloseTo(position, 6);
    }
    expect(correspondingPosition(from, from, 1234.5)).toBe(1234.5);
  });
});

test('a walk is described with its mark', () => {
  const words = (imagination: number | null, space = ring): string =>
    describeWalk(scoreOf({ imagination }), space);
  expect(words(null)).toBe(
    'between frames of the footage; lingers along the footage; travels where there was footage',
  );
  expect(words(0)).toBe(
    'imagination 0: between frames of the footage; stands still there; travels where there was footage',
  );
  expect(words(1)).toMatch(
    /^imagination 1: between frames of the footage, strayed by [\d.]+; lingers along the footage; travels straight$/,
  );
  expect(words(0.9, cloud)).toMatch(/strayed by [\d.]+; .*travels straight$/);
});
