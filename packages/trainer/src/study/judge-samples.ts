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

/** Distances to the nearest picture of the footage. */
export interface SampleJudgement {
  readonly verdict: Verdict;
  /** Median distance of samples over that between moments of the footage, both painted. */
  readonly ratio: number;
  /** Samples to the nearest frame of the footage, as the network paints it. */
  readonly samples: Distances;
  /** Frames to the nearest one of another moment, as the network paints both. */
  readonly moments: Distances;
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
 * Judges samples by how near they come to the footage, beside how near its own moments come to each other. Both
 * are compared as the network paints them: its blur would else count as distance for the ones and not the others.
 */
export function judgeSamples(samples: Distances, moments: Distances): SampleJudgement {
  const ratio = samples.median / Math.max(moments.median, 1e-6);
  const verdict =
    ratio < 0.25 ? 'copies' : ratio < 0.75 ? 'varies' : ratio <= 1.5 ? 'imagines' : 'strays';
  return { verdict, ratio, samples, moments };
}

/** The verdict in a sentence. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  copies:
    'It is copying: its pictures lie far nearer to frames of the footage than two moments of the footage do to ' +
    'each other. What is new comes from the journeys between them.',
  varies:
    'It paints variations: its pictures stay nearer to a frame of the footage than two moments of the footage do ' +
    'to each other, yet they are not those frames.',
  imagines:
    'It is imagining: its pictures are about as far from any frame as two moments of the footage are from each ' +
    'other.',
  strays:
    'It strays: its pictures lie farther from any frame than moments of the footage do from each other. Either ' +
    'they are new or they are wrong; look at them below.',
};
