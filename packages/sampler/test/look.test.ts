import { describe, expect, test } from '@jest/globals';
import {
  createFramePainter,
  enlarge,
  lookWithPalette,
  paletteTable,
  parseScore,
  KERNEL_NAMES,
} from '../src/index.ts';
import type { Look } from '../src/index.ts';
import { enlargeAlongEdges } from '../src/look/enlarge-along-edges.ts';

function lookOf(look: Partial<Look>): Look {
  return parseScore({ version: 1, look }).look;
}

const row = (table: Uint8Array, i: number): number[] => [...table.subarray(i * 3, i * 3 + 3)];

describe('palettes', () => {
  // Rows 0, 128 and 255 of matplotlib 3.11's tables, as bytes.
  test.each([
    ['inferno', [0, 0, 4], [188, 55, 84], [252, 255, 164]],
    ['magma', [0, 0, 4], [183, 55, 121], [252, 253, 191]],
    ['viridis', [68, 1, 84], [33, 145, 140], [253, 231, 37]],
    ['turbo', [48, 18, 59], [164, 252, 60], [122, 4, 3]],
    ['grey', [0, 0, 0], [128, 128, 128], [255, 255, 255]],
  ] as const)('%s is the published table', (palette, first, middle, last) => {
    const table = paletteTable(lookOf({ palette }));
    expect([row(table, 0), row(table, 128), row(table, 255)]).toEqual([first, middle, last]);
  });

  test('go straight between custom stops, and hold beyond them', () => {
    const palette = [
      { at: 0.2, colour: '#000000' },
      { at: 0.6, colour: '#ff8000' },
    ];
    const table = paletteTable(lookOf({ palette }));
    expect(row(table, 0)).toEqual([0, 0, 0]);
    expect(row(table, 102)).toEqual([128, 64, 0]);
    expect(row(table, 255)).toEqual([255, 128, 0]);
  });

  test('of the bundle stands where the score leaves it open', () => {
    expect(lookWithPalette(lookOf({}), 'magma').palette).toBe('magma');
    expect(lookWithPalette(lookOf({}), null).palette).toBe('grey');
    expect(lookWithPalette(lookOf({ palette: 'turbo' }), 'magma').palette).toBe('turbo');
  });
});

describe('tone', () => {
  const paint = (look: Partial<Look>, image: number[], channels: 1 | 3): number[] => {
    const into = new Uint8Array((image.length / channels) * 3);
    createFramePainter(lookOf(look), channels).paint(Float32Array.from(image), into);
    return [...into];
  };

  test('leaves the picture alone by default, and rounds to the nearest byte', () => {
    expect(paint({}, [0, 0.5, 1], 3)).toEqual([0, 128, 255]);
    expect(paint({}, [-0.2, 1.2, 100.4 / 255], 3)).toEqual([0, 255, 100]);
  });

  test('has gain, gamma and saturation', () => {
    expect(paint({ gain: 2 }, [0.2, 0.3, 0.7], 3)).toEqual([102, 153, 255]);
    expect(paint({ gamma: 2 }, [0.25, 0.25, 0.25], 3)).toEqual([128, 128, 128]);
    const grey = paint({ saturation: 0 }, [1, 0, 0], 3);
    expect(grey).toEqual([54, 54, 54]);
  });

  test('sends luma through the palette', () => {
    expect(paint({ palette: 'viridis' }, [1], 1)).toEqual([253, 231, 37]);
  });
});

describe('enlargement', () => {
  test.each(KERNEL_NAMES)('%s keeps what is flat, and the same size', (kernel) => {
    const flat = new Uint8Array(5 * 4 * 3).fill(77);
    const [from, to] = [
      { width: 5, height: 4 },
      { width: 33, height: 21 },
    ];
    expect(new Set(enlarge(flat, from, to, kernel))).toEqual(new Set([77]));
    const noise = Uint8Array.from({ length: 60 }, (_, i) => (i * 89) % 256);
    expect(enlarge(noise, from, from, kernel)).toEqual(noise);
  });

  // A slanting edge between 40 and 200, antialiased by its distance to the pixels' middles.
  const slanting = (width: number, height: number): Uint8Array => {
    const scale = 24 / width;
    return Uint8Array.from({ length: width * height * 3 }, (_, i) => {
      const x = (Math.floor(i / 3) % width) + 0.5;
      const y = Math.floor(i / 3 / width) + 0.5;
      const distance = (x * scale - 4 - 0.55 * y * scale) / Math.hypot(1, 0.55);
      return 120 + 80 * Math.max(-1, Math.min(1, 2 * distance));
    });
  };

  test('along edges draws a slanting one nearer to its shape than every separable kernel', () => {
    const [from, to] = [
      { width: 24, height: 24 },
      { width: 96, height: 96 },
    ];
    const drawn = slanting(96, 96);
    const off = KERNEL_NAMES.map((kernel) => {
      const larger = enlarge(slanting(24, 24), from, to, kernel);
      return larger.reduce((sum, byte, i) => sum + (byte - drawn[i]!) ** 2, 0);
    });
    const edge = off[KERNEL_NAMES.indexOf('edge')]!;
    expect(off.filter((error) => error < 1.5 * edge)).toEqual([edge]);
  });

  test('along edges stays within four bytes of the values that are there, and is bicubic where nothing is enlarged', () => {
    const from = { width: 24, height: 24 };
    const picture = slanting(24, 24);
    const larger = enlargeAlongEdges(picture, from);
    expect(Math.min(...larger)).toBeGreaterThanOrEqual(Math.min(...picture) - 4);
    expect(Math.max(...larger)).toBeLessThanOrEqual(Math.max(...picture) + 4);
    const smaller = { width: 20, height: 11 };
    expect(enlarge(picture, from, smaller, 'edge')).toEqual(
      enlarge(picture, from, smaller, 'bicubic'),
    );
  });

  test('along edges treats a turned picture alike', () => {
    const from = { width: 24, height: 24 };
    const picture = slanting(24, 24);
    const turn = (image: Uint8Array, side: number): Uint8Array =>
      image.map((_, i) => {
        const pixel = Math.floor(i / 3);
        return image[((pixel % side) * side + Math.floor(pixel / side)) * 3 + (i % 3)]!;
      });
    expect(enlargeAlongEdges(turn(picture, 24), from)).toEqual(
      turn(enlargeAlongEdges(picture, from), 96),
    );
  });
});
