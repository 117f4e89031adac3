import { describe, expect, test } from '@jest/globals';
import { type LatentCodes } from '../src/bundle/index.ts';
import {
  evenSteps,
  packPaths,
  parsePaths,
  ShortestPathSearch,
  SpeedMap,
  speedMapLength,
  PathPlanner,
  type FootagePaths,
} from '../src/paths/index.ts';
import { RandomStream } from '../src/random/index.ts';

/** A random connected graph with weights that are whole numbers, and its full matrix. */
function randomGraph(nodes: number, seed: number) {
  const random = new RandomStream(seed);
  const matrix = Array.from({ length: nodes }, () => new Float64Array(nodes).fill(Infinity));
  const join = (a: number, b: number): void => {
    const weight = 1 + random.integer(20);
    matrix[a]![b] = weight;
    matrix[b]![a] = weight;
  };
  for (let node = 1; node < nodes; node++) join(node, random.integer(node));
  for (let extra = 0; extra < 2 * nodes; extra++) {
    const [a, b] = [random.integer(nodes), random.integer(nodes)];
    if (a !== b) join(a, b);
  }
  const offsets = new Uint32Array(nodes + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  matrix.forEach((row, node) => {
    row.forEach((weight, other) => {
      if (weight < Infinity) {
        targets.push(other);
        weights.push(weight);
      }
    });
    offsets[node + 1] = targets.length;
  });
  const graph = {
    nodes,
    offsets,
    targets: Uint16Array.from(targets),
    weights: Float32Array.from(weights),
  };
  return { graph, matrix };
}

describe('a path finder', () => {
  test('finds what trying everything finds', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { graph, matrix } = randomGraph(40, seed);
      const least = matrix.map((row, i) => row.map((weight, j) => (i === j ? 0 : weight)));
      for (let k = 0; k < 40; k++)
        for (let i = 0; i < 40; i++)
          for (let j = 0; j < 40; j++)
            least[i]![j] = Math.min(least[i]![j]!, least[i]![k]! + least[k]![j]!);
      const finder = new ShortestPathSearch(graph);
      for (let i = 0; i < 40; i++) {
        for (let j = 0; j < 40; j++) {
          const path = finder.find(i, j);
          const cost = path.slice(1).reduce((sum, node, at) => sum + matrix[path[at]!]![node]!, 0);
          expect([path[0], path.at(-1), cost]).toEqual([i, j, least[i]![j]]);
        }
      }
    }
  });

  test('joins the ends where there is no path', () => {
    const graph = {
      nodes: 2,
      offsets: new Uint32Array(3),
      targets: new Uint16Array(0),
      weights: new Float32Array(0),
    };
    expect(new ShortestPathSearch(graph).find(0, 1)).toEqual([0, 1]);
  });
});

