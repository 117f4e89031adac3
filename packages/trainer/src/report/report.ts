import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { readMetrics, type MetricsLine } from '../run/metrics-log.ts';
import { readRunManifest } from '../run/run-manifest.ts';
import { chartParts, escapeHtml } from './charts.ts';

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
  const charts = CHARTS.map(({ title, metrics }) => ({ title, ...columns(lines, metrics) })).filter(
    ({ data }) => data[0]!.length > 1,
  );
  const { style, script } = await chartParts(charts);
  const settings = Object.entries(manifest?.options ?? {})
    .map(([key, value]) => `<tr><th>${key}</th><td>${escapeHtml(JSON.stringify(value))}</td></tr>`)
    .join('');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(runFolder)}</title>
<style>${style}
body{background:#101014;color:#d8d4cc;font:15px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:1020px;padding:0 1rem}
h1,h2{font-weight:400;letter-spacing:.02em}h2{margin-top:2.5rem;font-size:1.1rem}
img{max-width:100%;image-rendering:pixelated}
th{text-align:left;font-weight:400;padding-right:2rem;color:#9a968e}table.settings{font-size:13px}
</style></head><body>
<h1>${escapeHtml(runFolder)}</h1>
<p>${escapeHtml(manifest?.backend.description ?? '')}</p>
<h2>What it sees</h2>
<p>Frames; what the decoder paints of their codes; a straight line from the first to the middle one.</p>
${sheets.map(({ name, data }) => `<p>${name}<br><img src="data:image/png;base64,${data}" alt="contact sheet ${name}"></p>`).join('\n')}
<h2>Curves</h2><div id="charts"></div>
<h2>Settings</h2><table class="settings">${settings}</table>
${script}
</body></html>
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
