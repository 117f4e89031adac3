import { readFile } from 'node:fs/promises';
import { chartParts, escapeHtml, type Evaluation, type TrainOptions } from '@phosphene/trainer';

/** What became of a candidate. */
export interface Tried {
  readonly name: string;
  readonly changes: Partial<TrainOptions>;
  /** Images a second, the median. */
  readonly rate: number;
  /** PSNR of held-out frames during training. */
  readonly curve: readonly { readonly images: number; readonly psnr: number }[];
  readonly heldOut: Evaluation;
  /** The path of the last contact sheet. */
  readonly sheet: string;
}

/** A heading and a row for each candidate. The equal time is that of the one that was done first. */
export function recipeTable(tried: readonly Tried[]): string[][] {
  const time = Math.min(...tried.map(({ curve, rate }) => curve.at(-1)!.images / rate));
  const heading = ['recipe', 'PSNR', 'SSIM', 'HF', 'KL', '|μ|', 'units', 'images/s'];
  return [
    [...heading, `PSNR after ${time.toFixed(0)} s`],
    ...tried.map(({ name, heldOut, rate, curve }) => [
      name,
      heldOut.psnr.toFixed(2),
      heldOut.ssim.toFixed(3),
      heldOut.highFrequency.toFixed(2),
      heldOut.divergence.toFixed(0),
      heldOut.meanLength.toFixed(1),
      String(heldOut.activeUnits),
      rate.toFixed(0),
      psnrAt(curve, time * rate).toFixed(2),
    ]),
  ];
}

/** One page with the table, the curves and what each candidate paints; needs no network. */
export async function recipePage(
  tried: readonly Tried[],
  { images, data }: { readonly images: number; readonly data: string },
): Promise<string> {
  const [heading, ...rows] = recipeTable(tried);
  const { style, script } = await chartParts([
    curves(tried, 'PSNR of held-out frames by images, dB', 'images', () => 1),
    curves(tried, 'PSNR of held-out frames by time, dB', 'seconds', ({ rate }) => 1 / rate),
  ]);
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const sheets = await Promise.all(
    tried.map(async ({ name, changes, sheet }) => {
      const png = (await readFile(sheet)).toString('base64');
      const words = Object.keys(changes).length === 0 ? '' : escapeHtml(JSON.stringify(changes));
      return `<h3>${escapeHtml(name)}</h3><p><code>${words}</code></p><img alt="what ${escapeHtml(name)} paints" src="data:image/png;base64,${png}">`;
    }),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Recipes</title><style>${style}
body{background:#101014;color:#d8d4cc;font:15px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:1020px;padding:0 1rem}
h1,h2,h3{font-weight:400}h2{margin-top:2.5rem}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
td,th{padding:.15rem .9rem .15rem 0;text-align:right;font-weight:400}td:first-child,th:first-child{text-align:left}
th,code{color:#9a968e}img{max-width:100%;image-rendering:pixelated}
</style></head><body>
<h1>Recipes</h1>
<p>Each learnt from ${images} images of ${escapeHtml(data)}. HF: power of fine detail in reconstructions over that of the frames.</p>
<table>${cells(heading!, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>
<h2>Curves</h2><div id="charts"></div>
<h2>What they paint</h2>
<p>Held-out frames; what the decoder paints of their codes; a straight line from the first to the middle one.</p>
${sheets.join('\n')}
${script}
</body></html>
`;
}

function curves(
  tried: readonly Tried[],
  title: string,
  abscissa: string,
  unit: (tried: Tried) => number,
): Parameters<typeof chartParts>[0][number] {
  const points = tried.map((one) =>
    one.curve.map(({ images, psnr }) => [images * unit(one), psnr] as const),
  );
  const all = [...new Set(points.flat().map(([x]) => x))].sort((a, b) => a - b);
  const rows = points.map((own) => {
    const known = new Map(own);
    return all.map((x) => known.get(x) ?? null);
  });
  return { title, abscissa, labels: tried.map(({ name }) => name), data: [all, ...rows] };
}

/** Between two evaluations, by linear interpolation. */
function psnrAt(curve: Tried['curve'], images: number): number {
  const after = curve.findIndex((point) => point.images >= images);
  const [a, b] = after < 1 ? [curve[0]!, curve[0]!] : [curve[after - 1]!, curve[after]!];
  if (after === -1) return curve.at(-1)!.psnr;
  if (a === b) return a.psnr;
  return a.psnr + ((b.psnr - a.psnr) * (images - a.images)) / (b.images - a.images);
}
