import { describe, expect, test } from '@jest/globals';
import { Meters } from '../src/playback/meters.ts';

describe('meters', () => {
  test('show nothing before anything was measured', () => {
    const meters = new Meters();
    expect([meters.displayRate, meters.decodeRate, meters.latency, meters.page]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('leave out the first decode, which compiles', () => {
    const meters = new Meters();
    meters.issued(800);
    meters.finished(1000, 900);
    expect([meters.issue, meters.latency]).toEqual([0, 0]);
    meters.issued(2);
    meters.finished(1040, 20);
    expect([meters.issue, meters.latency, meters.decodeRate]).toEqual([2, 20, 25]);
    expect(meters.decoded).toBe(2);
  });

  test('follow a change and forget a single slow frame', () => {
    const meters = new Meters();
    for (let n = 0; n < 50; n++) meters.shown(20, 1);
    expect(meters.displayRate).toBeCloseTo(50, 6);
    meters.shown(200, 1);
    expect(meters.displayRate).toBeGreaterThan(30);
    for (let n = 0; n < 200; n++) meters.shown(10, 1);
    expect(meters.displayRate).toBeCloseTo(100, 0);
  });
});
