import type { StageBundle } from '../bundle/open-bundle.ts';
import { brokenPicture } from '../display/broken-picture.ts';
import type { ReadBackDecoder } from './read-back-decoder.ts';
import { startWasmGraph } from './wasm-graph.ts';

/**
 * The decoder in wasm.
 *
 * @throws {Error} when wasm can't run here
 */
export async function startWasmDecoder({
  graph,
  manifest,
  place,
}: StageBundle): Promise<ReadBackDecoder> {
  const { run, memory, dispose } = await startWasmGraph({
    ...{ graph, input: 'latent', shape: [1, manifest.latentSize], output: 'image' },
  });
  return {
    backend: 'wasm',
    async decode(latent) {
      const { values, broken } = await run(latent);
      if (broken) throw brokenPicture(place);
      return values;
    },
    memory,
    dispose,
  };
}
