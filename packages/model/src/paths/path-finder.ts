import type { FootagePaths } from './footage-paths.ts';

/** The part of `FootagePaths` that a search needs. */
export type PathGraph = Pick<FootagePaths, 'nodes' | 'offsets' | 'targets' | 'weights'>;

/**
 * Shortest paths by Dijkstra's algorithm with a binary heap. Only + and comparisons, ties broken by the order of
 * nodes: the same path on every engine. Its memory is taken once and used by every search.
 */
export class PathFinder {
  readonly #graph: PathGraph;
  readonly #cost: Float64Array;
  readonly #from: Int32Array;
  /** Place in the heap; −1 not yet seen, −2 settled. */
  readonly #place: Int32Array;
  readonly #heap: Int32Array;
  #length = 0;

  constructor(graph: PathGraph) {
    this.#graph = graph;
    this.#cost = new Float64Array(graph.nodes);
    this.#from = new Int32Array(graph.nodes);
    this.#place = new Int32Array(graph.nodes);
    this.#heap = new Int32Array(graph.nodes);
  }

  /** Nodes of the shortest path, both ends included; straight from the one to the other where there is none. */
  find(start: number, end: number): number[] {
    const { offsets, targets, weights } = this.#graph;
    this.#place.fill(-1);
    this.#length = 0;
    this.#reach(start, -1, 0);
    while (this.#length > 0) {
      const node = this.#takeNearest();
      if (node === end) return this.#trace(end);
      const cost = this.#cost[node]!;
      for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
        this.#reach(targets[edge]!, node, cost + weights[edge]!);
      }
    }
    return [start, end];
  }

  /** What `find`'s last path costs. */
  costOf(end: number): number {
    return this.#cost[end]!;
  }

  #trace(end: number): number[] {
    const path = [end];
    for (let node = this.#from[end]!; node >= 0; node = this.#from[node]!) path.push(node);
    return path.reverse();
  }

  #reach(node: number, from: number, cost: number): void {
    const place = this.#place[node]!;
    if (place === -2 || (place >= 0 && cost >= this.#cost[node]!)) return;
    this.#cost[node] = cost;
    this.#from[node] = from;
    this.#rise(place === -1 ? this.#length++ : place, node);
  }

  #takeNearest(): number {
    const nearest = this.#heap[0]!;
    this.#place[nearest] = -2;
    this.#length -= 1;
    if (this.#length > 0) this.#sink(this.#heap[this.#length]!);
    return nearest;
  }

  #before(a: number, b: number): boolean {
    const [costA, costB] = [this.#cost[a]!, this.#cost[b]!];
    return costA < costB || (costA === costB && a < b);
  }

  #put(place: number, node: number): void {
    this.#heap[place] = node;
    this.#place[node] = place;
  }

  #rise(start: number, node: number): void {
    let place = start;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#before(node, this.#heap[parent]!)) break;
      this.#put(place, this.#heap[parent]!);
      place = parent;
    }
    this.#put(place, node);
  }

  #sink(node: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#length) break;
      if (child + 1 < this.#length && this.#before(this.#heap[child + 1]!, this.#heap[child]!))
        child++;
      if (!this.#before(this.#heap[child]!, node)) break;
      this.#put(place, this.#heap[child]!);
      place = child;
    }
    this.#put(place, node);
  }
}
