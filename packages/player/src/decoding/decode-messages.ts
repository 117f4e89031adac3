import type { GraphInMemory } from '../bundle/parse-graph.ts';
import type { WasmFiles } from './wasm-files.ts';

/** Page to worker: the decoder, or a latent [Z] to decode. */
export type DecodeRequest =
  | {
      readonly kind: 'open';
      readonly graph: GraphInMemory;
      readonly latentSize: number;
      /** Of wasm, the worker's own among them. */
      readonly threads: number;
      /** Named by the page: a bundler that takes this thread along need not understand what is inside it. */
      readonly files: WasmFiles;
    }
  | { readonly kind: 'decode'; readonly latent: Float32Array };

/** What tfjs holds. */
export interface TensorMemory {
  readonly tensors: number;
  readonly bytes: number;
}

/** Worker to page. */
export type DecodeReply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'picture';
      /** [H, W, C], transferred. */
      readonly values: Float32Array<ArrayBuffer>;
      /** Whether some of them are no numbers. */
      readonly broken: boolean;
      readonly memory: TensorMemory;
    }
  | { readonly kind: 'fault'; readonly message: string };
