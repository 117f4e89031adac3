import type { StageBundle } from '../bundle/open-bundle.ts';
import { brokenPicture } from '../display/broken-picture.ts';
import type { ReadBackDecoder } from './read-back-decoder.ts';
import type { DecodeReply, DecodeRequest, TensorMemory } from './decode-messages.ts';
import { wasmFiles } from './wasm-files.ts';

/** Milliseconds after which threads that have not started are given up. */
const THREADS_PATIENCE = 10_000;

/** More than these bring little for pictures of these sizes; tfjs itself takes no more than half of the cores. */
const MOST_THREADS = 4;

/**
 * The decoder in wasm, in a thread of its own, so that the page's frames never wait for it; with more threads where
 * the page is isolated (COOP and COEP) and there are cores for them.
 *
 * @throws {Error} when wasm can't run here
 */
export async function startWasmDecoder(bundle: StageBundle): Promise<ReadBackDecoder> {
  const threads = globalThis.crossOriginIsolated
    ? Math.min(MOST_THREADS, navigator.hardwareConcurrency >> 1)
    : 1;
  if (threads > 1) {
    try {
      return await startThread(bundle, threads);
    } catch {
      // Some browsers and some policies forbid a worker's own workers. One thread works everywhere.
    }
  }
  return startThread(bundle, 1);
}

async function startThread(bundle: StageBundle, threads: number): Promise<ReadBackDecoder> {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  const send = (request: DecodeRequest): void => worker.postMessage(request);
  let memory: TensorMemory = { tensors: 0, bytes: 0 };
  let fault: Error | null = null;
  /** One for each request that is not answered yet: after a jump, a picture may be asked for before the last has come. */
  const waiting: {
    readonly resolve: (reply: DecodeReply) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  const answer = (): Promise<DecodeReply> =>
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
  worker.onmessage = ({ data }: MessageEvent<DecodeReply>) => {
    if (data.kind === 'fault') fail(data.message);
    else waiting.shift()?.resolve(data);
  };

  const ready = answer();
  const { graph, manifest } = bundle;
  send({ kind: 'open', graph, latentSize: manifest.latentSize, threads, files: wasmFiles });
  const timer =
    threads > 1 ? setTimeout(() => fail('its threads do not start'), THREADS_PATIENCE) : undefined;
  await ready.finally(() => clearTimeout(timer));

  return {
    backend: 'wasm',
    async decode(latent) {
      const picture = answer();
      send({ kind: 'decode', latent });
      const reply = (await picture) as Extract<DecodeReply, { kind: 'picture' }>;
      ({ memory } = reply);
      if (reply.broken) throw brokenPicture(bundle.place);
      return reply.values;
    },
    memory: () => memory,
    dispose: () => worker.terminate(),
  };
}
