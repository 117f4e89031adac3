import type { CrossingFigures } from '../imagination-figures.ts';
import type { StudyFigures } from '../study-figures.ts';
import { noveltyChart, type NoveltyPoint } from './novelty-chart.ts';
import type { PictureGrid } from './picture-grid.ts';
import { figure, strip } from './picture-markup.ts';

/** The page's part about the marks of the imagination. */
export function imaginationSection(
  { imagination: figures, crossings }: Pick<StudyFigures, 'imagination' | 'crossings'>,
  grid: PictureGrid | null,
): string {
  if (figures === null || crossings === null || grid === null) return '';
  const rows = figures.map(
    ({ mark, stays, journeys }) =>
      `<tr><td>${mark}</td>${[stays.novelty, journeys.novelty, stays.realism, journeys.realism].map((value) => `<td>${value.toFixed(2)}</td>`).join('')}</tr>`,
  );
  const strips = figures.map(({ mark }, row) => strip(grid, `Imagination ${mark}`, row));
  return `<h2>From remembering to imagining</h2>
<p>One knob, <code>imagination</code>, from what it remembers to what it makes up. Each row is the same walk at the same moments, where it stays and on its journeys by turns: above at 0, below at 1.</p>
${figure(strips.join('<div style="height:4px"></div>'), `Imagination ${figures.map(({ mark }) => mark).join(', ')}, from above.`)}
<div class="scroll"><table><tr><th>imagination</th><th>new: where it<br>stays</th><th>on journeys</th><th>real: where it<br>stays</th><th>on journeys</th></tr>${rows.join('')}</table></div>
${figure(noveltyChart(pointsOf(figures, crossings)), 'Every mark where it stays and on its journeys, and crossings: the middle of journeys between frames that have little in common, by kind of travel. The green part is new as a whole and real in its parts.')}
<div class="scroll"><table><tr><th>crossings</th><th>new</th><th>real</th><th>the worst<br>twentieth</th><th>steepness</th><th>fine detail</th></tr>${crossings.map(crossingRow).join('')}</table></div>
<p class="quiet">New: how far its pictures are from the nearest frame, as it paints both; 0 is a frame, 1 as far as another moment of the footage. Real: how far patches of 12 × 12 pixels are from the nearest one of the footage; 1 is as far as those of other frames, and more is parts that the footage has nowhere. Steepness: the largest step over the mean one; fine detail: over that of the footage as it paints it.</p>`;
}

function pointsOf(
  figures: NonNullable<StudyFigures['imagination']>,
  crossings: readonly CrossingFigures[],
): NoveltyPoint[] {
  const marks = figures.flatMap(({ mark, stays, journeys }): NoveltyPoint[] => [
    { ...stays, name: `${mark}`, group: 'stays' },
    { ...journeys, name: `${mark}`, group: 'journeys' },
  ]);
  const crossed = crossings.map((one): NoveltyPoint => ({
    ...one,
    name: one.kind,
    group: 'crossings',
  }));
  return [...marks, ...crossed];
}

function crossingRow({ kind, ...figures }: CrossingFigures): string {
  const { novelty, realism, worstRealism, steepness, detail } = figures;
  const cells = [novelty, realism, worstRealism, steepness, detail].map(
    (value) => `<td>${value.toFixed(2)}</td>`,
  );
  return `<tr><td>${kind}</td>${cells.join('')}</tr>`;
}
