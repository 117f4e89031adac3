import type { FootagePaths } from './footage-paths.ts';

/** The part of `FootagePaths` that a search needs. */
export type PathGraph = Pick<FootagePaths, 'nodes' | 'offsets' | 'targets' | 'weights'>;

/**
 * Shortest paths by Dijkstra's algorithm with a binary heap. It uses only + and comparisons, and breaks ties by
 * the order of nodes, so that every engine finds the same path. Its memory is allocated once.
 */
export class ShortestPathSearch {
  readonly #graph: PathGraph;
  readonly #cost: Float64Array;
  readonly #from: Int32Array;
  /** Index in the heap; −1 not yet reached, −2 settled. */
  readonly #index: Int32Array;
  readonly #heap: Int32Array;
  #length = 0;

  constructor(graph: PathGraph) {
    this.#graph = graph;
    this.#cost = new Float64Array(graph.nodes);
    this.#from = new Int32Array(graph.nodes);
    this.#index = new Int32Array(graph.nodes);
    this.#heap = new Int32Array(graph.nodes);
  }

  /** Nodes of the shortest path, both ends included; the two ends alone where there is no path. */
  find(start: number, end: number): number[] {
    const { offsets, targets, weights } = this.#graph;
    this.#index.fill(-1);
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

  /** The cost of the path that `find` returned last. */
  pathCost(end: number): number {
    return this.#cost[end]!;
  }

  #trace(end: number): number[] {
    const path = [end];
    for (let node = this.#from[end]!; node >= 0; node = this.#from[node]!) path.push(node);
    return path.reverse();
  }

  #reach(node: number, from: number, cost: number): void {
    const index = this.#index[node]!;
    if (index === -2 || (index >= 0 && cost >= this.#cost[node]!)) return;
    this.#cost[node] = cost;
    this.#from[node] = from;
    this.#rise(index === -1 ? this.#length++ : index, node);
  }

  #takeNearest(): number {
    const nearest = this.#heap[0]!;
    this.#index[nearest] = -2;
    this.#length -= 1;
    if (this.#length > 0) this.#sink(this.#heap[this.#length]!);
    return nearest;
  }

  #before(a: number, b: number): boolean {
    const [costA, costB] = [this.#cost[a]!, this.#cost[b]!];
    return costA < costB || (costA === costB && a < b);
  }

  #put(index: number, node: number): void {
    this.#heap[index] = node;
    this.#index[node] = index;
  }

  #rise(start: number, node: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(node, this.#heap[parent]!)) break;
      this.#put(index, this.#heap[parent]!);
      index = parent;
    }
    this.#put(index, node);
  }

  #sink(node: number): void {
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= this.#length) break;
      if (child + 1 < this.#length && this.#before(this.#heap[child + 1]!, this.#heap[child]!))
        child++;
      if (!this.#before(this.#heap[child]!, node)) break;
      this.#put(index, this.#heap[child]!);
      index = child;
    }
    this.#put(index, node);
  }
}
