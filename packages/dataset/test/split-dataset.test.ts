import { describe, expect, test } from '@jest/globals';
import type { DatasetManifest } from '../src/dataset-manifest.ts';
import { splitDataset, type SplitOptions } from '../src/split-dataset.ts';

function datasetOf(...frames: number[]) {
  let firstFrame = 0;
  const clips = frames.map((count) => {
    const clip = { frames: count, firstFrame };
    firstFrame += count;
    return clip;
  });
  return { frameCount: firstFrame, manifest: { clips } as unknown as DatasetManifest };
}

const runsOf = (frames: Uint32Array): number =>
  frames.filter((frame, index) => frames[index - 1] !== frame - 1).length;

describe('splitting', () => {
  const dataset = datasetOf(11_078 - 600, 3, 1, 596);

  test.each<SplitOptions>([
    { kind: 'random', heldOut: 1_075, seed: 1 },
    { kind: 'blocks', heldOut: 1_075, seed: 1 },
    { kind: 'blocks', heldOut: 0.9, seed: 7 },
  ])('puts every frame on exactly one side, as many as asked: %o', (options) => {
    const { train, heldOut } = splitDataset(dataset, options);
    const wanted = options.heldOut < 1 ? Math.round(options.heldOut * 11_078) : options.heldOut;
    expect(heldOut.length).toBe(wanted);
    expect([...new Set([...train, ...heldOut])].length).toBe(11_078);
    expect([...train]).toEqual([...train].sort((a, b) => a - b));
  });

  test('blocks are intervals of time', () => {
    const blocks = splitDataset(dataset, { kind: 'blocks', heldOut: 1_075, seed: 1 });
    expect(runsOf(blocks.heldOut)).toBeLessThan(25);
    const random = splitDataset(dataset, { kind: 'random', heldOut: 1_075, seed: 1 });
    expect(runsOf(random.heldOut)).toBeGreaterThan(900);
  });

  test('a seed is a split', () => {
    const options = { kind: 'blocks', heldOut: 0.1, seed: 3 } as const;
    expect(splitDataset(dataset, options)).toEqual(splitDataset(dataset, options));
    expect(splitDataset(dataset, options)).not.toEqual(
      splitDataset(dataset, { ...options, seed: 4 }),
    );
  });

  test('refuses to hold out everything', () => {
    expect(() => splitDataset(datasetOf(5), { kind: 'random', heldOut: 5, seed: 0 })).toThrow(
      /leaves none to train on/,
    );
  });
});
