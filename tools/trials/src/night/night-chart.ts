import type { Growth } from './growth.ts';

/** A measure's readings in the order of their times. */
export interface Curve {
  readonly name: string;
  readonly unit: string;
  /** Minutes and values; `state` decides the colour. */
  readonly points: readonly {
    readonly minutes: number;
    readonly value: number;
    readonly state: string;
  }[];
  readonly growth: Growth;
  readonly grows: boolean;
}

const COLUMNS = 3;
const WIDTH = 420;
const HEIGHT = 170;
/** Of the plot inside its cell. */
const INSET = { left: 62, right: 14, top: 34, bottom: 24 };
const STATE_COLOURS = ['#5b8dd9', '#d98b3a', '#57a773', '#b968c7', '#8a8f98', '#c9b458'];

/** Small charts of all curves as one SVG: a dot a reading in the colour of the stage's state, and the line of growth. */
export function nightChart(title: string, curves: readonly Curve[]): string {
  const states = [...new Set(curves.flatMap(({ points }) => points.map(({ state }) => state)))];
  const colour = (state: string): string =>
    STATE_COLOURS[Math.min(states.indexOf(state), STATE_COLOURS.length - 1)]!;
  const legend = states.slice(0, STATE_COLOURS.length);
  const head = 44 + 18 * legend.length;
  const height = head + HEIGHT * Math.ceil(curves.length / COLUMNS);
  const cells = curves.map((curve, n) => {
    const [x, y] = [WIDTH * (n % COLUMNS), head + HEIGHT * Math.floor(n / COLUMNS)];
    return `<g transform="translate(${x} ${y})">${cell(curve, colour)}</g>`;
  });
  const names = legend.map((state, n) => {
    const others = n === STATE_COLOURS.length - 1 && states.length > STATE_COLOURS.length;
    return (
      `<circle cx="24" cy="${52 + 18 * n}" r="4" fill="${STATE_COLOURS[n]!}"/>` +
      text(34, 56 + 18 * n, others ? 'other states' : state, '#b9bec6')
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * COLUMNS}" height="${height}" ` +
    `viewBox="0 0 ${WIDTH * COLUMNS} ${height}" font-family="sans-serif" font-size="12">` +
    '<rect width="100%" height="100%" fill="#16181d"/>' +
    `${text(20, 28, title, '#eceef2', 'font-size="16"')}${names.join('')}${cells.join('')}</svg>\n`
  );
}

function cell(
  { name, unit, points, growth, grows }: Curve,
  colour: (state: string) => string,
): string {
  const values = points.map(({ value }) => value);
  const most = Math.max(...values);
  const least = Math.min(...values);
  // A constant lies in the middle.
  const margin = most > least ? 0.08 * (most - least) : Math.max(1, Math.abs(most) * 0.1);
  const [top, bottom] = [most + margin, least - margin];
  const end = Math.max(...points.map(({ minutes }) => minutes), 1e-6);
  const x = (minutes: number): number =>
    INSET.left + ((WIDTH - INSET.left - INSET.right) * minutes) / end;
  const y = (value: number): number =>
    INSET.top + ((HEIGHT - INSET.top - INSET.bottom) * (top - value)) / (top - bottom);
  const [left, right] = [INSET.left, WIDTH - INSET.right];
  const frame = [most, least].map(
    (value) =>
      `<line x1="${left}" x2="${right}" y1="${r(y(value))}" y2="${r(y(value))}" stroke="#2b2f37"/>` +
      text(left - 8, y(value) + 4, figure(value), '#8a8f98', 'text-anchor="end"'),
  );
  const dots = points.map(
    ({ minutes, value, state }) =>
      `<circle cx="${r(x(minutes))}" cy="${r(y(value))}" r="2.2" fill="${colour(state)}"/>`,
  );
  const verdict = grows ? '#e5484d' : '#b9bec6';
  const slope = `${growth.slope >= 0 ? '+' : '−'}${figure(Math.abs(growth.slope))} an hour`;
  return [
    text(left, 20, unit === '' ? name : `${name}, ${unit}`, '#eceef2'),
    text(right, 20, grows ? `${slope}: grows` : slope, verdict, 'text-anchor="end"'),
    ...(most > least ? frame : frame.slice(0, 1)),
    ...dots,
    line(points, growth, { x, y, end, top, bottom }),
    text(left, HEIGHT - 6, '0', '#8a8f98'),
    text(right, HEIGHT - 6, `${figure(end)} min`, '#8a8f98', 'text-anchor="end"'),
  ].join('');
}

/** The line of growth through the median, as far as it lies in the plot. */
function line(
  points: Curve['points'],
  { slope }: Growth,
  plot: {
    readonly x: (minutes: number) => number;
    readonly y: (value: number) => number;
    readonly end: number;
    readonly top: number;
    readonly bottom: number;
  },
): string {
  const middle = points[points.length >> 1]!.minutes;
  const sorted = points.map(({ value }) => value).sort((one, other) => one - other);
  const at = (minutes: number): number =>
    Math.min(
      plot.top,
      Math.max(plot.bottom, sorted[sorted.length >> 1]! + (slope * (minutes - middle)) / 60),
    );
  const [from, to] = [at(0), at(plot.end)].map((value) => r(plot.y(value)));
  return (
    `<line x1="${r(plot.x(0))}" x2="${r(plot.x(plot.end))}" y1="${from}" y2="${to}" ` +
    'stroke="#eceef2" stroke-opacity="0.55"/>'
  );
}

function text(x: number, y: number, words: string, fill: string, more = ''): string {
  const escaped = words.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<text x="${r(x)}" y="${r(y)}" fill="${fill}" ${more}>${escaped}</text>`;
}

const r = (value: number): string => value.toFixed(1);
const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
