import type { LatentCodes } from '../bundle/bundle-manifest.ts';
import type { FootagePaths } from './footage-paths.ts';
import { LatentPathBuilder, type LatentPath } from './latent-path.ts';
import { segmentLengths } from './segment-lengths.ts';
import { ShortestPathSearch } from './shortest-path-search.ts';
import { smoothRows } from './smooth-rows.ts';
import { SpeedMap } from './speed-map.ts';

/** Points of a straight path, between which the speed is estimated. */
const LINE_POINTS = 49;
/** Points of the leg from an anchor that is no node to its nearest node, both ends included. */
const LEG_POINTS = 5;

interface StraightPoint {
  /** [Z] */
  readonly latent: Float64Array;
  /** Estimated decoded length of the segment from the point before. */
  readonly residual: number;
}

/** Plans paths through the latent space over a bundle's graph. Its searches share memory: use one planner per walk. */
export class PathPlanner {
  readonly paths: FootagePaths;
  /** Of the nodes, [nodes, Z]. */
  readonly #latents: Float64Array;
  readonly #map: SpeedMap;
  readonly #search: ShortestPathSearch;
  /** Memory for the point that is being added. */
  readonly #latent: Float64Array;
  readonly #picture: Float64Array;
  readonly #builder: LatentPathBuilder;

  constructor(paths: FootagePaths, codes: LatentCodes) {
    this.paths = paths;
    this.#latents = new Float64Array(paths.nodes * paths.size);
    paths.codes.forEach((code, node) => {
      const latent = codes.means.subarray(code * paths.size, (code + 1) * paths.size);
      this.#latents.set(latent, node * paths.size);
    });
    this.#map = new SpeedMap(paths);
    this.#search = new ShortestPathSearch(paths);
    this.#latent = new Float64Array(paths.size);
    this.#picture = new Float64Array(paths.coordinates);
    this.#builder = new LatentPathBuilder(paths.size, paths.coordinates);
  }

  /** The straight path between two latents. Only an estimate of the pictures' speed along it is known. */
  line(from: Float64Array, to: Float64Array): LatentPath {
    const builder = this.#builder.begin();
    const picture = new Float64Array(this.paths.coordinates);
    builder.beginEdge();
    for (const { latent, residual } of this.#straight(from, to, LINE_POINTS)) {
      builder.add(latent, picture, residual);
    }
    return builder.build();
  }

  /**
   * The path through some latents, straight between each two. As of a line, only an estimate of the pictures' speed is
   * known.
   *
   * @param latents [points, Z], two points or more
   */
  through(latents: Float64Array): LatentPath {
    const { size } = this.paths;
    const builder = this.#builder.begin();
    const picture = new Float64Array(this.paths.coordinates);
    builder.beginEdge();
    builder.add(latents.subarray(0, size), picture, 0);
    for (let at = size; at < latents.length; at += size) {
      const [from, to] = [latents.subarray(at - size, at), latents.subarray(at, at + size)];
      builder.add(to, picture, this.#straight(from, to, 2).at(-1)!.residual);
    }
    return builder.build();
  }

  /**
   * The shortest path over the graph, its corners rounded as much as the bundle was found to allow. An anchor that is
   * no node is joined to its nearest node by a straight leg.
   */
  geodesic(from: Float64Array, to: Float64Array): LatentPath {
    const nodes = this.#search.find(this.nearestNode(from), this.nearestNode(to));
    const builder = this.#builder.begin();
    const [first, last] = [nodes[0]!, nodes.at(-1)!];
    this.#addLeg(builder, first, this.#straight(from, this.nodeLatent(first), LEG_POINTS));
    for (let n = 1; n < nodes.length; n++) this.#addEdge(builder, nodes[n - 1]!, nodes[n]!);
    this.#addLeg(builder, last, this.#straight(this.nodeLatent(last), to, LEG_POINTS).slice(1));
    return this.#smoothed(builder.build());
  }

  /** The nearest allowed node by distance in the latent space; the first of several that are equally near. */
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

  /** The nodes nearest to a latent, the nearest first. @param count of them, at most */
  nodesNear(latent: Float64Array, count: number): number[] {
    const { nodes, size } = this.paths;
    const squares = new Float64Array(nodes);
    for (let at = 0; at < nodes * size; at++) {
      const step = this.#latents[at]! - latent[at % size]!;
      squares[Math.floor(at / size)]! += step * step;
    }
    const order = Array.from({ length: nodes }, (_, node) => node);
    return order.sort((a, b) => squares[a]! - squares[b]! || a - b).slice(0, count);
  }

  /** The latent of a node, [Z]: a view on the planner's memory. */
  nodeLatent(node: number): Float64Array {
    const { size } = this.paths;
    return this.#latents.subarray(node * size, (node + 1) * size);
  }

  /** A row of 16-bit picture coordinates in their own unit; the next call overwrites it. */
  #scaled(rows: Int16Array, row: number): Float64Array {
    const { coordinates, pictureStep } = this.paths;
    for (let k = 0; k < coordinates; k++) {
      this.#picture[k] = rows[row * coordinates + k]! * pictureStep;
    }
    return this.#picture;
  }

