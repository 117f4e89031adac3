import { parseScore } from '@phosphene/sampler';
import { UnsignedByteType } from 'three';
import type { BackendChoice } from '../address/stage-address.ts';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { referenceLatent } from '../decoding/blank-picture.ts';
import { chooseDecoder, type ChosenDecoder } from '../decoding/choose-decoder.ts';
import type { Backend } from '../decoding/backend.ts';
import type { MeasuredDecoder } from '../decoding/measure-decoders.ts';
import { wasmBackends } from '../decoding/wasm-threads.ts';
import type { Decoder } from './decoder.ts';
import { GpuFence } from './gpu-fence.ts';
import { pictureTarget } from './picture-target.ts';
import { createSharedDecoder } from './shared-decoder.ts';
import { isSoftware, type SharedContext } from './shared-context.ts';
import { createUploadingDecoder } from './uploading-decoder.ts';

/** Looks at a fence so many times at once, then every `FENCE_INTERVAL` milliseconds, to leave the processor to others. */
const QUICK_LOOKS = 32;
const FENCE_INTERVAL = 2;

/**
 * The decoder that was asked for, or the fastest of WebGL2 on the display's own context, WebGPU and wasm.
 *
 * @param now milliseconds
 * @param onNote called with the reason why a better one was passed over, and when pictures become blank
 * @throws {PhospheneError} when none runs
 */
export async function createDecoder(
  context: SharedContext,
  bundle: StageBundle,
  choice: BackendChoice,
  now: () => number,
  onNote: (line: string) => void,
): Promise<ChosenDecoder<Decoder>> {
  const { adapter } = context;
  const backends: readonly Backend[] = isSoftware(adapter)
    ? [...wasmBackends(), 'webgl', 'webgpu']
    : ['webgl', 'webgpu', ...wasmBackends()];
  const start = async (backend: Backend, signal?: AbortSignal): Promise<MeasuredDecoder<Decoder>> =>
    measured(
      context,
      bundle,
      backend === 'webgl'
        ? await createSharedDecoder(context, bundle, signal)
        : await createUploadingDecoder(context, bundle, backend, onNote),
    );
  return chooseDecoder({ bundle, choice, backends, adapter, start, now, onNote });
}

/** A decoder with what is needed to measure it: a target to paint in, and a fence. */
function measured(
  context: SharedContext,
  bundle: StageBundle,
  decoder: Decoder,
): MeasuredDecoder<Decoder> {
  const { width, height } = bundle.manifest.image;
  const { look } = parseScore({ version: 1, seed: 0 });
  const latent = referenceLatent(bundle);
  return {
    decoder,
    async decodeOnce() {
      const target = pictureTarget(width, height, UnsignedByteType);
      const fence = new GpuFence(context.gl);
      const promise = decoder.decode(latent, look, target);
      if (promise === undefined) fence.place();
      await promise;
      for (let looks = 0; !fence.passed(); looks++) await turn(looks);
      target.dispose();
    },
    dispose: () => decoder.dispose(),
  };
}

/** Lets the browser go on: it tells of a fence in its next turn at the earliest. */
function turn(turns: number): Promise<void> {
  return new Promise((resolve) => {
    if (turns >= QUICK_LOOKS) {
      setTimeout(resolve, FENCE_INTERVAL);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
