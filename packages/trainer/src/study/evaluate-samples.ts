/** How far pictures lie from what they are compared with, as root mean square differences, in % of full brightness. */
export interface Distances {
  /** A tenth lie nearer than this, half, nine tenths. */
  readonly near: number;
  readonly median: number;
  readonly far: number;
  readonly count: number;
}

/** Whether a network imagines or copies. */
export type Verdict = 'copies' | 'varies' | 'imagines' | 'strays';

/** From how far on two pictures count as different ones, in % of full brightness. */
export interface Scale {
  /** The greater of the two, or the one that is known. */
  readonly different: number;
  /** By how much the network's own painting of a frame misses it; `null` where that isn't known. */
  readonly miss: number | null;
  /** Frames to the nearest one of another moment, both as the network paints them; `null` where there is none. */
  readonly moments: Distances | null;
}

/** What distances to the nearest picture of the footage say. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Median distance over the scale. */
  readonly ratio: number;
}

/** Summary of distances of pictures with this many values; `null` where there is none that is finite. */
export function summarise(distances: ArrayLike<number>, values: number): Distances | null {
  const sorted = Array.from(distances)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = (share: number): number =>
    (100 * sorted[Math.floor(share * (sorted.length - 1))]!) / Math.sqrt(values);
  return { near: at(0.1), median: at(0.5), far: at(0.9), count: sorted.length };
}

/**
 * Two moments of the footage tell how far apart pictures of it are; where it stands still they are the same, and
 * then what the network misses of a frame anyway is the least that can be told apart.
 *
 * @param psnr of frames that it paints again, dB
 */
export function measureScale(moments: Distances | null, psnr: number | null): Scale | null {
  const miss = psnr === null ? null : 100 * 10 ** (-psnr / 20);
  if (miss === null && moments === null) return null;
  return { different: Math.max(miss ?? 0, moments?.median ?? 0, 1e-6), miss, moments };
}

/** @param distances to the nearest frame, as the network paints both: its blur is on both sides */
export function evaluateDistances({ median }: Distances, { different }: Scale): Judgement {
  const ratio = median / different;
  const verdict = ratio < 0.4 ? 'copies' : ratio < 1 ? 'varies' : ratio < 3 ? 'imagines' : 'strays';
  return { verdict, ratio };
}

/** The verdict in words that go on a sentence about where the pictures were painted. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  copies: 'it copies: what it paints there can hardly be told from frames of the footage',
  varies: 'it paints variations: near to frames of the footage, but not those frames',
  imagines:
    'it imagines: its pictures are as far from any frame as pictures of the footage are from each other',
  strays:
    'it strays: its pictures are far from any frame. They may be new or they may be wrong; look at them',
};
