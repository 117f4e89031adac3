import type { LatentCodes } from '@phosphene/model/bundle';

/**
 * Codes that stand for the footage: as many of each label as of any other, evenly over its codes, label by label. Where
 * there are more labels than places, the first labels have them.
 *
 * @param places how many at most
 */
export function shownFrames(
  { labels, count }: Pick<LatentCodes, 'labels' | 'count'>,
  places: number,
): number[] {
  const groups = new Map<number, number[]>();
  for (let code = 0; code < count; code++) {
    const own = groups.get(labels[code]!) ?? [];
    own.push(code);
    groups.set(labels[code]!, own);
  }
  const shown = [...groups].sort(([one], [other]) => one - other).slice(0, places);
  const each = Math.max(1, Math.floor(places / shown.length));
  return shown.flatMap(([, own]) => {
    const taken = Math.min(each, own.length);
    // From the middle of each part: ends of clips are often dark.
    return Array.from(
      { length: taken },
      (_, n) => own[Math.floor(((n + 0.5) * own.length) / taken)]!,
    );
  });
}
