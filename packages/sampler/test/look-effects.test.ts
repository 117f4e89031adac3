import { describe, expect, test } from '@jest/globals';
import {
  bendPicture,
  colourTable,
  createFramePainter,
  finishPicture,
  isWorked,
  MIRROR_KINDS,
  parseScore,
  pinCorners,
  scoreFromQuery,
  scoreToQuery,
  WHOLE_PICTURE,
  type Look,
  type LookMoment,
  type Pixels,
  type ScoreInput,
} from '../src/index.ts';
import { furthest, lookOf, MOMENT, picture, pixel, SIZE } from './look-pictures.ts';

test('a look without effects does nothing', () => {
  const look = lookOf({});
  expect(isWorked(look)).toBe(false);
  expect(colourTable(look, 3)).toBeNull();
  const image = picture();
  expect(bendPicture(image, SIZE, look, MOMENT)).toBe(image);
  expect(finishPicture(image, SIZE, look, MOMENT)).toEqual(image);
  expect(pinCorners(image, SIZE, WHOLE_PICTURE)).toEqual(image);
});

describe('grade', () => {
  const paint = (grade: NonNullable<ScoreInput['look']>['grade'], rgb: number[]): number[] => {
    const into = new Uint8Array(3);
    createFramePainter(lookOf({ grade }), 3).paint(
      Float32Array.from(rgb, (byte) => byte / 255),
      into,
    );
    return [...into];
  };

  test('has contrast about the middle, and lift that leaves white', () => {
    expect(paint({ contrast: 2 }, [128, 64, 255])).toEqual([129, 0, 255]);
    expect(paint({ contrast: 0 }, [0, 90, 255])).toEqual([128, 128, 128]);
    expect(paint({ lift: 0.5 }, [0, 128, 255])).toEqual([128, 192, 255]);
    expect(paint({ lift: -0.5 }, [0, 85, 255])).toEqual([0, 0, 255]);
  });

  test('has warmth and tint that leave the luma of grey', () => {
    for (const grade of [{ temperature: 1 }, { temperature: -0.6 }, { tint: 1 }, { tint: -1 }]) {
      const [r, g, b] = paint(grade, [120, 120, 120]) as [number, number, number];
      expect(Math.abs(0.2126 * r + 0.7152 * g + 0.0722 * b - 120)).toBeLessThan(1);
    }
    const [warm, , blue] = paint({ temperature: 1 }, [120, 120, 120]);
    expect(warm).toBeGreaterThan(blue!);
    const [, green] = paint({ tint: 1 }, [120, 120, 120]);
    expect(green).toBeLessThan(105);
  });

  test('is of the palette for luma', () => {
    const look = lookOf({ palette: 'viridis', grade: { contrast: 0 } });
    expect(new Set(colourTable(look, 1))).toEqual(new Set([128]));
  });
});

describe('displacement', () => {
  const look = lookOf({ displacement: { amount: 0.2, size: 0.5, speed: 1 } });
  const moved = (moment: Partial<LookMoment>): Pixels =>
    bendPicture(picture(), SIZE, look, { ...MOMENT, ...moment });

  test('is as far as the sound is loud, or as its base', () => {
    expect(moved({ level: 0 })).toEqual(Float32Array.from(picture()));
    const [little, much] = [0.1, 1].map((level) => furthest(moved({ level }), picture()));
    expect(little).toBeGreaterThan(0);
    expect(much).toBeGreaterThan(little!);
    const silent = lookOf({ displacement: { base: 0.2, size: 0.5, speed: 1 } });
    expect(bendPicture(picture(), SIZE, silent, MOMENT)).toEqual(moved({ level: 1 }));
  });

  test('follows from seed and time, without a jump', () => {
    const at = (position: number, seed = 7): Pixels => moved({ level: 1, position, seed });
    expect(at(44.5)).toEqual(at(44.5));
    expect(at(44.5, 8)).not.toEqual(at(44.5));
    // Across the layer at tick 60.
    expect(furthest(at(59.99), at(60))).toBeLessThan(1);
    expect(furthest(at(45), at(60))).toBeGreaterThan(5);
  });
});

