import type { FootagePaths } from '@phosphene/model/paths';
import type { Edge } from './neighbour-graph.ts';
import { joined, type WalkedStraight } from './walk-straights.ts';

/** An edge with what was seen on it. */
export interface WalkedEdge extends Edge {
  readonly walked: WalkedStraight;
}

/**
 * Coordinates as 16-bit steps, of the nodes and of the edges' stops, and what they miss of each stretch.
 *
 * @param places of the nodes, [nodes, M]
 */
export function quantisePictures(
  places: Float32Array,
  edges: readonly WalkedEdge[],
  coordinates: number,
): Pick<FootagePaths, 'pictureStep' | 'pictures' | 'stops' | 'firstStops' | 'residuals'> {
  const inner = edges.map(({ walked: { pictures } }) =>
    pictures.subarray(coordinates, pictures.length - coordinates),
  );
  const stops = joined(inner);
  let largest = 1e-6;
  for (const rows of [places, stops]) {
    for (const value of rows) largest = Math.max(largest, Math.abs(value));
  }
  const pictureStep = Math.fround(largest / 0x7fff);
  const whole = (rows: Float32Array): Int16Array =>
    Int16Array.from(rows, (value) =>
      Math.max(-0x7fff, Math.min(0x7fff, Math.round(value / pictureStep))),
    );
  const firstStops = new Uint32Array(edges.length + 1);
  inner.forEach(({ length }, edge) => {
    firstStops[edge + 1] = firstStops[edge]! + length / coordinates;
  });
  const missed = edges.flatMap(({ walked: { lengths, pictures } }) =>
    Array.from(lengths, (length, stretch) => {
      let seen = 0;
      for (let k = stretch * coordinates; k < (stretch + 1) * coordinates; k++) {
        seen += (pictures[k + coordinates]! - pictures[k]!) ** 2;
      }
      return Math.sqrt(Math.max(0, length * length - seen));
    }),
  );
  const residuals = Uint16Array.from(missed, (length) =>
    Math.min(0xffff, Math.round(length / pictureStep)),
  );
  return { pictureStep, pictures: whole(places), stops: whole(stops), firstStops, residuals };
}
