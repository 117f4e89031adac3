import type { StageBundle } from '../bundle/open-bundle.ts';
import { brokenPicture } from '../display/broken-picture.ts';
import type { ReadBackDecoder } from './read-back-decoder.ts';
import { startWasmGraph } from './wasm-graph.ts';
import { wasmThreads } from './wasm-threads.ts';

/**
 * The decoder in wasm, on one thread or on several.
 *
 * @throws {Error} when wasm can't run here, or has no threads
 */
export async function startWasmDecoder(
  { graph, manifest, place }: StageBundle,
  backend: 'wasm' | 'wasm-threads',
): Promise<ReadBackDecoder> {
  const threads = backend === 'wasm' ? 1 : wasmThreads();
  if (backend === 'wasm-threads' && threads === 1) {
    throw new Error('it takes an isolated page and four cores');
  }
  const { run, memory, dispose } = await startWasmGraph(
    { graph, input: 'latent', shape: [1, manifest.latentSize], output: 'image' },
    threads,
  );
  return {
    backend,
    async decode(latent) {
      const { values, broken } = await run(latent);
      if (broken) throw brokenPicture(place);
      return values;
    },
    memory,
    dispose,
  };
}
