import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { type LatentCodes } from '@phosphene/model/bundle';
import {
  evenSteps,
  packPaths,
  ShortestPathSearch,
  PathPlanner,
  type FootagePaths,
} from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';
import { buildPaths } from '../src/export/paths/build-paths.ts';
import { neighbourEdges, pathGraph, withoutDetours } from '../src/export/paths/neighbour-graph.ts';
import type { PicturePainter } from '../src/export/paths/picture-painter.ts';
import { DecodedNodes } from '../src/export/paths/decoded-nodes.ts';
import { squaredDistances } from '../src/export/paths/squared-distances.ts';
import { edgeWeigher } from '../src/export/paths/weigh-edges.ts';
import { startBackend } from './tiny-training.ts';

jest.setTimeout(900_000);
beforeAll(async () => {
  await startBackend();
});

const VALUES = 40;

/**
 * A toy decoder: (x, y) becomes a blob's profile over 40 values, moved by x and made brighter by y; an uneven speed
 * in the latent, since x is stretched.
 */
function paintRow(x: number, y: number): number[] {
  const centre = 20 + 12 * Math.tanh(x);
  return Array.from({ length: VALUES }, (_, d) => {
    return (1 + 0.3 * y) * Math.exp(-(((d - centre) / 5) ** 2));
  });
}

const painter: PicturePainter = {
  shape: { height: 1, width: VALUES, channels: 1 },
  values: VALUES,
  shrink: 1,
  async paint(latents) {
    const rows: number[] = [];
    for (let at = 0; at < latents.length; at += 2)
      rows.push(...paintRow(latents[at]!, latents[at + 1]!));
    return Float32Array.from(rows);
  },
  stepLengths(rows) {
    return Float64Array.from({ length: rows.length / VALUES - 1 }, (_, n) =>
      Math.hypot(
        ...Array.from(
          { length: VALUES },
          (_, d) => rows[(n + 1) * VALUES + d]! - rows[n * VALUES + d]!,
        ),
      ),
    );
  },
  shrinkPictures: (pictures) => tf.reshape(pictures, [-1, VALUES]),
};

/** Footage on three quarters of a ring: the straight way from end to end leaves it. */
function ringCodes(count: number): LatentCodes {
  const random = new RandomStream(5);
  const means = new Float32Array(2 * count);
  for (let n = 0; n < count; n++) {
    const angle = 1.5 * Math.PI * random.uniform();
    means[2 * n] = 1.2 * Math.cos(angle) + 0.03 * random.normal();
    means[2 * n + 1] = 1.2 * Math.sin(angle) + 0.03 * random.normal();
  }
  const scales = new Float32Array(2 * count).fill(0.01);
  return { size: 2, count, means, scales, labels: new Uint16Array(count) };
}

describe('a neighbour graph', () => {
  test('connects every pair, clusters far apart too, and keeps every shortest path without detours', async () => {
    const random = new RandomStream(9);
    const rows = Float32Array.from(
      { length: 3 * 60 },
      (_, at) => 100 * (Math.floor(at / 3) % 3) + random.normal(),
    );
    const squared = await squaredDistances(rows, 3);
    const edges = neighbourEdges(squared, 60, 4);
    const kept = withoutDetours(edges, 60);
    expect(kept.length).toBeLessThan(edges.length);
    const [full, lean] = [edges, kept].map((some) => new ShortestPathSearch(pathGraph(some, 60)));
    for (let node = 1; node < 60; node++) {
      full!.find(0, node);
      const path = lean!.find(0, node);
      expect(path.length === 2 && !kept.some(({ from, to }) => from === 0 && to === node)).toBe(
        false,
      );
      expect(lean!.pathCost(node)).toBeCloseTo(full!.pathCost(node), 3);
    }
  });
});

