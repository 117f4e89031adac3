import type { LatentCodes } from '../bundle-manifest.ts';
import { segmentLengths } from './even-steps.ts';
import type { FootagePaths } from './footage-paths.ts';
import { PathFinder } from './path-finder.ts';
import { PictureMap } from './picture-map.ts';
import { smoothRows } from './smooth-rows.ts';

/** A way through the latent space as a polyline, and where the pictures along it lie. */
export interface Way {
  /** [points, Z], row by row. */
  readonly latents: Float64Array;
  /** [points, M]: distances between them are decoded distances, as near as M coordinates tell. */
  readonly pictures: Float64Array;
}

/** Points of a straight way, at which its pictures are estimated. */
const LINE_POINTS = 49;
/** Points of the stretch between an anchor that is no node and its nearest node, both ends included. */
const LEG_POINTS = 9;

const EMPTY: Way = { latents: new Float64Array(0), pictures: new Float64Array(0) };

/** Finds ways by a bundle's graph. Searches use one memory: one finder for one walk. */
export class WayFinder {
  readonly paths: FootagePaths;
  readonly #codes: LatentCodes;
  readonly #map: PictureMap;
  readonly #finder: PathFinder;

  constructor(paths: FootagePaths, codes: LatentCodes) {
    this.paths = paths;
    this.#codes = codes;
    this.#map = new PictureMap(paths);
    this.#finder = new PathFinder(paths);
  }

  /** The straight way between two latents, its pictures estimated. */
  line(from: Float64Array, to: Float64Array, points = LINE_POINTS): Way {
    const { size, coordinates } = this.paths;
    const latents = new Float64Array(points * size);
    const pictures = new Float64Array(points * coordinates);
    for (let point = 0; point < points; point++) {
      const latent = latents.subarray(point * size, (point + 1) * size);
      for (let d = 0; d < size; d++) {
        latent[d] = from[d]! + (point / (points - 1)) * (to[d]! - from[d]!);
      }
      const picture = pictures.subarray(point * coordinates, (point + 1) * coordinates);
      this.#map.at(latent, picture);
    }
    return { latents, pictures };
  }

  /**
   * The way over the graph, its corners rounded as the bundle's footage bears it. From an anchor that is no node
   * it first goes straight to the nearest one.
   */
  geodesic(from: Float64Array, to: Float64Array): Way {
    const { size, coordinates, smoothing } = this.paths;
    const nodes = this.#finder.find(this.nearestNode(from), this.nearestNode(to));
    const ways = [
      this.#leg(from, nodes[0]!),
      ...nodes.flatMap((node, at) =>
        at === 0
          ? [this.#nodeWay(node)]
          : [this.#stopsBetween(nodes[at - 1]!, node), this.#nodeWay(node)],
      ),
      reversed(this.#leg(to, nodes.at(-1)!), size, coordinates),
    ];
    const way = {
      latents: joined(ways.map(({ latents }) => latents)),
      pictures: joined(ways.map(({ pictures }) => pictures)),
    };
    smoothRows(way.latents, size, smoothing);
    smoothRows(way.pictures, coordinates, smoothing);
    return way;
  }

  /** Of those that are allowed, in the latent; the first of several that are equally near. */
  nearestNode(latent: Float64Array, allowed?: (code: number) => boolean): number {
    const { nodes, size, codes } = this.paths;
    const { means } = this.#codes;
    let nearest = 0;
    let least = Infinity;
    for (let node = 0; node < nodes; node++) {
      if (allowed?.(codes[node]!) === false) continue;
      const first = codes[node]! * size;
      let squared = 0;
      for (let d = 0; d < size && squared < least; d++) {
        const step = means[first + d]! - latent[d]!;
        squared += step * step;
      }
      if (squared < least) {
        least = squared;
        nearest = node;
      }
    }
    return nearest;
  }

  /** The latent of a node, [Z]. */
  latentOf(node: number): Float64Array {
    const { size, codes } = this.paths;
    const first = codes[node]! * size;
    return new Float64Array(this.#codes.means.subarray(first, first + size));
  }

  #nodeWay(node: number): Way {
    const { coordinates, pictures, pictureStep } = this.paths;
    const own = pictures.subarray(node * coordinates, (node + 1) * coordinates);
    return { latents: this.latentOf(node), pictures: scaled(own, pictureStep) };
  }

  /** The stops of an edge, without its ends. */
  #stopsBetween(from: number, to: number): Way {
    const { size, coordinates, offsets, targets, numbers, firstStops, stops, pictureStep } =
      this.paths;
    let edge = offsets[from]!;
    while (edge < offsets[from + 1]! && targets[edge] !== to) edge++;
    if (edge === offsets[from + 1]!) return EMPTY;
    const first = firstStops[numbers[edge]!]!;
    const count = firstStops[numbers[edge]! + 1]! - first;
    const [a, b] = [this.latentOf(Math.min(from, to)), this.latentOf(Math.max(from, to))];
    const latents = new Float64Array(count * size);
    for (let stop = 0; stop < count; stop++) {
      const share = (stop + 1) / (count + 1);
      for (let d = 0; d < size; d++) latents[stop * size + d] = a[d]! + share * (b[d]! - a[d]!);
    }
    const own = stops.subarray(first * coordinates, (first + count) * coordinates);
    const way = { latents, pictures: scaled(own, pictureStep) };
    return from < to ? way : reversed(way, size, coordinates);
  }

  /** From a latent to a node, without the node itself; estimates are shifted so that they meet its picture. */
  #leg(from: Float64Array, node: number): Way {
    const { size, coordinates } = this.paths;
    const end = this.#nodeWay(node);
    if (from.every((value, d) => value === end.latents[d])) {
      return EMPTY;
    }
    const { latents, pictures } = this.line(from, end.latents, LEG_POINTS);
    const last = pictures.length - coordinates;
    const shift = end.pictures.map((value, k) => value - pictures[last + k]!);
    for (let i = 0; i < pictures.length; i++) pictures[i] = pictures[i]! + shift[i % coordinates]!;
    return {
      latents: latents.subarray(0, latents.length - size),
      pictures: pictures.subarray(0, last),
    };
  }
}

/** Sum of the distances from point to point. */
export function rowsLength(rows: Float64Array, values: number): number {
  return segmentLengths(rows, values).reduce((sum, length) => sum + length, 0);
}

function scaled(values: Int16Array, by: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let n = 0; n < values.length; n++) result[n] = values[n]! * by;
  return result;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function reversed({ latents, pictures }: Way, size: number, coordinates: number): Way {
  return {
    latents: reversedRows(latents, size),
    pictures: reversedRows(pictures, coordinates),
  };
}

function reversedRows(rows: Float64Array, values: number): Float64Array {
  const result = new Float64Array(rows.length);
  for (let first = 0; first < rows.length; first += values) {
    result.set(rows.subarray(first, first + values), rows.length - values - first);
  }
  return result;
}
