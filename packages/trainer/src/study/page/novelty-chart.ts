import type { Novelty } from '../imagination-figures.ts';
import { escapeHtml } from './picture-markup.ts';

/** A kind of picture, by how new and how real it is. */
export interface NoveltyPoint extends Novelty {
  readonly name: string;
  readonly group: 'stays' | 'journeys' | 'crossings';
}

const COLOURS = { stays: '#5fa8d3', journeys: '#e8a13a', crossings: '#e0567a' };
const [WIDTH, HEIGHT] = [900, 420];
/** Numbers along an axis. */
const MOST_MARKS = 8;
const [LEFT, TOP, RIGHT, BOTTOM] = [56, 16, 24, 44];

/**
 * A chart as SVG, novelty across and realism up: the most real at the top, where the distance of the parts to the footage
 * is smallest. The shaded corner is the goal: new as a whole, real in each part.
 */
export function noveltyChart(points: readonly NoveltyPoint[]): string {
  const farthest = Math.max(4, ...points.map(({ novelty }) => novelty)) * 1.05;
  const worst = Math.max(4, ...points.map(({ realism }) => realism)) * 1.05;
  const x = (novelty: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * novelty) / farthest;
  const y = (realism: number): number => TOP + ((HEIGHT - TOP - BOTTOM) * realism) / worst;
  const marks = (end: number): number[] => {
    const step = Math.ceil(end / MOST_MARKS);
    return Array.from({ length: Math.floor(end / step) + 1 }, (_, n) => n * step);
  };
  const grid = [
    ...marks(farthest).map(
      (n) =>
        `<line x1="${r(x(n))}" x2="${r(x(n))}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#26262e"/>` +
        `<text x="${r(x(n))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${n}</text>`,
    ),
    ...marks(worst).map(
      (n) =>
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${r(y(n))}" y2="${r(y(n))}" stroke="#26262e"/>` +
        `<text x="${LEFT - 10}" y="${r(y(n) + 4)}" text-anchor="end">${n} ×</text>`,
    ),
  ];
  const goal = `<rect x="${r(x(1))}" y="${r(y(0))}" width="${r(WIDTH - RIGHT - x(1))}" height="${r(y(2) - y(0))}" fill="#3f6f4f" opacity=".35"/>`;
  const dots = points.map(
    ({ name, group, novelty, realism }) =>
      `<circle cx="${r(x(novelty))}" cy="${r(y(realism))}" r="5" fill="${COLOURS[group]}"/>` +
      `<text x="${r(x(novelty) + 8)}" y="${r(y(realism) + 4)}">${escapeHtml(name)}</text>`,
  );
  const titles =
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">novelty of the whole</text>` +
    `<text x="14" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 ${HEIGHT / 2})">distance of the parts to the footage</text>`;
  const legend = Object.entries(COLOURS)
    .map(
      ([group, colour], n) =>
        `<circle cx="${WIDTH - 130}" cy="${HEIGHT - BOTTOM - 52 + 18 * n}" r="5" fill="${colour}"/>` +
        `<text x="${WIDTH - 118}" y="${HEIGHT - BOTTOM - 48 + 18 * n}">${group}</text>`,
    )
    .join('');
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" ` +
    `aria-label="Novelty and realism" font-family="sans-serif" font-size="12" fill="#c8c4ba">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#0f0f13"/>${goal}${grid.join('')}${dots.join('')}${titles}${legend}</svg>`
  );
}

function r(value: number): string {
  return String(Math.round(value * 10) / 10);
}
