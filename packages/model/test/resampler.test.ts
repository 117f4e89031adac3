import { describe, expect, test } from '@jest/globals';
import { mixToMono } from '../src/audio/mix-to-mono.ts';
import { Resampler } from '../src/audio/resampler.ts';

const TO = 24_000;

function resampled(samples: Float32Array, rate: number, chunk = samples.length): Float32Array {
  const resampler = new Resampler(rate, TO);
  const out: number[] = [];
  const keep = (part: Float32Array): void => void out.push(...part);
  for (let at = 0; at < samples.length; at += chunk) {
    resampler.push(samples.subarray(at, at + chunk), keep);
  }
  resampler.flush(keep);
  return Float32Array.from(out);
}

const tone = (hertz: number, rate: number, seconds = 0.25): Float32Array =>
  Float32Array.from({ length: seconds * rate }, (_, n) =>
    Math.sin((2 * Math.PI * hertz * n) / rate),
  );

const decibels = (amplitude: number): number => 20 * Math.log10(amplitude);

/** Without the ends, where silence begins. */
const inside = (samples: Float32Array): Float32Array => samples.slice(200, -200);
const largest = (samples: Float32Array): number =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('the resampler', () => {
  test.each([44_100, 48_000, 96_000, 16_000, 22_050, 48_001])(
    'keeps a tone of %i Hz, where it is in time',
    (rate) => {
      const heard = resampled(tone(997, rate), rate);
      const due = tone(997, TO);
      expect(heard.length).toBe(Math.ceil((Math.floor(0.25 * rate) * TO) / rate));
      const error = inside(heard).map((value, n) => value - due[n + 200]!);
      expect(decibels(largest(error))).toBeLessThan(-75);
    },
  );

  test('keeps what lies below 10.5 kHz, and rejects by more than 60 dB what would be an alias', () => {
    for (const rate of [44_100, 48_000, 96_000]) {
      const gain = (hertz: number): number =>
        decibels(largest(inside(resampled(tone(hertz, rate), rate))));
      for (const hertz of [50, 3_990, 10_500]) expect(Math.abs(gain(hertz))).toBeLessThan(0.2);
      for (const hertz of [12_200, 13_000, 16_000, 20_000]) expect(gain(hertz)).toBeLessThan(-60);
    }
  });

  test('gives the same bits for chunks of any size', () => {
    for (const rate of [44_100, 48_000, 8_000]) {
      const samples = Float32Array.from({ length: 5_001 }, (_, n) => Math.sin(n * n * 1e-4));
      const whole = resampled(samples, rate);
      for (const chunk of [1, 128, 777]) {
        expect(Buffer.compare(bytes(resampled(samples, rate, chunk)), bytes(whole))).toBe(0);
      }
    }
  });

  test('needs less than 2 ms ahead, and lets sound of the right rate through', () => {
    expect(new Resampler(48_000, TO).lookAhead).toBeLessThan(0.002);
    expect(new Resampler(44_100, TO).lookAhead).toBeLessThan(0.002);
    expect(new Resampler(TO, TO).lookAhead).toBe(0);
    const samples = tone(440, TO, 0.01);
    expect(resampled(samples, TO, 100)).toEqual(samples);
  });

  test('gives nothing for nothing, and refuses rates that are no whole numbers', () => {
    expect(resampled(new Float32Array(0), 48_000, 1).length).toBe(0);
    expect(() => new Resampler(44_100.5, TO)).toThrow(/whole number/);
  });
});

test('channels are mixed by their mean', () => {
  const [left, right] = [Float32Array.of(1, 0.5, -1), Float32Array.of(0, 0.5, 1)];
  expect([...mixToMono([left, right])]).toEqual([0.5, 0.5, 0]);
  expect([...mixToMono([left])]).toEqual([...left]);
});

function bytes(samples: Float32Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}