describe('weights of edges', () => {
  test('are squared lengths, dearer far from the footage by the squared distance, and dearer without detail', async () => {
    // A latent is a level and how strong stripes of the finest kind are.
    const striped: PicturePainter = {
      ...painter,
      paint: async (latents) =>
        Float32Array.from({ length: (latents.length / 2) * VALUES }, (_, at) => {
          const [row, d] = [2 * Math.floor(at / VALUES), at % VALUES];
          return latents[row]! + (d % 2 === 0 ? 1 : -1) * latents[row + 1]!;
        }),
    };
    const frames = await striped.paint(Float32Array.of(0, 1, 0, 0));
    const latents = Float32Array.of(0.1, 1, 0.2, 1, 1.1, 1, 1.2, 1, 0.1, 0, 0.2, 0);
    const nodes = new DecodedNodes(latents, 2, await striped.paint(latents), VALUES);
    const edges = [0, 2, 4].map((from) => ({ from, to: from + 1, weight: 0 }));
    const scale = await edgeWeigher(nodes, striped, frames);
    const [near, far, blank] = await scale(edges, 1);
    // Levels are 0.1, 0.15 and 0.2 off, and 1.1, 1.15 and 1.2.
    expect(far!.penalty / near!.penalty).toBeCloseTo((1.15 / 0.15) ** 2, 3);
    // Half of the frames are blank, so that stripes have twice the usual detail.
    expect(blank!.penalty / near!.penalty).toBeCloseTo(2.05 / 0.05, 3);
    for (const { weight, penalty } of [near!, far!, blank!]) {
      // All 40 values rise by 0.1.
      expect(weight / penalty).toBeCloseTo(40 * 0.1 ** 2, 5);
    }
  });
});

describe('paths', () => {
  let paths: FootagePaths;
  const codes = ringCodes(400);
  beforeAll(async () => {
    const tensors = tf.memory().numTensors;
    const frames = await painter.paint(codes.means);
    paths = (await buildPaths({ painter, codes, frames, seed: 3, bytes: 2e6 }))!;
    expect(tf.memory().numTensors).toBe(tensors);
  });

  /** Rows seen on a journey from the ring's one end to the other. */
  async function travelled(
    kind: 'geodesic' | 'line',
  ): Promise<{ latents: Float32Array; steps: Float64Array }> {
    const finder = new PathPlanner(paths, codes);
    const end = (angle: number): Float64Array =>
      finder.nodeLatent(
        finder.nearestNode(Float64Array.of(1.2 * Math.cos(angle), 1.2 * Math.sin(angle))),
      );
    const way = finder[kind](end(0.05), end(1.5 * Math.PI - 0.05));
    const places = evenSteps(way.pictures, paths.coordinates, 60, way.residual);
    const latents = new Float32Array(2 * places.length);
    places.forEach((place, n) => {
      const row = Math.min(Math.floor(place), way.latents.length / 2 - 2);
      for (let d = 0; d < 2; d++) {
        const a = way.latents[2 * row + d]!;
        latents[2 * n + d] = a + (place - row) * (way.latents[2 * row + 2 + d]! - a);
      }
    });
    return { latents, steps: painter.stepLengths(await painter.paint(latents)) };
  }

  const variation = (steps: Float64Array): number => {
    const mean = steps.reduce((a, b) => a + b) / steps.length;
    return (
      Math.sqrt(steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length) / mean
    );
  };

  test('lead along the footage, at constant speed in the picture', async () => {
    const { latents, steps } = await travelled('geodesic');
    for (let n = 0; n < latents.length; n += 2) {
      expect(Math.abs(Math.hypot(latents[n]!, latents[n + 1]!) - 1.2)).toBeLessThan(0.2);
    }
    expect(variation(steps)).toBeLessThan(0.05);
  });

  test('let a line be travelled at nearly constant speed, by an estimate', async () => {
    expect(variation((await travelled('line')).steps)).toBeLessThan(0.2);
  });

  test('are no longer than asked', async () => {
    const frames = await painter.paint(codes.means);
    const bytes = packPaths(paths).length - paths.stops.length;
    const shorter = (await buildPaths({ painter, codes, frames, seed: 3, bytes }))!;
    expect(packPaths(shorter).length).toBeLessThanOrEqual(bytes);
    expect(shorter.stops.length).toBeGreaterThan(0);
  });

  test('are none where all frames are equal', async () => {
    const same = { ...codes, means: new Float32Array(codes.means.length) };
    const frames = await painter.paint(same.means);
    expect(await buildPaths({ painter, codes: same, frames, seed: 3, bytes: 2e6 })).toBeNull();
  });
});
