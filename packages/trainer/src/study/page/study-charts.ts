import type { RadialSpectrum } from '../../measure/power-spectrum.ts';
import type { LatentMap } from '../latent-map.ts';
import type { LatentUnit } from '../unit-information.ts';
import type { PictureGrid } from './picture-grid.ts';

/** Colours that stay apart on a dark ground, going round. */
export function groupColour(group: number, groups: number): string {
  return `hsl(${Math.round((360 * group) / Math.max(1, groups) + 32) % 360} 75% 62%)`;
}

/** Curves of spectral power by spatial frequency; both axes logarithmic. */
export function spectrumChart(
  curves: readonly { readonly colour: string; readonly spectrum: RadialSpectrum }[],
): string {
  const [width, height, left, bottom] = [900, 300, 8, 26];
  const all = curves.flatMap(({ spectrum }) => spectrum.power.filter((power) => power > 0));
  const [high, low] = [Math.max(...all, 1e-12), Math.min(...all, 1)].map(Math.log10) as [
    number,
    number,
  ];
  const first = Math.log2(curves[0]?.spectrum.frequencies[0] ?? 0.01);
  const x = (frequency: number): number =>
    left + ((width - 2 * left) * (Math.log2(frequency) - first)) / (-1 - first);
  const y = (power: number): number =>
    8 + ((height - bottom - 8) * (high - Math.log10(power))) / Math.max(high - low, 1e-6);
  const marks = [0.5, 0.25, 0.125, 0.0625, 0.03125].filter((f) => Math.log2(f) >= first);
  const grid = marks.map(
    (f) =>
      `<line x1="${r(x(f))}" x2="${r(x(f))}" y1="4" y2="${height - bottom}" stroke="#26262e"/>` +
      `<text x="${r(x(f))}" y="${height - 6}" text-anchor="${f === 0.5 ? 'end' : 'middle'}">${1 / f} px</text>`,
  );
  const lines = curves.map(({ colour, spectrum }) => {
    const points = spectrum.frequencies.flatMap((f, at) =>
      spectrum.power[at]! > 0 ? [`${r(x(f))},${r(y(spectrum.power[at]!))}`] : [],
    );
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
  });
  return svg(width, height, 'Spectral power by the size of detail', [...grid, ...lines]);
}

/** Bars of what each unit carries, the strongest first. */
export function unitChart(units: readonly LatentUnit[]): string {
  const [width, height, bottom] = [900, 200, 22];
  const most = Math.max(...units.map(({ divergence }) => divergence), 1e-6);
  const step = width / units.length;
  const bars = units.map(({ unit, divergence }, place) => {
    const tall = ((height - bottom - 4) * Math.max(0, divergence)) / most;
    const mark =
      units.length <= 40
        ? `<text x="${r((place + 0.5) * step)}" y="${height - 6}" text-anchor="middle">${unit}</text>`
        : '';
    return (
      `<rect x="${r(place * step + step * 0.12)}" y="${r(height - bottom - tall)}" width="${r(step * 0.76)}" ` +
      `height="${r(Math.max(1, tall))}" fill="#e8a13a"><title>unit ${unit}: ${divergence.toFixed(2)} nats</title></rect>${mark}`
    );
  });
  return svg(width, height, 'Nats that each latent unit carries', bars);
}

/** The map: every code a dot in the colour of its group, with pictures over them. */
export function mapChart(
  { places, aspect, pictured }: LatentMap,
  groups: Uint16Array,
  groupCount: number,
  grid: PictureGrid,
): string {
  const width = 1200;
  const picture = width / 17;
  const margin = picture / 2 + 4;
  const inner = width - 2 * margin;
  const height = inner * aspect + 2 * margin;
  const x = (code: number): number => margin + inner * places[2 * code]!;
  const y = (code: number): number => margin + inner * aspect * places[2 * code + 1]!;
  const dots = Array.from({ length: groupCount }, (_, group) => {
    let path = '';
    groups.forEach((own, code) => {
      if (own === group) path += `M${r(x(code))} ${r(y(code))}h0`;
    });
    return `<path d="${path}" stroke="${groupColour(group, groupCount)}" stroke-width="5" stroke-linecap="round" opacity=".55"/>`;
  });
  const tall = picture / grid.aspect;
  const thumbnails = Array.from(pictured, (code, n) => {
    const [column, row] = [n % grid.columns, Math.floor(n / grid.columns)];
    const [left, top] = [x(code) - picture / 2, y(code) - tall / 2];
    return (
      `<svg x="${r(left)}" y="${r(top)}" width="${r(picture)}" height="${r(tall)}" viewBox="${column} ${row} 1 1" preserveAspectRatio="none">` +
      `<image href="${grid.name}" width="${grid.columns}" height="${grid.rows}" preserveAspectRatio="none"/></svg>` +
      `<rect x="${r(left)}" y="${r(top)}" width="${r(picture)}" height="${r(tall)}" fill="none" stroke="${groupColour(groups[code]!, groupCount)}" stroke-width="2.5"/>`
    );
  });
  return svg(width, height, 'Map of the latent space', [...dots, ...thumbnails]);
}

function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  return `<svg viewBox="0 0 ${r(width)} ${r(height)}" role="img" aria-label="${label}">${parts.join('')}</svg>`;
}

function r(value: number): string {
  return String(Math.round(value * 10) / 10);
}