describe('even steps', () => {
  const places = (points: Float64Array, steps: Float64Array): number[][] =>
    [...steps].map((place) => {
      const row = Math.min(Math.floor(place), points.length / 2 - 2);
      return [0, 1].map(
        (d) =>
          points[2 * row + d]! + (place - row) * (points[2 * row + 2 + d]! - points[2 * row + d]!),
      );
    });
  const chords = (points: Float64Array, steps: Float64Array): number[] => {
    const at = places(points, steps);
    return at.slice(1).map((here, n) => Math.hypot(here[0]! - at[n]![0]!, here[1]! - at[n]![1]!));
  };

  test('are equally far apart straight across, around corners too', () => {
    const random = new RandomStream(4);
    const points = new Float64Array(80);
    let heading = 0;
    for (let at = 2; at < 80; at += 2) {
      heading += 0.9 * random.normal();
      const stride = 0.2 + 2 * random.uniform();
      points[at] = points[at - 2]! + stride * Math.cos(heading);
      points[at + 1] = points[at - 1]! + stride * Math.sin(heading);
    }
    for (const steps of [60, 400]) {
      const found = evenSteps(points, 2, steps);
      expect(found.length).toBe(steps + 1);
      expect([found[0], found[steps]]).toEqual([0, 39]);
      const lengths = chords(points, found);
      const mean = lengths.reduce((sum, length) => sum + length) / steps;
      const square = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / steps;
      expect(Math.sqrt(square) / mean).toBeLessThan(0.03);
      expect(found.every((place, n) => n === 0 || place >= found[n - 1]!)).toBe(true);
    }
  });

  test('end where the polyline ends, for few steps and for wild polylines', () => {
    const random = new RandomStream(6);
    for (let trial = 0; trial < 50; trial++) {
      const points = Float64Array.from({ length: 60 }, () => random.normal());
      for (const steps of [1, 2, 7, 50]) {
        const found = evenSteps(points, 2, steps);
        expect([found.length, found[0], found[steps]]).toEqual([steps + 1, 0, 29]);
        expect(found.every((place, n) => n === 0 || place >= found[n - 1]!)).toBe(true);
      }
    }
  });

  test('take into account what the points miss: straight on along an edge, nearly at right angles between two', () => {
    // Four segments that are residual alone: 3 and 3 on one edge, 4 and 4 on the next.
    const residual = { lengths: Float64Array.of(3, 3, 4, 4), edges: Int32Array.of(0, 0, 1, 1) };
    const found = evenSteps(new Float64Array(5), 1, 2, residual);
    // A step from 0 to x on the second edge is √(6² + 2 · 6x / 4 + x²) long; the other is 8 − x.
    const x = (8 * 8 - 6 * 6) / (2 * 8 + 3);
    expect(found[1]).toBeCloseTo(2 + x / 4, 1);
  });

  test('do not move where all points are equal', () => {
    expect([...evenSteps(new Float64Array(6), 2, 4)]).toEqual([0, 0.5, 1, 1.5, 2]);
    expect([...evenSteps(new Float64Array(2), 2, 3)]).toEqual([0, 0, 0, 0]);
  });
});

/** Three nodes in a row, in one dimension, the second edge with a stop; the map says 0.5 + max(0, latent). */
function smallPaths(): { paths: FootagePaths; codes: LatentCodes } {
  const map = new Float32Array(speedMapLength(1, 2));
  // 0.5 + max(0, latent): the first unit passes the latent on.
  map[0] = 1;
  map[6] = 1;
  map[12] = 1;
  map[14] = 0.5;
  return {
    codes: {
      size: 1,
      count: 4,
      means: Float32Array.of(0, 9, 1, 3),
      scales: new Float32Array(4),
      labels: Uint16Array.of(0, 0, 1, 1),
    },
    paths: {
      size: 1,
      nodes: 3,
      edges: 2,
      coordinates: 1,
      hidden: 2,
      smoothing: 0,
      unit: 2,
      speed: 4,
      pictureStep: 0.5,
      codes: Uint16Array.of(0, 2, 3),
      offsets: Uint32Array.of(0, 1, 3, 4),
      targets: Uint16Array.of(1, 0, 2, 1),
      weights: Float32Array.of(1, 1, 4, 4),
      numbers: Uint32Array.of(0, 0, 1, 1),
      firstStops: Uint32Array.of(0, 0, 1),
      stops: Int16Array.of(5),
      residuals: Uint16Array.of(1, 2, 3),
      pictures: Int16Array.of(0, 2, 6),
      map,
    },
  };
}

