import { type LatentCodes } from '@phosphene/model/bundle';
import { pathsLength, type FootagePaths } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';
import type { Oversight } from '@phosphene/model/progress';
import { codeMeans } from '../code-means.ts';
import { chooseNodes, submatrix } from './choose-nodes.ts';
import { chooseSmoothing } from './choose-smoothing.ts';
import { DecodedNodes } from './decoded-nodes.ts';
import { fitSpeedMap } from './fit-speed-map.ts';
import { neighbourEdges, pathGraph, withoutDetours, type Edge } from './neighbour-graph.ts';
import { pictureBasis } from './picture-basis.ts';
import type { PicturePainter } from './picture-painter.ts';
import { quantisePictures, type MeasuredEdge } from './quantise-pictures.ts';
import { sampleSpeeds } from './sample-speeds.ts';
import { squaredDistances } from './squared-distances.ts';
import {
  measureStraightPaths,
  type StraightPath,
  type MeasuredPath,
} from './measure-straight-paths.ts';
import { edgeWeigher, type WeighedEdge } from './weigh-edges.ts';

const NEIGHBOURS = 12;
/** M, and the units of the map's hidden layers. */
const COORDINATES = 48;
const HIDDEN = 128;
/** In units of the median distance of two frames: nodes are this far apart, stops of an edge at least. */
const APART = 0.01;
const STOPS_APART = 0.02;
/** Bytes of a node with its edges and enough stops for even steps; and the fewest nodes of a useful graph. */
const BYTES_A_NODE = 600;
const FEWEST_NODES = 64;
/** Speeds measured off the footage, by the bytes that paths may take: small paths are to be built quickly. */
const SPEEDS_PER_MEGABYTE = 4096;
/** An edge is not measured where a detour, by the distances of nodes alone, costs this many times less. By measurement. */
const DETOUR_FACTOR = 1.25;
const MOST_STOPS = 31;
const PAIRS = 4000;
const STREAM = 0x70617468;

/** What paths are built from. */
export interface PathsRequest {
  readonly painter: PicturePainter;
  readonly codes: LatentCodes;
  /** Frames of the footage, as the painter paints: what realism is measured against, [frames, D]. */
  readonly frames: Float32Array;
  readonly seed: number;
  /** How long `paths.bin` may be: there are as many nodes, and edges have as many stops, as fit. */
  readonly bytes: number;
}

/**
 * Builds the graph that journeys go by: nearest neighbours among the decoded codes and a minimum spanning tree. An
 * edge's weight is the square of its decoded length times the penalty that `edgeWeigher` measures. The square makes many
 * small changes cheaper than a great one. Edges that cost more than a detour are left out.
 *
 * @returns `null` where all frames are nearly equal
 */
export async function buildPaths(
  { painter, codes, frames, seed, bytes }: PathsRequest,
  oversight: Oversight = {},
): Promise<FootagePaths | null> {
  const random = new RandomStream(seed, STREAM);
  const most = Math.max(FEWEST_NODES, Math.floor(bytes / BYTES_A_NODE));
  const found = await findNodes(painter, codes, most, random, oversight);
  if (found === null) return null;
  const { chosen, nodes, squared, unit } = found;
  const weighEdges = await edgeWeigher(nodes, painter, frames);
  const weigh = async (some: readonly Edge[], places: number): Promise<WeighedEdge[]> =>
    withoutDetours(await weighEdges(some, places, oversight), nodes.count);
  // Each measurement is finer than the one before it and for fewer edges: the last one takes all stops.
  const candidates = neighbourEdges(squared, nodes.count, NEIGHBOURS);
  const likely = withoutDetours(candidates, nodes.count, DETOUR_FACTOR);
  const near = await weigh(await weigh(likely, 1), 3);
  const basis = await pictureBasis(nodes.rows, painter.values, near, COORDINATES, painter.shrink);
  const shape = { size: codes.size, nodes: nodes.count, hidden: HIDDEN };
  const bare = { ...shape, edges: near.length, coordinates: basis.coordinates, stopCount: 0 };
  const fitting = Math.floor((bytes - pathsLength(bare)) / (2 * basis.coordinates + 2));
  const straights = withStops(near, STOPS_APART * unit, Math.max(0, fitting));
  const measured = await measureStraightPaths(straights, nodes, painter, basis, oversight);
  const edges = withoutDetours(
    near.map((edge, number) => measuredEdge(edge, measured[number]!)),
    nodes.count,
  );
  const samples = Math.ceil(SPEEDS_PER_MEGABYTE * (bytes / 1e6));
  const speeds = await sampleSpeeds(nodes, painter, samples, random, oversight);
  const paths: FootagePaths = {
    size: codes.size,
    edges: edges.length,
    coordinates: basis.coordinates,
    hidden: HIDDEN,
    smoothing: 0,
    unit,
    ...(await fitSpeedMap(speeds, codes.size, HIDDEN, seed, oversight)),
    codes: Uint16Array.from(chosen),
    ...pathGraph(edges, nodes.count),
    ...quantisePictures(await basis.project(nodes.rows), edges, basis.coordinates),
  };
  const smoothing = await chooseSmoothing(paths, codes, painter, frames, random, oversight);
  return { ...paths, smoothing };
}

/** Decodes all codes and chooses nodes among them, further apart where there would be too many. */
async function findNodes(
  painter: PicturePainter,
  codes: LatentCodes,
  most: number,
  random: RandomStream,
  oversight: Oversight,
) {
  const { values, shrink } = painter;
  const painted = await painter.paint(codes.means.slice(), oversight);
  const all = await squaredDistances(painted, values);
  for (let at = 0; at < all.length; at++) all[at] = all[at]! * shrink * shrink;
  const unit = medianDistance(all, codes.count, random);
  let apart = APART * unit;
  let chosen = chooseNodes(all, codes.count, apart);
  while (chosen.length > most) chosen = chooseNodes(all, codes.count, (apart *= 1.1));
  if (chosen.length < 2) return null;
  const rows = new Float32Array(chosen.length * values);
  chosen.forEach((code, node) => {
    rows.set(painted.subarray(code * values, (code + 1) * values), node * values);
  });
  const nodes = new DecodedNodes(codeMeans(codes, chosen), codes.size, rows, values);
  return { chosen, nodes, squared: submatrix(all, codes.count, chosen), unit };
}

/** Every edge with stops in proportion to its length, further apart where there would be too many. */
function withStops(edges: readonly WeighedEdge[], apart: number, fitting: number): StraightPath[] {
  for (let spacing = apart; ; spacing *= 1.1) {
    const straights = edges.map(({ from, to, length }) => ({
      from,
      to,
      stops: Math.min(MOST_STOPS, Math.floor(length / spacing)),
    }));
    if (straights.reduce((sum, { stops }) => sum + stops, 0) <= fitting) return straights;
  }
}

/** An edge with its decoded length, measured at its stops. */
function measuredEdge(edge: WeighedEdge, measured: MeasuredPath): WeighedEdge & MeasuredEdge {
  const length = measured.lengths.reduce((sum, part) => sum + part, 0);
  return { ...edge, length, weight: length * length * edge.penalty, measured };
}

function medianDistance(squared: Float32Array, count: number, random: RandomStream): number {
  const distances = Float32Array.from({ length: PAIRS }, () =>
    Math.sqrt(squared[random.integer(count) * count + random.integer(count)]!),
  ).sort();
  return Math.max(1e-6, distances[PAIRS >> 1]!);
}
