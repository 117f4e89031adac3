import type { FootagePaths } from '@phosphene/model/paths';
import type { Edge } from './neighbour-graph.ts';
import { joined } from '../../joined.ts';
import type { MeasuredPath } from './measure-straight-paths.ts';

/** An edge with its measured pictures. */
export interface MeasuredEdge extends Edge {
  readonly measured: MeasuredPath;
}

/**
 * Coordinates of the nodes and of the edges' stops as 16-bit steps, and the residual length of each segment.
 *
 * @param places of the nodes, [nodes, M]
 */
export function quantisePictures(
  places: Float32Array,
  edges: readonly MeasuredEdge[],
  coordinates: number,
): Pick<FootagePaths, 'pictureStep' | 'pictures' | 'stops' | 'firstStops' | 'residuals'> {
  const inner = edges.map(({ measured: { pictures } }) =>
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
  const residualLengths = edges.flatMap(({ measured: { lengths, pictures } }) =>
    Array.from(lengths, (length, segment) => {
      let explained = 0;
      for (let k = segment * coordinates; k < (segment + 1) * coordinates; k++) {
        explained += (pictures[k + coordinates]! - pictures[k]!) ** 2;
      }
      return Math.sqrt(Math.max(0, length * length - explained));
    }),
  );
  const residuals = Uint16Array.from(residualLengths, (length) =>
    Math.min(0xffff, Math.round(length / pictureStep)),
  );
  return { pictureStep, pictures: whole(places), stops: whole(stops), firstStops, residuals };
}
