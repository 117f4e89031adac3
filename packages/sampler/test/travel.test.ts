import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import {
  createWalk,
  parseScore,
  resolveTravel,
  type LatentSpace,
  type ScoreInput,
  type Walk,
} from '../src/index.ts';
import { walkTimes } from '../src/walk/create-walk.ts';
import { planJourney } from '../src/walk/journey.ts';
import { Timeline } from '../src/walk/timeline.ts';
import { ringPaths } from './ring-paths.ts';

const space: LatentSpace = { ...ringPaths(200), labels: ['east', 'west'] };
const still = { memory: { spread: 0 }, dwell: { min: 0, max: 0.01 } };

function walkOf(score: Partial<ScoreInput>, own: LatentSpace = space): Walk {
  return createWalk(parseScore({ version: 1, ...still, ...score }), own);
}

/** Distances from tick to tick of the first journeys, from anchor to anchor. */
function journeys(
  walk: Walk,
  count: number,
): { start: Float32Array; end: Float32Array; steps: number[]; radii: number[] }[] {
  let tick = 0;
  return Array.from({ length: count }, () => {
    const { start, dwellTicks, travelTicks } = walk.segmentAt(tick);
    tick = start + dwellTicks + travelTicks;
    const points = Array.from({ length: travelTicks + 2 }, (_, n) =>
      walk.latentAt(start + dwellTicks - 1 + n),
    );
    return {
      start: points[0]!,
      end: points.at(-1)!,
      steps: points
        .slice(1)
        .map((here, n) => Math.hypot(here[0]! - points[n]![0]!, here[1]! - points[n]![1]!)),
      radii: points.map((point) => Math.hypot(...point)),
    };
  });
}

const spreadOf = (steps: number[]): number => Math.max(...steps) / Math.min(...steps);

describe('geodesic travel', () => {
  test('is the default where the bundle has paths, and keeps to the footage at constant speed', () => {
    for (const { steps, radii } of journeys(walkOf({}), 12)) {
      expect(Math.min(...radii)).toBeGreaterThan(9.98);
      if (steps.length > 5 && steps[0]! > 1e-6) expect(spreadOf(steps)).toBeLessThan(1.03);
    }
  });

  test('takes time in proportion to its length, within the limits', () => {
    const pace = { by: 'change' as const, perSecond: 0.5, min: 2, max: 5 };
    const seconds = journeys(walkOf({ travel: { kind: 'geodesic', pace } }), 40).map(
      ({ steps }) => ({
        taken: (steps.length - 1) / 30,
        due: Math.min(5, Math.max(2, steps.reduce((a, b) => a + b, 0) / 10 / 0.5)),
      }),
    );
    for (const { taken, due } of seconds) expect(Math.abs(taken - due)).toBeLessThan(0.05);
    expect(new Set(seconds.map(({ taken }) => taken)).size).toBeGreaterThan(5);
  });

  test('has its anchors on nodes, a label’s on nodes of the label', () => {
    const walk = walkOf({ anchors: { from: 'label', label: 'west', scale: 1 } });
    for (const { start } of journeys(walk, 40)) {
      const rows = Array.from({ length: 100 }, (_, n) =>
        space.codes.means.slice(2 * (n + 100), 2 * (n + 101)),
      );
      expect(rows).toContainEqual(start);
    }
  });

  test('reaches anchors of the prior straight from the nearest node', () => {
    for (const { start, end, steps } of journeys(walkOf({ anchors: { from: 'prior' } }), 5)) {
      expect(Math.hypot(...start)).toBeLessThan(5);
      expect(Math.hypot(...end)).toBeLessThan(5);
      // Even, but for the two steps that go around the ring's right-angled corners.
      const sorted = [...steps].sort((a, b) => a - b);
      expect(spreadOf(sorted.slice(4, -4))).toBeLessThan(1.02);
      expect(spreadOf(steps)).toBeLessThan(1.5);
    }
  });

  test.each<Partial<ScoreInput>>([
    { seed: 3 },
    { seed: 4, travel: { kind: 'line', pace: { by: 'change' } } },
    { seed: 5, travel: { kind: 'geodesic', pace: { by: 'speed' } } },
  ])('is the same in whatever order its ticks are asked for: %j', (score) => {
    const inOrder = walkOf(score);
    const sequence = Array.from({ length: 400 }, (_, tick) => inOrder.latentAt(tick).join());
    const ticks = new RandomStream(8).shuffle(Array.from({ length: 400 }, (_, tick) => tick));
    const other = walkOf(score);
    expect(ticks.filter((tick) => other.latentAt(tick).join() !== sequence[tick])).toEqual([]);
    expect(walkOf(score).latentAt(399).join()).toBe(sequence[399]);
  });
});

