import type { GraphInMemory } from '../bundle/parse-graph.ts';
import type { WasmFiles } from './wasm-files.ts';

/** A graph model with one input and one output. */
export interface StageGraph {
  readonly graph: GraphInMemory;
  readonly input: string;
  /** Of one input, with the batch of 1. */
  readonly shape: readonly number[];
  readonly output: string;
}

/** Page to worker: a graph, or the values of its input. */
export type GraphRequest =
  | {
      readonly kind: 'open';
      readonly model: StageGraph;
      /** Of wasm, the worker's own among them. */
      readonly threads: number;
      /** Named by the page: a bundler that takes this thread along need not understand what is inside it. */
      readonly files: WasmFiles;
    }
  | { readonly kind: 'run'; readonly values: Float32Array };

/** What tfjs holds. */
export interface TensorMemory {
  readonly tensors: number;
  readonly bytes: number;
}

/** Worker to page. */
export type GraphReply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'result';
      /** Of the output, transferred. */
      readonly values: Float32Array<ArrayBuffer>;
      /** Whether some of them are no numbers. */
      readonly broken: boolean;
      readonly memory: TensorMemory;
    }
  | { readonly kind: 'fault'; readonly message: string };
