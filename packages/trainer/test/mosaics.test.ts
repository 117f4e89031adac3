import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import { residualVae } from '@phosphene/model/network';
import { architectureFor, PRESETS } from '../src/train-options.ts';
import { drawMosaics } from '../src/data/draw-mosaics.ts';

const architecture = residualVae({ height: 32, width: 48, channels: 3 }, 48, [4, 4, 4], {
  latent: 'parts',
});
const BATCH = 64;
const pixelsOf = (pixels: Float32Array, n: number): Float32Array =>
  pixels.subarray(n * 32 * 48, (n + 1) * 32 * 48);

describe('mosaics of two pictures', () => {
  test('are as many as their share, and the others are whole', () => {
    const none = drawMosaics(new RandomStream(1), architecture, BATCH, 0);
    expect(none.units.every((unit) => unit === 0)).toBe(true);
    expect(none.pixels.every((pixel) => pixel === 0)).toBe(true);
    const half = drawMosaics(new RandomStream(1), architecture, BATCH, 0.5);
    const mixed = Array.from({ length: BATCH }, (_, n) =>
      half.units.subarray(n * 48, (n + 1) * 48).some((unit) => unit > 0),
    );
    expect(mixed.filter(Boolean).length).toBeGreaterThan(BATCH / 4);
    expect(mixed.filter(Boolean).length).toBeLessThan((3 * BATCH) / 4);
  });

  test('are of one picture on either side of a narrow seam, where the latent says so', () => {
    const { units, pixels } = drawMosaics(new RandomStream(2), architecture, BATCH, 1);
    let between = 0;
    for (let n = 0; n < BATCH; n++) {
      const picture = pixelsOf(pixels, n);
      between += picture.filter((share) => share > 0.01 && share < 0.99).length;
      for (let cell = 0; cell < 24; cell++) {
        const own = units.subarray(n * 48 + 2 * cell, n * 48 + 2 * cell + 2);
        expect(own[0]).toBe(own[1]);
        const middle = picture[(Math.floor(cell / 6) * 8 + 4) * 48 + (cell % 6) * 8 + 4]!;
        if (own[0] === 0) expect(middle).toBeLessThan(0.5);
        if (own[0] === 1) expect(middle).toBeGreaterThan(0.5);
      }
    }
    expect(between / pixels.length).toBeLessThan(0.25);
  });

  test('are the same for the same seed', () => {
    const draw = (seed: number) => drawMosaics(new RandomStream(seed), architecture, 4, 1);
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });
});

test('mosaics are refused where the latent is of the whole picture', () => {
  const image = { height: 64, width: 64, channels: 3 } as const;
  expect(() => architectureFor({ ...PRESETS.sketch, mosaicShare: 0.5 }, image)).toThrow(/Mosaics/);
});

test('a latent is divided among the cells, or refused', () => {
  expect(architecture.parts).toEqual({ rows: 4, columns: 6 });
  expect(() =>
    residualVae({ height: 32, width: 48, channels: 3 }, 32, [4, 4, 4], { latent: 'parts' }),
  ).toThrow(/32.*24 parts/);
});
