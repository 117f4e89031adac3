import type { Hearing } from '@phosphene/model/audio';
import type { ShownForLabel } from './sound-figures.ts';

/**
 * What is shown for each label that is heard.
 *
 * @param names of all labels
 * @param labels of the windows
 * @param pictured the label of what window n's picture is nearest to
 */
export function tabulateShown(
  names: readonly string[],
  labels: readonly number[],
  hearings: readonly Hearing[],
  pictured: (n: number) => number,
): ShownForLabel[] {
  return names.flatMap((label, row) => {
    const own = labels.flatMap((one, n) => (one === row ? [n] : []));
    if (own.length === 0) return [];
    const share = (of: (n: number, column: number) => number): number[] =>
      names.map((_, column) => own.reduce((sum, n) => sum + of(n, column) / own.length, 0));
    return {
      label,
      windows: own.length,
      byProbability: share((n, column) => hearings[n]!.probabilities[column]!),
      byPicture: share((n, column) => (pictured(n) === column ? 1 : 0)),
    };
  });
}

/**
 * The share of windows for which the right label is shown.
 *
 * @param count of the windows
 */
export function rightShare(
  rows: readonly ShownForLabel[],
  names: readonly string[],
  count: number,
  by: 'byProbability' | 'byPicture',
): number {
  return rows.reduce(
    (sum, row) => sum + (row.windows / count) * row[by][names.indexOf(row.label)]!,
    0,
  );
}
