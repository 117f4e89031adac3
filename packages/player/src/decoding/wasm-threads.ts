import type { ReadBackBackend } from './backend.ts';

/** More than these bring little for pictures of these sizes. */
const MOST_THREADS = 4;

/**
 * Threads that `wasm-threads` takes here, no more than half of the cores, as tfjs itself; 1 where there are too few cores,
 * or where the page isn't isolated (COOP and COEP): then threads can't share memory.
 */
export function wasmThreads(): number {
  if (!globalThis.crossOriginIsolated) return 1;
  return Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency >> 1));
}

/**
 * What wasm there is to be measured. Threads wait for each other once an operation: on a busy machine, and with small
 * pictures, one alone is often faster.
 */
export function wasmBackends(): readonly ReadBackBackend[] {
  return wasmThreads() > 1 ? ['wasm', 'wasm-threads'] : ['wasm'];
}
