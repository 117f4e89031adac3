import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';

/** Addresses of tfjs's wasm files, by the names that it has for them. */
export type WasmFiles = Readonly<
  Record<
    | 'tfjs-backend-wasm.wasm'
    | 'tfjs-backend-wasm-simd.wasm'
    | 'tfjs-backend-wasm-threaded-simd.wasm',
    string
  >
>;

/** Those that were built with this code, absolute. */
export const wasmFiles: WasmFiles = {
  'tfjs-backend-wasm.wasm': new URL(plain, import.meta.url).href,
  'tfjs-backend-wasm-simd.wasm': new URL(simd, import.meta.url).href,
  'tfjs-backend-wasm-threaded-simd.wasm': new URL(threaded, import.meta.url).href,
};
