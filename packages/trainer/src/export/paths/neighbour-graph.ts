import { ShortestPathSearch, type PathGraph } from '@phosphene/model/paths';

/** An edge between two nodes, the lower one first. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * The nearest neighbours of every node, and a minimum spanning tree, by which every pair is connected.
 *
 * @param squared squared distances, [N, N]: the edges' weights
 */
export function neighbourEdges(squared: Float32Array, count: number, neighbours: number): Edge[] {
  const pairs = new Set<number>();
  const add = (a: number, b: number): void => {
    pairs.add(Math.min(a, b) * count + Math.max(a, b));
  };
  for (let node = 0; node < count; node++) {
    const row = squared.subarray(node * count, (node + 1) * count);
    for (const other of nearest(row, node, neighbours)) add(node, other);
  }
  for (const [a, b] of spanningTree(squared, count)) add(a, b);
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => {
      const [from, to] = [Math.floor(pair / count), pair % count];
      return { from, to, weight: squared[pair]! };
    });
}

/** The nodes nearest to one, by insertion into a short list. */
function nearest(row: Float32Array, self: number, wanted: number): number[] {
  const found: number[] = [];
  for (let other = 0; other < row.length; other++) {
    if (other === self) continue;
    if (found.length === wanted && row[other]! >= row[found.at(-1)!]!) continue;
    let at = found.length;
    while (at > 0 && row[found[at - 1]!]! > row[other]!) at--;
    found.splice(at, 0, other);
    if (found.length > wanted) found.pop();
  }
  return found;
}

/** Prim's algorithm on a full matrix. */
function spanningTree(squared: Float32Array, count: number): [number, number][] {
  const least = new Float32Array(count).fill(Infinity);
  const parent = new Int32Array(count).fill(-1);
  const inside = new Uint8Array(count);
  const tree: [number, number][] = [];
  let node = 0;
  for (let size = 1; size < count; size++) {
    inside[node] = 1;
    let next = -1;
    for (let other = 0; other < count; other++) {
      if (inside[other] === 1) continue;
      const distance = squared[node * count + other]!;
      if (distance < least[other]!) {
        least[other] = distance;
        parent[other] = node;
      }
      if (next < 0 || least[other]! < least[next]!) next = other;
    }
    tree.push([parent[next]!, next]);
    node = next;
  }
  return tree;
}

/**
 * Leaves out edges that no shortest path needs: those with a cheaper detour.
 *
 * @param times how many times cheaper it has to be
 */
export function withoutDetours<Kind extends Edge>(
  edges: readonly Kind[],
  count: number,
  times = 1,
): Kind[] {
  const graph = pathGraph(edges, count);
  const finder = new ShortestPathSearch(graph);
  return edges.filter(({ from, to, weight }) => {
    finder.find(from, to);
    return times * finder.pathCost(to) >= weight * (1 - 1e-6);
  });
}

/** The edges as lists of neighbours; `numbers` says which edge each entry is. */
export function pathGraph(
  edges: readonly Edge[],
  count: number,
): PathGraph & { readonly numbers: Uint32Array } {
  const offsets = new Uint32Array(count + 1);
  for (const { from, to } of edges) {
    offsets[from + 1]! += 1;
    offsets[to + 1]! += 1;
  }
  for (let node = 0; node < count; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const targets = new Uint16Array(2 * edges.length);
  const weights = new Float32Array(2 * edges.length);
  const numbers = new Uint32Array(2 * edges.length);
  edges.forEach(({ from, to, weight }, number) => {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const at = next[a]!;
      next[a] = at + 1;
      targets[at] = b;
      weights[at] = weight;
      numbers[at] = number;
    }
  });
  return { nodes: count, offsets, targets, weights, numbers };
}
