import { joined } from '../../joined.ts';
import type { Oversight } from '@phosphene/model/progress';
import type { DecodedNodes } from './decoded-nodes.ts';
import type { PictureBasis } from './picture-basis.ts';
import type { PicturePainter } from './picture-painter.ts';

/** A straight path in the latent space between two nodes. */
export interface StraightPath {
  readonly from: number;
  readonly to: number;
  /** Points between the two ends, evenly spaced. */
  readonly stops: number;
}

/** What its decoded pictures measure. */
export interface MeasuredPath {
  /** Decoded lengths from point to point, [stops + 1]. */
  readonly lengths: Float64Array;
  /** Coordinates of the points, both ends included: [stops + 2, M]. */
  readonly pictures: Float32Array;
}

/** Pictures that are held at once. */
const HELD = 2048;

/** Paints the points of straight paths, and measures them. */
export async function measureStraightPaths(
  straights: readonly StraightPath[],
  nodes: DecodedNodes,
  painter: PicturePainter,
  basis: PictureBasis,
  { onProgress, signal }: Oversight = {},
): Promise<MeasuredPath[]> {
  const measured: MeasuredPath[] = [];
  const { values } = painter;
  const total = straights.reduce((sum, { stops }) => sum + stops, 0);
  let done = 0;
  for (let first = 0; first < straights.length;) {
    let last = first;
    let places = 0;
    while (last < straights.length && (last === first || places < HELD)) {
      places += straights[last]!.stops + 2;
      last++;
    }
    const part = straights.slice(first, last);
    const between = await painter.paint(
      joined(part.map(({ from, to, stops }) => latentsBetween(nodes, from, to, stops))),
      signal === undefined ? {} : { signal },
    );
    const rows = new Float32Array(places * values);
    let [from, to] = [0, 0];
    for (const straight of part) {
      const stops = straight.stops * values;
      rows.set(nodes.row(straight.from), to);
      rows.set(between.subarray(from, from + stops), to + values);
      rows.set(nodes.row(straight.to), to + values + stops);
      from += stops;
      to += stops + 2 * values;
    }
    const pictures = await basis.project(rows);
    let at = 0;
    for (const { stops } of part) {
      const count = stops + 2;
      measured.push({
        lengths: painter.stepLengths(rows.subarray(at * values, (at + count) * values)),
        pictures: pictures.slice(at * basis.coordinates, (at + count) * basis.coordinates),
      });
      at += count;
    }
    first = last;
    done += places - 2 * part.length;
    onProgress?.({ stage: 'paint between frames', done, total, unit: 'pictures' });
  }
  return measured;
}

/** Latents of evenly spaced points between two nodes, [stops, Z]. */
export function latentsBetween(
  nodes: DecodedNodes,
  from: number,
  to: number,
  stops: number,
): Float32Array {
  const [start, end] = [nodes.latent(from), nodes.latent(to)];
  const latents = new Float32Array(stops * nodes.size);
  for (let stop = 0; stop < stops; stop++) {
    const share = (stop + 1) / (stops + 1);
    for (let d = 0; d < nodes.size; d++) {
      latents[stop * nodes.size + d] = start[d]! + share * (end[d]! - start[d]!);
    }
  }
  return latents;
}
