import type { GraphReply, GraphRequest, StageGraph, TensorMemory } from './graph-messages.ts';
import { wasmFiles } from './wasm-files.ts';

/** Milliseconds after which threads that have not started are given up. */
const THREADS_PATIENCE = 10_000;

/** A graph that runs in a worker. */
export interface WasmGraph {
  /**
   * Runs it once. One call at a time is computed.
   *
   * @returns the output's values, and whether some of them are no numbers
   */
  readonly run: (
    values: Float32Array,
  ) => Promise<{ readonly values: Float32Array; readonly broken: boolean }>;
  /** What tfjs holds; constant between two calls. */
  readonly memory: () => TensorMemory;
  readonly dispose: () => void;
}

/**
 * Starts a graph in wasm, in a worker, so that the page's frames never wait for it.
 *
 * @param threads that compute it, the worker's own among them; more than 1 only where `wasmThreads` says so
 * @throws {Error} when wasm can't run here, or not on so many threads: some policies forbid a worker's own workers
 */
export async function startWasmGraph(model: StageGraph, threads = 1): Promise<WasmGraph> {
  const worker = new Worker(new URL('./graph-worker.ts', import.meta.url), { type: 'module' });
  const send = (request: GraphRequest): void => worker.postMessage(request);
  let memory: TensorMemory = { tensors: 0, bytes: 0 };
  let fault: Error | null = null;
  /** One for each request that is not answered yet: after a jump, a picture may be asked for before the last has come. */
  const waiting: {
    readonly resolve: (reply: GraphReply) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  const answer = (): Promise<GraphReply> =>
    new Promise((resolve, reject) => {
      if (fault !== null) reject(fault);
      else waiting.push({ resolve, reject });
    });
  const fail = (message: string): void => {
    fault = new Error(message);
    worker.terminate();
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.onerror = ({ message }) => fail(message || 'its thread could not be started');
  worker.onmessage = ({ data }: MessageEvent<GraphReply>) => {
    if (data.kind === 'fault') fail(data.message);
    else waiting.shift()?.resolve(data);
  };

  const ready = answer();
  send({ kind: 'open', model, threads, files: wasmFiles });
  const timer =
    threads > 1 ? setTimeout(() => fail('its threads do not start'), THREADS_PATIENCE) : undefined;
  await ready.finally(() => clearTimeout(timer));

  return {
    async run(values) {
      const result = answer();
      send({ kind: 'run', values });
      const reply = (await result) as Extract<GraphReply, { kind: 'result' }>;
      ({ memory } = reply);
      return reply;
    },
    memory: () => memory,
    dispose: () => worker.terminate(),
  };
}
