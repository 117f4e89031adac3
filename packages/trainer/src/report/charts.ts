import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

/** Curves that share an axis. */
export interface Chart {
  readonly title: string;
  /** Of each curve. */
  readonly labels: readonly string[];
  /** The abscissae, rising, then one row for each curve; `null` where a curve has no point. */
  readonly data: readonly (readonly (number | null)[])[];
  /** What the abscissae are; steps, if it isn't said. */
  readonly abscissa?: string;
}

/** What a page needs to draw charts where it has an element with the id `charts`; no network. */
export async function chartParts(
  charts: readonly Chart[],
): Promise<{ style: string; script: string }> {
  const dist = createRequire(import.meta.url).resolve('uplot/dist/uPlot.iife.min.js');
  const [script, style] = await Promise.all([
    readFile(dist, 'utf8'),
    readFile(dist.replace('uPlot.iife.min.js', 'uPlot.min.css'), 'utf8'),
  ]);
  return {
    style: `${style}
.u-legend,.u-title{color:#d8d4cc;font-size:13px}`,
    script: `<script>${script}</script>
<script>
const colours = ['#e8a13a', '#5fa8d3', '#8fbf6a', '#d36f8f', '#b79be0', '#c9c36b', '#6fc7b8', '#e07b5a', '#9aa0a8'];
const axis = { stroke: '#9a968e', grid: { stroke: '#2a2a30' }, ticks: { stroke: '#2a2a30' } };
for (const { title, labels, data, abscissa = 'step' } of ${JSON.stringify(charts)}) {
  new uPlot({
    title, width: 980, height: 260, axes: [axis, axis],
    scales: { x: { time: false } },
    series: [{ label: abscissa }, ...labels.map((label, k) => ({
      label, stroke: colours[k % colours.length], dash: k < colours.length ? [] : [6, 4], width: 1.5, spanGaps: true,
    }))],
  }, data, document.getElementById('charts'));
}
</script>`,
  };
}

/** Text as it may stand in a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
