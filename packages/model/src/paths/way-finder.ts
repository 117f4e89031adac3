import type { LatentCodes } from '../bundle/bundle-manifest.ts';
import { segmentLengths } from './even-steps.ts';
import type { FootagePaths } from './footage-paths.ts';
import { PathFinder } from './path-finder.ts';
import { smoothRows } from './smooth-rows.ts';
import { SpeedMap } from './speed-map.ts';
import { WayInMaking, type Way } from './way.ts';

/** Points of a straight way, between which its speed is estimated. */
const LINE_POINTS = 49;
/** Points of the stretch between an anchor that is no node and its nearest node, both ends included. */
const LEG_POINTS = 5;

interface StraightPoint {
  /** [Z] */
  readonly latent: Float64Array;
  /** The decoded length from the point before, estimated. */
  readonly unseen: number;
}

/** Finds ways by a bundle's graph. Searches use one memory: one finder for one walk. */
export class WayFinder {
  readonly paths: FootagePaths;
  /** Of the nodes, [nodes, Z]. */
  readonly #latents: Float64Array;
  readonly #map: SpeedMap;
  readonly #finder: PathFinder;
  /** A point that is being made. */
  readonly #latent: Float64Array;
  readonly #picture: Float64Array;
  readonly #way: WayInMaking;

  constructor(paths: FootagePaths, codes: LatentCodes) {
    this.paths = paths;
    this.#latents = new Float64Array(paths.nodes * paths.size);
    paths.codes.forEach((code, node) => {
      const latent = codes.means.subarray(code * paths.size, (code + 1) * paths.size);
      this.#latents.set(latent, node * paths.size);
    });
    this.#map = new SpeedMap(paths);
    this.#finder = new PathFinder(paths);
    this.#latent = new Float64Array(paths.size);
    this.#picture = new Float64Array(paths.coordinates);
    this.#way = new WayInMaking(paths.size, paths.coordinates);
  }

  /** The straight way between two latents: all that is known of its pictures is how fast they may change. */
  line(from: Float64Array, to: Float64Array): Way {
    const way = this.#way.begin();
    const picture = new Float64Array(this.paths.coordinates);
    way.beginEdge();
    for (const { latent, unseen } of this.#straight(from, to, LINE_POINTS)) {
      way.add(latent, picture, unseen);
    }
    return way.finished();
  }

  /**
   * The way over the graph, its corners rounded as the bundle's footage bears it. From an anchor that is no node
   * it first goes straight to the nearest one.
   */
  geodesic(from: Float64Array, to: Float64Array): Way {
    const nodes = this.#finder.find(this.nearestNode(from), this.nearestNode(to));
    const way = this.#way.begin();
    const [first, last] = [nodes[0]!, nodes.at(-1)!];
    this.#addLeg(way, first, this.#straight(from, this.latentOf(first), LEG_POINTS));
    for (let n = 1; n < nodes.length; n++) this.#addEdge(way, nodes[n - 1]!, nodes[n]!);
    this.#addLeg(way, last, this.#straight(this.latentOf(last), to, LEG_POINTS).slice(1));
    return this.#smoothed(way.finished());
  }

  /** Of those that are allowed, in the latent; the first of several that are equally near. */
  nearestNode(latent: Float64Array, allowed?: (code: number) => boolean): number {
    const { nodes, size, codes } = this.paths;
    const latents = this.#latents;
    let nearest = 0;
    let least = Infinity;
    for (let node = 0; node < nodes && least > 0; node++) {
      if (allowed?.(codes[node]!) === false) continue;
      const first = node * size;
      let squared = 0;
      for (let d = 0; d < size && squared < least; d++) {
        const step = latents[first + d]! - latent[d]!;
        squared += step * step;
      }
      if (squared < least) {
        least = squared;
        nearest = node;
      }
    }
    return nearest;
  }

