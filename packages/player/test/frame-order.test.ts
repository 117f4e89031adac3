import { describe, expect, test } from '@jest/globals';
import { bundleRoot } from '../src/bundle/bundle-files.ts';
import { DecodedFrames } from '../src/display/decoded-frames.ts';

describe('DecodedFrames', () => {
  test('shows the moment between the two frames around it, and holds the last', () => {
    const frames = new DecodedFrames(4);
    expect(frames.around(0)).toBeNull();
    for (const tick of [0, 3, 7]) frames.begin(tick).ready = true;
    const pair = frames.around(4)!;
    expect([pair.before.tick, pair.after.tick, pair.mix]).toEqual([3, 7, 0.25]);
    expect(frames.around(3)!.mix).toBe(0);
    const held = frames.around(9)!;
    expect([held.before.tick, held.after.tick, held.mix]).toEqual([7, 7, 0]);
  });

  test('passes over a frame that the decoder is still at, and reuses the oldest place', () => {
    const frames = new DecodedFrames(3);
    for (const tick of [0, 1]) frames.begin(tick).ready = true;
    frames.begin(2);
    expect(frames.around(1.5)!.after.tick).toBe(1);
    const reused = frames.begin(3);
    reused.ready = true;
    expect(frames.newestTick).toBe(3);
    expect(frames.around(0.5)!.before.tick).toBe(1);
    frames.clear();
    expect(frames.around(3)).toBeNull();
  });
});

test('the bundle in a drop is the outermost folder with a manifest', () => {
  expect(bundleRoot(['phosphene.json', 'old/phosphene.json'], 'x')).toBe('');
  expect(bundleRoot(['mine/poster.png', 'mine/phosphene.json'], 'x')).toBe('mine/');
  expect(() => bundleRoot(['mine/readme.txt'], 'x')).toThrow('holds no phosphene.json');
});