describe('a line', () => {
  test('is travelled at constant speed in the picture, as the map has it', () => {
    for (const { steps } of journeys(walkOf({ travel: { kind: 'line' } }), 10)) {
      if (steps.length > 5 && steps[0]! > 1e-6) expect(spreadOf(steps)).toBeLessThan(1.01);
    }
  });
});

describe('part by part', () => {
  // Two parts of one value each: on the ring of footage, the one changes before the other.
  const inParts: LatentSpace = { ...space, parts: { rows: 1, columns: 2 } };
  const corner = ({ start, end }: { start: Float32Array; end: Float32Array }): boolean =>
    Math.abs(start[0]! - end[0]!) > 4 && Math.abs(start[1]! - end[1]!) > 4;

  /** How far a walk comes from the straight lines of its journeys, as a share of them. */
  function detour(walk: Walk): number {
    let [tick, farthest] = [0, 0];
    for (const journey of journeys(walk, 12)) {
      const { start, dwellTicks, travelTicks } = walk.segmentAt(tick);
      tick = start + dwellTicks + travelTicks;
      if (!corner(journey)) continue;
      const [across, down] = [0, 1].map((d) => journey.end[d]! - journey.start[d]!) as [
        number,
        number,
      ];
      for (let n = start + dwellTicks; n < tick; n++) {
        const [x, y] = walk.latentAt(n);
        const off = across * (y! - journey.start[1]!) - down * (x! - journey.start[0]!);
        farthest = Math.max(farthest, Math.abs(off) / (across * across + down * down));
      }
    }
    return farthest;
  }

  test('the parts change one after the other', () => {
    expect(detour(walkOf({ travel: { kind: 'line' } }, inParts))).toBeLessThan(0.01);
    expect(detour(walkOf({ travel: { kind: 'parts' } }, inParts))).toBeGreaterThan(0.1);
  });

  test('is what imagination comes to in the end', () => {
    const score = { imagination: 1, anchors: { from: 'codes' as const, scale: 0 } };
    expect(detour(walkOf(score, inParts))).toBeGreaterThan(2 * detour(walkOf(score)));
  });

  test('is refused where the latent is of the whole picture', () => {
    expect(() => walkOf({ travel: { kind: 'parts' } })).toThrow(/"travel.kind" is parts/);
  });
});

describe('without paths', () => {
  const { codes } = ringPaths(20);
  const travelOf = (travel: ScoreInput['travel']) => parseScore({ version: 1, travel }).travel;

  test('the default is the eased line, with the same bits as when it is named', () => {
    const line = { kind: 'line' as const, easing: 'smooth' as const };
    const [a, b] = [walkOf({}, { codes }), walkOf({ travel: line }, { codes })];
    for (let tick = 0; tick < 300; tick++) expect(a.latentAt(tick)).toEqual(b.latentAt(tick));
    expect(resolveTravel(travelOf({ kind: 'auto' }), {})).toMatchObject(line);
    expect(resolveTravel(travelOf({ kind: 'line' }), {})).toMatchObject(line);
  });

  test('what needs them is refused, with a remedy', () => {
    for (const travel of [
      { kind: 'geodesic' },
      { kind: 'line', easing: 'even' },
      { kind: 'line-uniform', pace: { by: 'change' } },
    ] as const) {
      expect(() => walkOf({ travel }, { codes })).toThrow(/paths\.bin/);
    }
  });
});

describe('a walk whose times are known', () => {
  const score = parseScore({ version: 1, ...still, travel: { kind: 'auto' } });
  const walk = createWalk(score, space);
  const late = 30_000;
  const times = walkTimes(walk, late);

  test('has the latents of one that is walked from its beginning, and beyond', () => {
    const entered = createWalk(score, space, undefined, times);
    for (const tick of [late, late + 5000, 7]) {
      expect(entered.segmentAt(tick)).toEqual(walk.segmentAt(tick));
      expect(entered.latentAt(tick)).toEqual(walk.latentAt(tick));
    }
  });

  test('plans no journey to know where a late tick is', () => {
    const travel = resolveTravel(score.travel, space);
    const planned: number[] = [];
    const plan = (segment: number) => {
      planned.push(segment);
      return planJourney(
        { kind: 'line-uniform', pace: { by: 'seconds', min: 1, max: 1 } },
        new Float64Array(2),
        new Float64Array(2),
        null,
      );
    };
    const timeline = new Timeline({ ...score, travel }, plan, times);
    expect(timeline.segmentAt(late)).toEqual(walk.segmentAt(late));
    expect(planned).toEqual([]);
    timeline.segment(times.length);
    expect(planned).toEqual([times.length]);
  });
});
