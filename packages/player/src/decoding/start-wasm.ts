import * as tf from '@tensorflow/tfjs-core';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import threadedModule from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js';
import threadedSource from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?raw';
import type { WasmFiles } from './wasm-files.ts';

/**
 * Starts tfjs's wasm back end in this thread.
 *
 * @param threads more than 1 only where the page is isolated: they share memory
 * @throws {Error} where wasm can't run
 */
export async function startWasm(threads: number, files: WasmFiles): Promise<void> {
  setWasmPaths({ ...files });
  if (threads > 1) {
    // tfjs starts its threads from the text of its own module, which a bundler's minifier breaks: the threads then never
    // answer. They get the text as it was published.
    threadedModule.toString = () =>
      `(() => { ${threadedSource}\nreturn WasmBackendModuleThreadedSimd; })()`;
    setThreadsCount(threads);
  } else {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  }
  if (!(await tf.setBackend('wasm'))) throw new Error('WebAssembly can’t be started');
}
