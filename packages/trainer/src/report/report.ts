import { createRequire } from 'node:module';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/node';
import { readMetrics, type MetricsLine } from '../run/metrics-log.ts';
import { readRunManifest } from '../run/run-manifest.ts';

/** Curves of the report: a title, and the metrics that share its axis. */
const CHARTS: readonly { title: string; metrics: readonly string[] }[] = [
  { title: 'Reconstruction, nats an image', metrics: ['reconstruction', 'heldOut/reconstruction'] },
  { title: 'KL divergence, nats an image', metrics: ['divergence', 'heldOut/divergence'] },
  { title: 'PSNR of held-out frames, dB', metrics: ['heldOut/psnr'] },
  { title: 'Similarity (SSIM) of held-out frames', metrics: ['heldOut/ssim'] },
  { title: 'Sharpness of held-out frames, 1 as real', metrics: ['heldOut/highFrequency'] },
  { title: 'Length of the posterior mean', metrics: ['meanLength', 'heldOut/meanLength'] },
  { title: 'Images a second', metrics: ['imagesPerSecond'] },
];
/** Contact sheets that are shown, of those that were made. */
const SHEETS = 8;

/** Writes `report.html`: curves and contact sheets in one file that needs no network. */
export async function writeReport(runFolder: string): Promise<string> {
  const manifest = await readRunManifest(runFolder);
  const lines = await readMetrics(runFolder);
  const sheets = await readSheets(join(runFolder, 'previews'));
  const dist = createRequire(import.meta.url).resolve('uplot/dist/uPlot.iife.min.js');
  const [script, style] = await Promise.all([
    readFile(dist, 'utf8'),
    readFile(dist.replace('uPlot.iife.min.js', 'uPlot.min.css'), 'utf8'),
  ]);
  const charts = CHARTS.map(({ title, metrics }) => ({ title, ...columns(lines, metrics) })).filter(
    ({ data }) => data[0]!.length > 1,
  );
  const settings = Object.entries(manifest?.options ?? {})
    .map(([key, value]) => `<tr><th>${key}</th><td>${escape(JSON.stringify(value))}</td></tr>`)
    .join('');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(runFolder)}</title>
<style>${style}
body{background:#101014;color:#d8d4cc;font:15px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:1020px;padding:0 1rem}
h1,h2{font-weight:400;letter-spacing:.02em}h2{margin-top:2.5rem;font-size:1.1rem}
.u-legend,.u-title{color:#d8d4cc;font-size:13px}img{max-width:100%;image-rendering:pixelated}
th{text-align:left;font-weight:400;padding-right:2rem;color:#9a968e}table.settings{font-size:13px}
</style></head><body>
<h1>${escape(runFolder)}</h1>
<p>${escape(manifest?.backend.description ?? '')}</p>
<h2>What it sees</h2>
<p>Frames; what they become by way of the latent space; a straight line from the first to the middle one.</p>
${sheets.map(({ name, data }) => `<p>${name}<br><img src="data:image/png;base64,${data}" alt="contact sheet ${name}"></p>`).join('\n')}
<h2>Curves</h2><div id="charts"></div>
<h2>Settings</h2><table class="settings">${settings}</table>
<script>${script}</script>
<script>
const colours = ['#e8a13a', '#5fa8d3'];
const axis = { stroke: '#9a968e', grid: { stroke: '#2a2a30' }, ticks: { stroke: '#2a2a30' } };
for (const { title, labels, data } of ${JSON.stringify(charts)}) {
  new uPlot({
    title, width: 980, height: 260, axes: [axis, axis],
    scales: { x: { time: false } },
    series: [{ label: 'step' }, ...labels.map((label, k) => ({ label, stroke: colours[k], width: 1.5, spanGaps: true }))],
  }, data, document.getElementById('charts'));
}
</script></body></html>
`;
  const path = join(runFolder, 'report.html');
  await writeFileAtomic(path, html);
  return path;
}

/** Metrics as columns beside their steps; a step that lacks one has `null` there. */
function columns(
  lines: readonly MetricsLine[],
  metrics: readonly string[],
): { labels: string[]; data: (number | null)[][] } {
  const labels = metrics.filter((name) => lines.some((line) => name in line));
  const steps = [
    ...new Set(lines.filter((line) => labels.some((l) => l in line)).map(({ step }) => step)),
  ].sort((a, b) => a - b);
  const place = new Map(steps.map((step, at) => [step, at]));
  const series = labels.map(() => steps.map((): number | null => null));
  for (const line of lines) {
    labels.forEach((label, k) => {
      const value = line[label];
      if (value !== undefined) series[k]![place.get(line.step)!] = value;
    });
  }
  return { labels, data: [steps, ...series] };
}

async function readSheets(folder: string): Promise<{ name: string; data: string }[]> {
  const names = (await readdir(folder).catch(() => [] as string[]))
    .filter((name) => /^step-\d+\.png$/.test(name))
    .sort();
  const every = Math.max(1, Math.ceil(names.length / SHEETS));
  const chosen = names.filter((_, at) => (names.length - 1 - at) % every === 0);
  return Promise.all(
    chosen.map(async (name) => ({
      name: `step ${Number(name.slice(5, 13))}`,
      data: (await readFile(join(folder, name))).toString('base64'),
    })),
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
