import { RandomStream, type FootagePaths, type LatentCodes } from '@phosphene/model';
import type { Oversight } from '@phosphene/model/node';
import { codeMeans } from '../code-means.ts';
import { chooseNodes, submatrix } from './choose-nodes.ts';
import { chooseSmoothing } from './choose-smoothing.ts';
import { fitPictureMap, type SampledLines } from './fit-picture-map.ts';
import { neighbourEdges, pathGraph, withoutDetours, type Edge } from './neighbour-graph.ts';
import { pictureBasis } from './picture-basis.ts';
import type { PicturePainter } from './picture-painter.ts';
import { squaredDistances } from './squared-distances.ts';
import { placesOf, walkStraights, type Straight, type WalkedStraight } from './walk-straights.ts';

const NEIGHBOURS = 12;
/** M, and the units of the map's hidden layers. */
const COORDINATES = 48;
const HIDDEN = 64;
/** In units of the median distance of two frames: nodes are this far apart; a longer edge gets stops. */
const APART = 0.01;
const STOP_EVERY = 0.06;
const MOST_STOPS = 7;
/** Straight ways between any two nodes, for the map. */
const LINES = 256;
const LINE_STOPS = 7;
const PAIRS = 4000;
const STREAM = 0x70617468;

/** What paths are built from. */
export interface PathsRequest {
  readonly painter: PicturePainter;
  readonly codes: LatentCodes;
  /** Frames of the footage, as the painter paints: what realism is measured against, [frames, D]. */
  readonly frames: Float32Array;
  readonly seed: number;
}

/**
 * Builds the graph that journeys go by: nearest neighbours among the decoded codes and a minimum spanning tree, an
 * edge's weight the square of its decoded length, so that many small changes are dearer than none and cheaper than
 * a great one. Edges that are dearer than a way around them are left out.
 *
 * @returns `null` where all frames look alike
 */
export async function buildPaths(
  { painter, codes, frames, seed }: PathsRequest,
  oversight: Oversight = {},
): Promise<FootagePaths | null> {
  const { values, shrink } = painter;
  const random = new RandomStream(seed, STREAM);
  const painted = await painter.paint(codes.means.slice(), oversight);
  const allSquared = (await squaredDistances(painted, values)).map((d) => d * shrink * shrink);
  const unit = medianDistance(allSquared, codes.count, random);
  const chosen = chooseNodes(allSquared, codes.count, APART * unit);
  const squared = submatrix(allSquared, codes.count, chosen);
  const nodes = chosen.length;
  if (nodes < 2) return null;
  const pictures = new Float32Array(nodes * values);
  chosen.forEach((code, node) => {
    pictures.set(painted.subarray(code * values, (code + 1) * values), node * values);
  });
  const near = withoutDetours(neighbourEdges(squared, nodes, NEIGHBOURS), nodes);
  const basis = await pictureBasis(pictures, values, near, COORDINATES, shrink);
  const latents = codeMeans(codes, chosen);
  const latentOf = (node: number): Float32Array =>
    latents.subarray(node * codes.size, (node + 1) * codes.size);
  const look = (straights: Straight[]): Promise<WalkedStraight[]> =>
    walkStraights(straights, painter, basis, oversight);
  const edges = await walkEdges(near, nodes, latentOf, unit, look);
  const lines = await sampleLines(nodes, latentOf, random, look);
  const map = await fitPictureMap(lines, codes.size, basis.coordinates, HIDDEN, seed);
  const places = await basis.project(pictures);
  const paths: FootagePaths = {
    size: codes.size,
    edges: edges.length,
    coordinates: basis.coordinates,
    hidden: HIDDEN,
    smoothing: 0,
    unit,
    map,
    codes: Uint16Array.from(chosen),
    ...pathGraph(edges, nodes),
    ...quantised(places, edges, basis.coordinates),
  };
  const smoothing = await chooseSmoothing(paths, codes, painter, frames, random, oversight);
  return { ...paths, smoothing };
}

/** An edge with what was seen on it. */
interface WalkedEdge extends Edge {
  readonly walked: WalkedStraight;
}

type LatentOf = (node: number) => Float32Array;
type Look = (straights: Straight[]) => Promise<WalkedStraight[]>;

/** Looks at long edges between their ends, and leaves out what has become a detour. */
async function walkEdges(
  edges: readonly Edge[],
  nodes: number,
  latentOf: LatentOf,
  unit: number,
  look: Look,
): Promise<WalkedEdge[]> {
  const straights = edges.map(({ from, to, weight }) => ({
    from: latentOf(from),
    to: latentOf(to),
    stops: Math.min(MOST_STOPS, Math.floor(Math.sqrt(weight) / (STOP_EVERY * unit))),
  }));
  const seen = await look(straights.filter(({ stops }) => stops > 0));
  let next = 0;
  const walked = edges.map((edge, number): WalkedEdge => {
    if (straights[number]!.stops === 0) {
      return { ...edge, walked: { length: Math.sqrt(edge.weight), pictures: new Float32Array(0) } };
    }
    const own = seen[next++]!;
    return { ...edge, weight: own.length * own.length, walked: own };
  });
  return withoutDetours(walked, nodes);
}

/** Straight ways between any two nodes, off the footage too: what the map is fitted to. */
async function sampleLines(
  nodes: number,
  latentOf: LatentOf,
  random: RandomStream,
  look: Look,
): Promise<SampledLines> {
  const straights = Array.from({ length: LINES }, () => ({
    from: latentOf(random.integer(nodes)),
    to: latentOf(random.integer(nodes)),
    stops: LINE_STOPS,
  }));
  const walked = await look(straights);
  return {
    lines: LINES,
    points: LINE_STOPS + 2,
    latents: placesOf(straights),
    pictures: joined(walked.map(({ pictures }) => pictures)),
  };
}

/** Coordinates as 16-bit steps, of the nodes and of the edges' stops. */
function quantised(
  places: Float32Array,
  edges: readonly WalkedEdge[],
  coordinates: number,
): Pick<FootagePaths, 'pictureStep' | 'pictures' | 'stops' | 'firstStops'> {
  const inner = edges.map(({ walked: { pictures } }) =>
    pictures.subarray(coordinates, Math.max(coordinates, pictures.length - coordinates)),
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
  return { pictureStep, pictures: whole(places), stops: whole(stops), firstStops };
}

function medianDistance(squared: Float32Array, count: number, random: RandomStream): number {
  const distances = Float32Array.from({ length: PAIRS }, () =>
    Math.sqrt(squared[random.integer(count) * count + random.integer(count)]!),
  ).sort();
  return Math.max(1e-6, distances[PAIRS >> 1]!);
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
