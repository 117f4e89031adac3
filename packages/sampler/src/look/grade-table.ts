import type { Grade } from './effect-settings.ts';
import type { Look } from './look.ts';
import { paletteTable } from './palette-table.ts';

/** How much a whole step of warmth adds to red and takes from blue, and one of tint takes from green. */
const WARMTH = 0.35;
const TINT = 0.3;

/** The grade that changes nothing. */
export const NEUTRAL_GRADE: Grade = { contrast: 1, lift: 0, temperature: 0, tint: 0 };

/** Whether a grade changes nothing. */
export function isNeutralGrade({ contrast, lift, temperature, tint }: Grade): boolean {
  return contrast === 1 && lift === 0 && temperature === 0 && tint === 0;
}

/**
 * Step 5 of the look: what becomes of each byte of red, green and blue. With x of 0…1: `a = c·x`, c the channel's share
 * by temperature and tint, which leave the luma of grey as it is; `b = a + lift·(1 − a)`;
 * `y = clamp(½ + contrast·(b − ½))`; the byte is `floor(255·y + ½)`. Sums and products only, the same on every engine.
 *
 * @returns [256, 3]
 */
export function gradeTable({ contrast, lift, temperature, tint }: Grade): Uint8Array {
  const shares = [
    1 + WARMTH * temperature + (TINT / 2) * tint,
    1 - TINT * tint,
    1 - WARMTH * temperature + (TINT / 2) * tint,
  ] as const;
  const luma = 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2];
  const table = new Uint8Array(256 * 3);
  for (let i = 0; i < table.length; i++) {
    // 255 stays 255 where nothing is done: the share is 1 then.
    const a = (Math.floor(i / 3) / 255) * (shares[i % 3]! / luma);
    const y = 0.5 + contrast * (a + lift * (1 - a) - 0.5);
    table[i] = Math.floor(255 * Math.min(1, Math.max(0, y)) + 0.5);
  }
  return table;
}

/**
 * Puts RGB bytes through a grade's curves, in place.
 *
 * @param table `gradeTable`
 */
export function gradeBytes(rgb: Uint8Array, table: Uint8Array): void {
  for (let i = 0; i < rgb.length; i++) rgb[i] = table[rgb[i]! * 3 + (i % 3)]!;
}

/**
 * Steps 4 and 5 of the look as one table: of luma, its palette in the grade; of colour the grade's curves, `null` where
 * they change nothing.
 *
 * @returns [256, 3]
 */
export function colourTable(
  look: Pick<Look, 'palette' | 'grade'>,
  channels: 1 | 3,
): Uint8Array | null {
  const curves = isNeutralGrade(look.grade) ? null : gradeTable(look.grade);
  if (channels === 3) return curves;
  const table = paletteTable(look);
  if (curves !== null) gradeBytes(table, curves);
  return table;
}
