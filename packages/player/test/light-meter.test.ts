import { describe, expect, test } from '@jest/globals';
import { AudioClock } from '../src/page/audio-clock.ts';
import { LightMeter } from '../src/listening/light-meter.ts';

describe('the audio clock', () => {
  test('takes the observation with the least delay', () => {
    const clock = new AudioClock();
    clock.observe(1, 5_012);
    clock.observe(2, 6_003);
    clock.observe(3, 7_009);
    expect(clock.pageTime(4)).toBe(8_003);
  });

  test('follows a drift, and is never without an offset', () => {
    const clock = new AudioClock();
    // The context loses a thousandth.
    for (let ms = 0; ms <= 60_000; ms += 100) {
      clock.observe(ms / 1001, ms);
      expect(Number.isFinite(clock.pageTime(0))).toBe(true);
    }
    expect(Math.abs(clock.pageTime(60_000 / 1001) - 60_000)).toBeLessThanOrEqual(20);
  });
});

describe('the light meter', () => {
  test('counts until a later tick than was begun is on show', () => {
    const meter = new LightMeter();
    expect(meter.quantile(0.5)).toBeNull();
    meter.heard(1_000, 7);
    meter.shown(7, 1_040);
    expect(meter.quantile(0.5)).toBeNull();
    meter.shown(8, 1_070);
    expect(meter.quantile(0.5)).toBe(70);
  });

  test('gives up what is never shown, as where a walk begins anew', () => {
    const meter = new LightMeter();
    meter.heard(0, 500);
    meter.shown(3, 6_000);
    meter.shown(501, 20_000);
    expect(meter.quantile(0.5)).toBeNull();
  });
});
