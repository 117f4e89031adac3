import { describe, expect, test } from '@jest/globals';
import {
  finishPicture,
  lightenTrail,
  trailMotion,
  trailTicks,
  type LookMoment,
  type Pixels,
  type ScoreInput,
} from '../src/index.ts';
import { hash, hashPoint } from '../src/look/integer-hash.ts';
import { furthest, lookOf, MOMENT, picture, SIZE } from './look-pictures.ts';

describe('the hash', () => {
  test('is PCG’s, to the bit', () => {
    const mask = 0xffffffffn;
    const exact = (value: bigint): bigint => {
      const state = (value * 747796405n + 2891336453n) & mask;
      const word = (((state >> ((state >> 28n) + 4n)) ^ state) * 277803737n) & mask;
      return (word >> 22n) ^ word;
    };
    for (const value of [0, 1, 7, 0x7fffffff, 0x80000000, 0xffffffff]) {
      expect(BigInt(hash(value))).toBe(exact(BigInt(value)));
    }
    // Left of the middle lies what is left of 0 in 32 bits.
    expect(hashPoint(-1, 3, 9, 7)).toBe(hashPoint(0xffffffff, 3, 9, 7));
  });

  test('spreads its bits evenly', () => {
    const ones = new Array<number>(32).fill(0);
    for (let x = 0; x < 64; x++)
      for (let y = 0; y < 64; y++) {
        const bits = hashPoint(x, y, 5, 11);
        for (let bit = 0; bit < 32; bit++) ones[bit]! += (bits >>> bit) & 1;
      }
    // Of 4,096, with a deviation of 32.
    for (const count of ones) expect(Math.abs(count - 2048)).toBeLessThan(160);
  });
});

describe('trails', () => {
  const { trails } = lookOf({ trails: { memory: 0.5, zoom: 2, turn: 0.25 } });
  const black = new Uint8Array(SIZE.width * SIZE.height * 3);

  test('are the lighter one of the picture and what is left', () => {
    const still = { ...trails, zoom: 1, turn: 0 };
    const left = lightenTrail(black, picture(), SIZE, trailMotion(still, 30, 15));
    picture().forEach((value, i) => expect(left[i]).toBeCloseTo(value / Math.E, 3));
    const lit = lightenTrail(picture(), picture(), SIZE, trailMotion(still, 30, 1));
    expect([...lit]).toEqual([...picture()]);
  });

  test('turn clockwise and grow', () => {
    const size = { width: 33, height: 33 };
    const spot = new Uint8Array(33 * 33 * 3);
    // Four pixels above the middle.
    spot.fill(255, (12 * 33 + 16) * 3, (12 * 33 + 16) * 3 + 3);
    const empty = new Uint8Array(spot.length);
    const seen = lightenTrail(empty, spot, size, trailMotion(trails, 30, 30));
    // After a second: a quarter of a turn, twice as far.
    const brightest = seen.indexOf(seen.reduce((a, b) => Math.max(a, b)));
    expect([Math.floor(brightest / 3) % 33, Math.floor(brightest / 99)]).toEqual([24, 16]);
  });

  test('don’t depend on how a time is divided, where they stand still', () => {
    const still = { ...trails, zoom: 1, turn: 0 };
    const half = trailMotion(still, 30, 0.5);
    const twice = lightenTrail(black, lightenTrail(black, picture(), SIZE, half), SIZE, half);
    const once = lightenTrail(black, picture(), SIZE, trailMotion(still, 30, 1));
    expect(furthest(twice, once)).toBeLessThan(0.001);
  });

  test('leave less than half of a byte after their ticks', () => {
    const ticks = trailTicks(trails, 30);
    expect(255 * trailMotion(trails, 30, ticks).share).toBeLessThan(0.5);
    expect(255 * trailMotion(trails, 30, ticks - 1).share).toBeGreaterThan(0.49);
  });
});

describe('grain', () => {
  const grey = new Uint8Array(SIZE.width * SIZE.height * 3).fill(128);
  const grained = (
    grain: NonNullable<ScoreInput['look']>['grain'],
    moment: Partial<LookMoment> = {},
    image: Pixels = grey,
  ): Uint8Array => finishPicture(image, SIZE, lookOf({ grain }), { ...MOMENT, ...moment });

  test('is another one at each tick and seed, the same within a tick', () => {
    const first = grained({ amount: 0.2 });
    expect(grained({ amount: 0.2 }, { position: 30.9 })).toEqual(first);
    expect(grained({ amount: 0.2 }, { position: 31 })).not.toEqual(first);
    expect(grained({ amount: 0.2 }, { seed: 8 })).not.toEqual(first);
  });

  test('is as strong as its amount, without colour or bias, and spares black and white', () => {
    const bytes = grained({ amount: 0.5 });
    const reach = bytes.reduce((most, value) => Math.max(most, Math.abs(value - 128)), 0);
    expect(reach).toBeGreaterThan(80);
    expect(reach).toBeLessThanOrEqual(128);
    expect(bytes.every((value, i) => value === bytes[i - (i % 3)])).toBe(true);
    const mean = bytes.reduce((sum, value) => sum + value, 0) / bytes.length;
    expect(Math.abs(mean - 128)).toBeLessThan(6);
    for (const value of [0, 255]) {
      const flat = new Uint8Array(grey.length).fill(value);
      expect(grained({ amount: 1 }, {}, flat)).toEqual(flat);
    }
  });

  test('of a larger size changes more slowly from pixel to pixel', () => {
    const steps = (size: number): number => {
      const bytes = grained({ amount: 0.5, size });
      return bytes.reduce((sum, value, i) => sum + (i < 3 ? 0 : (value - bytes[i - 3]!) ** 2), 0);
    };
    expect(steps(4)).toBeLessThan(steps(1) / 4);
  });
});