describe('mirror', () => {
  const mirrored = (mirror: NonNullable<ScoreInput['look']>['mirror']): Pixels =>
    bendPicture(picture(), SIZE, lookOf({ mirror }), MOMENT);

  test('keeps a half, or a quarter, to the bit', () => {
    const original = picture();
    const { width, height } = SIZE;
    const [across, down, quad] = (['horizontal', 'vertical', 'quad'] as const).map((kind) =>
      mirrored({ kind }),
    ) as [Pixels, Pixels, Pixels];
    for (const [x, y] of [
      [3, 2],
      [11, 7],
    ] as const) {
      expect(pixel(across, x, y)).toEqual(pixel(original, x, y));
      expect(pixel(across, width - 1 - x, y)).toEqual(pixel(original, x, y));
      expect(pixel(down, x, height - 1 - y)).toEqual(pixel(original, x, y));
      expect(pixel(quad, width - 1 - x, height - 1 - y)).toEqual(pixel(original, x, y));
    }
  });

  test('of the kaleidoscope is alike on both sides and after a sector’s turn', () => {
    const size = { width: 32, height: 32 };
    const look = lookOf({ mirror: { kind: 'kaleidoscope', segments: 8, turn: 0.1 } });
    const image = bendPicture(picture(size), size, look, MOMENT);
    for (const [x, y] of [
      [4, 9],
      [13, 2],
    ] as const) {
      const here = pixel(image, x, y, size);
      for (const [column, row] of [
        [31 - x, y],
        [x, 31 - y],
        [y, x],
      ] as const) {
        pixel(image, column, row, size).forEach((value, channel) =>
          expect(value).toBeCloseTo(here[channel]!, 2),
        );
      }
    }
  });

  test('turns with time, and comes round', () => {
    const turned = (position: number): Pixels =>
      bendPicture(picture(), SIZE, lookOf({ mirror: { kind: 'quad', spin: 0.5 } }), {
        ...MOMENT,
        position,
      });
    expect(furthest(turned(60), turned(0))).toBeLessThan(0.01);
    expect(furthest(turned(15), turned(0))).toBeGreaterThan(10);
  });

  test.each(MIRROR_KINDS)('leaves what is flat: %s', (kind) => {
    const flat = new Uint8Array(SIZE.width * SIZE.height * 3).fill(90);
    const look = lookOf({ mirror: { kind, turn: 0.13 }, displacement: { base: 0.3 } });
    expect(furthest(bendPicture(flat, SIZE, look, MOMENT), flat)).toBeLessThan(0.001);
  });
});

describe('corners', () => {
  const corners: Look['corners'] = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0.75],
    [0.25, 0.75],
  ];

  test('draw the picture into their shape, black around it', () => {
    const flat = new Uint8Array(SIZE.width * SIZE.height * 3).fill(200);
    const pinned = pinCorners(flat, SIZE, corners);
    expect(pixel(pinned, 12, 8)).toEqual([200, 200, 200]);
    expect(pixel(pinned, 3, 8)).toEqual([0, 0, 0]);
    const lit = pinned.reduce((sum, value) => sum + value, 0);
    expect(lit / flat.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.25, 2);
  });

  test('put each corner where it is told, in perspective', () => {
    const size = { width: 200, height: 200 };
    const image = new Uint8Array(200 * 200 * 3);
    // White in the quarter of the lower right.
    for (let y = 100; y < 200; y++) image.fill(255, (y * 200 + 100) * 3, (y * 200 + 200) * 3);
    const pinned = pinCorners(image, size, [
      [0.1, 0],
      [0.9, 0.1],
      [1, 1],
      [0, 0.8],
    ]);
    // The picture's middle is where the diagonals cross.
    const [cx, cy] = [0.4824, 0.4248];
    expect(pixel(pinned, Math.floor(200 * cx) + 4, Math.floor(200 * cy) + 4, size)[0]).toBe(255);
    expect(pixel(pinned, Math.floor(200 * cx) - 5, Math.floor(200 * cy) - 5, size)[0]).toBe(0);
    expect(pixel(pinned, 195, 196, size)[0]).toBe(255);
  });

  test('must be a shape', () => {
    const crossed = [corners[0], corners[2], corners[1], corners[3]] as never;
    expect(() => lookOf({ corners: crossed })).toThrow('convex');
    const score = parseScore({ version: 1, look: { corners, mirror: { kind: 'quad' } } });
    expect(scoreFromQuery(scoreToQuery(score))).toEqual(score);
  });
});