  /** Adds the stops of an edge and the node at its end. */
  #addEdge(builder: LatentPathBuilder, from: number, to: number): void {
    const { offsets, targets, numbers, firstStops, stops, residuals, pictureStep } = this.paths;
    builder.beginEdge();
    let at = offsets[from]!;
    while (at < offsets[from + 1]! && targets[at] !== to) at++;
    // Nodes of different components have no edge between them.
    const edge = at < offsets[from + 1]! ? numbers[at]! : -1;
    const first = edge < 0 ? 0 : firstStops[edge]!;
    const count = edge < 0 ? 0 : firstStops[edge + 1]! - first;
    const [low, high] = [this.nodeLatent(Math.min(from, to)), this.nodeLatent(Math.max(from, to))];
    const residualOf = (segment: number): number =>
      edge < 0 ? 0 : residuals[first + edge + segment]! * pictureStep;
    for (let n = 0; n < count; n++) {
      // Stops are stored from the lower node on.
      const stop = from < to ? n : count - 1 - n;
      const latent = between(low, high, (stop + 1) / (count + 1), this.#latent);
      builder.add(
        latent,
        this.#scaled(stops, first + stop),
        residualOf(from < to ? stop : stop + 1),
      );
    }
    const end = this.#scaled(this.paths.pictures, to);
    builder.add(from < to ? high : low, end, residualOf(from < to ? count : 0));
  }

  /** Adds a straight leg at a node. All its points have the node's picture: the change along it is residual. */
  #addLeg(builder: LatentPathBuilder, node: number, points: readonly StraightPoint[]): void {
    const picture = this.#scaled(this.paths.pictures, node);
    builder.beginEdge();
    for (const { latent, residual } of points) builder.add(latent, picture, residual);
  }

  /** A straight path of so many points; the first of them alone where both ends are equal. */
  #straight(from: Float64Array, to: Float64Array, points: number): StraightPoint[] {
    const direction = to.map((value, d) => value - from[d]!);
    let squared = 0;
    for (const step of direction) squared += step * step;
    const length = Math.sqrt(squared);
    if (length === 0) return [{ latent: from, residual: 0 }];
    for (let d = 0; d < direction.length; d++) direction[d] = direction[d]! / length;
    const stride = length / (points - 1);
    const speedAt = this.#map.towards(direction);
    return Array.from({ length: points }, (_, point) => {
      const middle = between(from, to, (point - 0.5) / (points - 1));
      return {
        latent: between(from, to, point / (points - 1)),
        residual: point === 0 ? 0 : stride * speedAt(middle),
      };
    });
  }

  /** Smooths latents and pictures. Residual lengths shrink in proportion to the lengths in the coordinates. */
  #smoothed(path: LatentPath): LatentPath {
    const { size, coordinates, smoothing } = this.paths;
    if (smoothing === 0) return path;
    const before = segmentLengths(path.pictures, coordinates);
    smoothRows(path.latents, size, smoothing);
    smoothRows(path.pictures, coordinates, smoothing);
    const after = segmentLengths(path.pictures, coordinates);
    const { lengths } = path.residual;
    for (let n = 0; n < lengths.length; n++) {
      if (before[n]! > 0) lengths[n] = (lengths[n]! * after[n]!) / before[n]!;
    }
    return path;
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
