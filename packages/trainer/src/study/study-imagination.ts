import {
  alternatingLatents,
  evaluateImagination,
  openImaginationBench,
  type WalkSamples,
} from './evaluate-imagination.ts';
import { evaluateCrossings, type StudiedCrossings } from './evaluate-crossings.ts';
import type { CrossingFigures, ImaginationFigures } from './imagination-figures.ts';
import type { Scale } from './evaluate-samples.ts';
import { comparison, type StudyContext } from './study-context.ts';
import type { PaintedFootage } from './study-samples.ts';

/** What came of the marks. */
export interface ImaginationStudy {
  readonly figures: readonly ImaginationFigures[];
  /** A strip each, the same moments of the walk at every mark, [IMAGINED, H, W, C]. */
  readonly strips: readonly Float32Array[];
  readonly crossings: readonly CrossingFigures[];
}

const STUDIED = [0, 0.25, 0.5, 0.75, 1];
/** Pictures of a strip. */
export const IMAGINED = 12;

/**
 * Paints what a walk comes by at some marks of the imagination, and journeys between frames that have little in common,
 * and asks how new and how real it is.
 *
 * @param samplesAt a walk at a mark
 * @returns `null` where the footage has no two moments, so that nothing says what is new
 */
export async function studyImagination(
  context: StudyContext,
  samplesAt: (mark: number) => WalkSamples,
  studied: readonly StudiedCrossings[],
  painted: PaintedFootage,
  scale: Scale | null,
): Promise<ImaginationStudy | null> {
  const { image, latentSize } = context.bundle.manifest;
  if (!scale?.moments) return null;
  const moment = (scale.moments.median / 100) * Math.sqrt(comparison(image).values);
  const bench = (await openImaginationBench(context, painted, moment))!;
  const figures: ImaginationFigures[] = [];
  const strips: Float32Array[] = [];
  for (const [n, mark] of STUDIED.entries()) {
    const samples = samplesAt(mark);
    figures.push(await evaluateImagination(bench, mark, samples));
    const shown = alternatingLatents(samples, latentSize, IMAGINED);
    strips.push(await context.paint(shown, shown.length / latentSize));
    const total = STUDIED.length;
    context.oversight.onProgress?.({ stage: 'imagination', done: n + 1, total, unit: 'marks' });
  }
  const crossings: CrossingFigures[] = [];
  for (const kind of studied) {
    crossings.push((await evaluateCrossings(bench, kind, painted.spectrum)).figures);
  }
  return { figures, strips, crossings };
}