describe('paths', () => {
  const { paths, codes } = smallPaths();
  const finder = new PathPlanner(paths, codes);

  test('pass by the nodes and their stops, in both directions', () => {
    const there = finder.geodesic(Float64Array.of(0), Float64Array.of(3));
    expect([...there.latents]).toEqual([0, 1, 2, 3]);
    expect([...there.pictures]).toEqual([0, 1, 2.5, 3]);
    const back = finder.geodesic(Float64Array.of(3), Float64Array.of(0));
    expect([...back.latents]).toEqual([3, 2, 1, 0]);
    expect([...back.pictures]).toEqual([3, 2.5, 1, 0]);
    expect([...there.residual.lengths]).toEqual([0.5, 1, 1.5]);
    expect([...there.residual.edges]).toEqual([1, 2, 2]);
    expect([...back.residual.lengths]).toEqual([1.5, 1, 0.5]);
    expect([...back.residual.edges]).toEqual([1, 1, 2]);
  });

  test('go straight to the nearest node from anywhere else, as fast as the map says', () => {
    const { latents, pictures, residual } = finder.geodesic(
      Float64Array.of(-1),
      Float64Array.of(0),
    );
    expect(latents[0]).toBe(-1);
    expect([...latents.slice(-2)]).toEqual([-0.25, 0]);
    expect(pictures.every((value) => value === 0)).toBe(true);
    // 4 × 0.5 for each unit below 0.
    expect(residual.lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(2, 12);
  });

  test('lead straight where a line is asked for, their speed estimated', () => {
    const { latents, residual } = finder.line(Float64Array.of(-1), Float64Array.of(1));
    expect([latents[0], latents.at(-1)]).toEqual([-1, 1]);
    const length = residual.lengths.reduce((sum, own) => sum + own, 0);
    expect(length).toBeCloseTo(4 * (0.5 + 0.5 + 0.5), 2);
  });
});

describe('the map of speeds', () => {
  test('is two layers of max(0, x) over place and direction', () => {
    const [size, hidden, speed] = [3, 11, 2];
    const random = new RandomStream(5, 1);
    const draw = (length: number): Float64Array =>
      Float64Array.from({ length }, () => random.normal());
    const map = new Float32Array(draw(speedMapLength(size, hidden)));
    const speeds = new SpeedMap({ size, hidden, speed, map });
    for (let round = 0; round < 4; round++) {
      const direction = draw(size);
      const speedAt = speeds.towards(direction);
      for (const latent of [draw(size), draw(size), new Float64Array(size)]) {
        let at = 0;
        let values = [...latent, ...direction];
        for (const [outputs, last] of [
          [hidden, false],
          [hidden, false],
          [1, true],
        ] as const) {
          const [weights, bias] = [at, at + values.length * outputs];
          values = Array.from({ length: outputs }, (_, o) => {
            const sum = values.reduce((s, v, i) => s + v * map[weights + i * outputs + o]!, 0);
            return last ? sum + map[bias + o]! : Math.max(0, sum + map[bias + o]!);
          });
          at = bias + outputs;
        }
        expect(speedAt(latent)).toBeCloseTo(speed * Math.max(0.05, values[0]!), 9);
      }
    }
  });
});

describe('paths.bin', () => {
  const { paths } = smallPaths();
  const parse = (bytes: Uint8Array, edges = 2): FootagePaths =>
    parsePaths(bytes.slice().buffer as ArrayBuffer, { nodes: 3, edges }, 4, 1);

  test('gives back what was written', () => {
    expect(parse(packPaths(paths))).toEqual(paths);
  });

  test('is refused when it is cut, another’s, or points outside', () => {
    const bytes = packPaths(paths);
    expect(() => parse(bytes.slice(0, -1))).toThrow(/bytes where/);
    expect(() => parse(bytes.slice(0, 10))).toThrow(/header/);
    expect(() => parse(bytes, 3)).toThrow(/phosphene\.json/);
    expect(() => parse(packPaths({ ...paths, targets: Uint16Array.of(1, 0, 7, 1) }))).toThrow(
      /no graph/,
    );
    expect(() => parse(packPaths({ ...paths, codes: Uint16Array.of(0, 2, 4) }))).toThrow(/graph/);
    expect(() => parse(packPaths({ ...paths, unit: NaN }))).toThrow(/no graph/);
    expect(() => parse(packPaths({ ...paths, firstStops: Uint32Array.of(0, 2, 1) }))).toThrow(
      /no graph/,
    );
  });
});
