import type { PictureGrid } from './picture-grid.ts';

/** One row of a grid, or all rows, in a strip that scrolls where the screen is narrow. */
export function strip(grid: PictureGrid, label: string, row: number | null = null): string {
  const first = row === null ? 0 : row * grid.columns;
  const count = row === null ? grid.count : Math.min(grid.columns, grid.count - first);
  const cells = Array.from({ length: count }, (_, n) => cell(grid, first + n));
  return `<div class="scroll" role="img" aria-label="${escapeHtml(label)}"><div class="strip" style="--least:${grid.columns * 62}px;grid-template-columns:repeat(${grid.columns},1fr)">${cells.join('')}</div></div>`;
}

/** All pictures of a grid, in rows as long as there is room. */
export function wall(grid: PictureGrid): string {
  return `<div class="wall">${Array.from({ length: grid.count }, (_, n) => cell(grid, n)).join('')}</div>`;
}

/** A picture cut out of its grid, as wide as there is room. */
export function cell(grid: PictureGrid, index: number, label = ''): string {
  const part = (at: number, of: number): string =>
    of < 2 ? '0' : ((100 * at) / (of - 1)).toFixed(3);
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  const named = label === '' ? '' : ` role="img" aria-label="${escapeHtml(label)}"`;
  return `<div class="pic"${named} style="aspect-ratio:${grid.aspect};background-image:url(${grid.name});background-size:${grid.columns * 100}% ${grid.rows * 100}%;background-position:${part(column, grid.columns)}% ${part(row, grid.rows)}%"></div>`;
}

/** @param caption HTML */
export function figure(content: string, caption: string): string {
  return `<figure>${content}<figcaption>${caption}</figcaption></figure>`;
}

/** Colours and their names, as HTML. */
export function key(entries: readonly (readonly [string, string])[]): string {
  return `<div class="key quiet">${entries.map(([colour, name]) => `<span><i style="background:${colour}"></i>${name}</span>`).join('')}</div>`;
}

/** Text that HTML shows as it is. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