  /** The latent of a node, [Z]; the finder's own. */
  latentOf(node: number): Float64Array {
    const { size } = this.paths;
    return this.#latents.subarray(node * size, (node + 1) * size);
  }

  /** A row of 16-bit coordinates; overwritten by the next. */
  #scaled(rows: Int16Array, row: number): Float64Array {
    const { coordinates, pictureStep } = this.paths;
    for (let k = 0; k < coordinates; k++) {
      this.#picture[k] = rows[row * coordinates + k]! * pictureStep;
    }
    return this.#picture;
  }

  /** The stops of an edge and the node at its end. */
  #addEdge(way: WayInMaking, from: number, to: number): void {
    const { offsets, targets, numbers, firstStops, stops, unseen, pictureStep } = this.paths;
    way.beginEdge();
    let at = offsets[from]!;
    while (at < offsets[from + 1]! && targets[at] !== to) at++;
    // There is always an edge, but where the graph falls apart.
    const edge = at < offsets[from + 1]! ? numbers[at]! : -1;
    const first = edge < 0 ? 0 : firstStops[edge]!;
    const count = edge < 0 ? 0 : firstStops[edge + 1]! - first;
    const [low, high] = [this.latentOf(Math.min(from, to)), this.latentOf(Math.max(from, to))];
    const missed = (stretch: number): number =>
      edge < 0 ? 0 : unseen[first + edge + stretch]! * pictureStep;
    for (let n = 0; n < count; n++) {
      // Stops are kept from the lower node on.
      const stop = from < to ? n : count - 1 - n;
      const latent = between(low, high, (stop + 1) / (count + 1), this.#latent);
      way.add(latent, this.#scaled(stops, first + stop), missed(from < to ? stop : stop + 1));
    }
    const end = this.#scaled(this.paths.pictures, to);
    way.add(from < to ? high : low, end, missed(from < to ? count : 0));
  }

  /** A straight stretch that begins or ends at a node, whose picture it keeps: all that changes is unseen. */
  #addLeg(way: WayInMaking, node: number, points: readonly StraightPoint[]): void {
    const picture = this.#scaled(this.paths.pictures, node);
    way.beginEdge();
    for (const { latent, unseen } of points) way.add(latent, picture, unseen);
  }

  /** A straight way of so many points; only the first of them, where there is nothing to go. */
  #straight(from: Float64Array, to: Float64Array, points: number): StraightPoint[] {
    const direction = to.map((value, d) => value - from[d]!);
    let squared = 0;
    for (const step of direction) squared += step * step;
    const length = Math.sqrt(squared);
    if (length === 0) return [{ latent: from, unseen: 0 }];
    for (let d = 0; d < direction.length; d++) direction[d] = direction[d]! / length;
    const stride = length / (points - 1);
    const speedAt = this.#map.towards(direction);
    return Array.from({ length: points }, (_, point) => {
      const middle = between(from, to, (point - 0.5) / (points - 1));
      return {
        latent: between(from, to, point / (points - 1)),
        unseen: point === 0 ? 0 : stride * speedAt(middle),
      };
    });
  }

  /** What is unseen shrinks as what is seen does. */
  #smoothed(way: Way): Way {
    const { size, coordinates, smoothing } = this.paths;
    if (smoothing === 0) return way;
    const before = segmentLengths(way.pictures, coordinates);
    smoothRows(way.latents, size, smoothing);
    smoothRows(way.pictures, coordinates, smoothing);
    const after = segmentLengths(way.pictures, coordinates);
    const { lengths } = way.unseen;
    for (let n = 0; n < lengths.length; n++) {
      if (before[n]! > 0) lengths[n] = (lengths[n]! * after[n]!) / before[n]!;
    }
    return way;
  }
}

function between(
  from: Float64Array,
  to: Float64Array,
  share: number,
  into: Float64Array = new Float64Array(from.length),
): Float64Array {
  for (let d = 0; d < into.length; d++) into[d] = from[d]! + share * (to[d]! - from[d]!);
  return into;
}
