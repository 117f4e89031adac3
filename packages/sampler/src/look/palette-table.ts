import {
  interpolateInferno,
  interpolateMagma,
  interpolatePlasma,
  interpolateViridis,
} from 'd3-scale-chromatic';
import type { Look, PaletteName, PaletteStops } from './look.ts';
import { TURBO_TABLE } from './turbo-table.ts';

/** The library's tables have 256 rows, so that i/255 hits row i exactly. */
const RAMPS = {
  inferno: interpolateInferno,
  magma: interpolateMagma,
  plasma: interpolatePlasma,
  viridis: interpolateViridis,
};

function hexByte(text: string, offset: number): number {
  return Number.parseInt(text.slice(offset, offset + 2), 16);
}

function fillNamed(table: Uint8Array, name: PaletteName): void {
  for (let i = 0; i < 256; i++) {
    if (name === 'grey') {
      table.fill(i, i * 3, i * 3 + 3);
      continue;
    }
    const row =
      name === 'turbo' ? TURBO_TABLE.slice(i * 6, i * 6 + 6) : RAMPS[name](i / 255).slice(1);
    for (let channel = 0; channel < 3; channel++) {
      table[i * 3 + channel] = hexByte(row, channel * 2);
    }
  }
}

function fillFromStops(table: Uint8Array, stops: PaletteStops): void {
  for (let i = 0; i < 256; i++) {
    const at = i / 255;
    const above = stops.findIndex((stop) => stop.at >= at);
    const right = stops[above === -1 ? stops.length - 1 : above]!;
    const left = above === -1 ? right : stops[Math.max(0, above - 1)]!;
    const span = right.at - left.at;
    const share = span > 0 ? (at - left.at) / span : 1;
    for (let channel = 0; channel < 3; channel++) {
      const from = hexByte(left.colour, 1 + channel * 2);
      const to = hexByte(right.colour, 1 + channel * 2);
      table[i * 3 + channel] = Math.floor(from + share * (to - from) + 0.5);
    }
  }
}

/** The look's palette as bytes: RGB of luma 0, of luma 1, …, [256, 3]. `null` gives grey. */
export function paletteTable(look: Pick<Look, 'palette'>): Uint8Array {
  const table = new Uint8Array(256 * 3);
  const palette = look.palette ?? 'grey';
  if (typeof palette === 'string') fillNamed(table, palette);
  else fillFromStops(table, palette);
  return table;
}
