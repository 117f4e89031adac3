import { describe, expect, test } from '@jest/globals';
import { PathPlanner } from '@phosphene/model/paths';
import { meetingPath } from '../src/walk/travel/meeting-path.ts';
import { PartsPaths } from '../src/walk/travel/parts-path.ts';
import { ringPaths } from './ring-paths.ts';

// Footage on a ring; its two coordinates are two parts of one unit each.
const PARTS = { rows: 1, columns: 2 };
const { codes, paths } = ringPaths(200);
const finder = new PathPlanner(paths, codes);

/** Points of the path between two nodes. */
function pointsBetween(from: number, to: number): [number, number][] {
  const ends = [from, to].map((node) => Float64Array.from(finder.nodeLatent(node))) as [
    Float64Array,
    Float64Array,
  ];
  const path = meetingPath(...ends, PARTS, finder);
  return Array.from({ length: path.length / 2 }, (_, n) => [path[2 * n]!, path[2 * n + 1]!]);
}

describe('a path by way of two frames that meet well', () => {
  const onRing = ([x, y]: [number, number]): boolean => Math.abs(Math.hypot(x, y) - 10) < 0.1;

  test.each([
    [0, 100],
    [10, 60],
    [150, 20],
  ])('from node %d to node %d: begins and ends there, by the footage', (from, to) => {
    const points = pointsBetween(from, to);
    expect(points[0]).toEqual([...finder.nodeLatent(from)]);
    expect(points.at(-1)).toEqual([...finder.nodeLatent(to)]);
    const left = points.findIndex((point) => !onRing(point));
    expect(left).toBeGreaterThan(0);
    // Off the footage it is once, in one piece.
    const back = points.findLastIndex((point) => !onRing(point));
    const weighed = (a: [number, number], b: [number, number]): number =>
      new PartsPaths(PARTS).weigh(Float64Array.from(a), Float64Array.from(b)).cost;
    expect(weighed(points[left - 1]!, points[back + 1]!)).toBeLessThan(
      weighed(points[0]!, points.at(-1)!),
    );
  });

  test('between a frame and itself nothing moves', () => {
    const points = pointsBetween(5, 5);
    points.forEach((point) => expect(point).toEqual([...finder.nodeLatent(5)]));
  });

  test('an anchor that is no node is its own end', () => {
    const [from, to] = [Float64Array.of(9, 3), Float64Array.of(-9, 2)];
    const path = meetingPath(from, to, PARTS, finder);
    expect([...path.subarray(0, 2)]).toEqual([...from]);
    expect([...path.subarray(-2)]).toEqual([...to]);
  });
});
