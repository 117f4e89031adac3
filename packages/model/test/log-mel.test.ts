import { describe, expect, test } from '@jest/globals';
import { listenerFormat, LogMel, silentMel } from '../src/audio/log-mel.ts';

const { sampleRate, hop } = listenerFormat;

function rowsOf(samples: Float32Array, chunk = samples.length): Float32Array[] {
  const mel = new LogMel(listenerFormat);
  const rows: Float32Array[] = [];
  const keep = (row: Float32Array): void => void rows.push(row.slice());
  for (let at = 0; at < samples.length; at += chunk) {
    mel.push(samples.subarray(at, at + chunk), keep);
  }
  mel.flush(keep);
  return rows;
}

const loudest = (row: Float32Array): number => row.indexOf(Math.max(...row));

describe('log-mel features', () => {
  test('a row stands for the sound around its own time', () => {
    const samples = new Float32Array(sampleRate);
    samples[50 * hop] = 1;
    const sums = rowsOf(samples).map((row) => row.reduce((a, b) => a + b, 0));
    expect(sums.length).toBe(100);
    expect(sums.indexOf(Math.max(...sums))).toBe(50);
    // 25 ms of window: two rows further off nothing is heard.
    expect(sums[48]).toBeCloseTo(silentMel * listenerFormat.bands, 2);
    expect(sums[52]).toBeCloseTo(silentMel * listenerFormat.bands, 2);
  });

  test('chunks of any size give the same rows', () => {
    const samples = Float32Array.from({ length: 7_001 }, (_, i) => Math.sin(i * i * 1e-4));
    expect(rowsOf(samples, 1)).toEqual(rowsOf(samples));
    expect(rowsOf(samples, 777)).toEqual(rowsOf(samples));
  });

  test('higher notes are heard in higher bands, and a full-scale sine has about unit energy', () => {
    const heard = [60, 250, 1_000, 4_000].map((hertz) => {
      const sine = Float32Array.from({ length: sampleRate }, (_, i) =>
        Math.sin((2 * Math.PI * hertz * i) / sampleRate),
      );
      return rowsOf(sine)[50]!;
    });
    const bands = heard.map(loudest);
    expect(bands).toEqual([...bands].sort((a, b) => a - b));
    expect(new Set(bands).size).toBe(4);
    for (const row of heard) expect(Math.abs(Math.max(...row))).toBeLessThan(1.3);
  });

  test('silence is the floor, and no sound has no rows', () => {
    for (const row of rowsOf(new Float32Array(1_000))) {
      for (const value of row) expect(value).toBeCloseTo(silentMel, 5);
    }
    expect(rowsOf(new Float32Array(0))).toEqual([]);
  });
});
