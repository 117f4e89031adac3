import { PhospheneError } from '@phosphene/model/errors';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { referenceLatent } from '../decoding/blank-picture.ts';
import { chooseDecoder } from '../decoding/choose-decoder.ts';
import type { Backend, ReadBackBackend } from '../decoding/backend.ts';
import type { MeasuredDecoder } from '../decoding/measure-decoders.ts';
import { wasmBackends } from '../decoding/wasm-threads.ts';
import { createDecoder } from '../gl/create-decoder.ts';
import { GlDisplay } from '../gl/gl-display.ts';
import { createSharedContext, isSoftware, paintsInSoftware } from '../gl/shared-context.ts';
import { PlainDisplay } from '../plain/plain-display.ts';
import type { BackendChoice } from '../address/stage-address.ts';
import type { Display } from './display.ts';
import { createReadBackDecoder } from '../decoding/create-read-back-decoder.ts';
import type { ReadBackDecoder } from '../decoding/read-back-decoder.ts';

/** What a canvas is painted with. */
export interface OpenDisplay {
  /**
   * Makes a display ready for a bundle.
   *
   * @param onNote called with the reason why something better was passed over, and later with what the viewer must know
   * @throws {PhospheneError} when no decoder runs
   */
  (bundle: StageBundle, onNote: (line: string) => void): Promise<Display>;
  /** Gives back what belongs to the canvas's context, once the display is disposed; the context itself stays. */
  readonly dispose: () => void;
}

/**
 * Pixels of a screen beyond which WebGL2 without a GPU is slow, however small the canvas is: the browser composites the
 * whole screen with it, and leaves little of the processor to the decoder. A 2D canvas is composited several times as fast.
 */
const LARGE_SCREEN = 1280 * 800;

/**
 * What this canvas is painted with, for as long as it lives: WebGL2; where there is none, or one without a GPU on a large
 * screen, a 2D context, unless WebGL was asked for.
 *
 * @param now milliseconds, to measure decoders by
 * @param preserved whether the canvas keeps its picture between two paintings, for others to read at any time
 * @throws {PhospheneError} when the browser offers neither
 */
export function chooseDisplay(
  canvas: HTMLCanvasElement,
  choice: BackendChoice,
  now: () => number,
  preserved = false,
): OpenDisplay {
  const large = choice !== 'webgl' && !preserved && screenPixels() > LARGE_SCREEN;
  const slow = large && paintsInSoftware();
  const shared = slow ? null : createSharedContext(canvas, preserved);
  if (shared !== null) {
    const openGl = async (bundle: StageBundle, onNote: (line: string) => void): Promise<Display> =>
      new GlDisplay(
        shared,
        bundle,
        await createDecoder(shared, bundle, choice, now, onNote),
        choice !== 'webgl' && isSoftware(shared.adapter),
        onNote,
      );
    return Object.assign(openGl, { dispose: () => shared.dispose() });
  }
  const plain = choice === 'webgl' ? null : canvas.getContext('2d', { alpha: false });
  if (choice === 'webgl' || plain === null) {
    throw new PhospheneError('This browser offers no WebGL2, which the stage is painted with.', {
      remedy:
        'Switch hardware acceleration on in the browser’s settings, update the graphics driver, or open this page in a current Chrome, Edge, Firefox or Safari.' +
        (choice === 'webgl' ? ' Without ?backend=webgl it is painted plainly instead.' : ''),
    });
  }
  const backends: readonly Backend[] = [...wasmBackends(), 'webgpu'];
  const openPlain = async (
    bundle: StageBundle,
    onNote: (line: string) => void,
  ): Promise<Display> => {
    const latent = referenceLatent(bundle);
    const start = async (backend: Backend): Promise<MeasuredDecoder<ReadBackDecoder>> => {
      const decoder = await createReadBackDecoder(bundle, backend as ReadBackBackend, onNote);
      return {
        decoder,
        decodeOnce: async () => void (await decoder.decode(latent)),
        dispose: () => decoder.dispose(),
      };
    };
    const offer = { bundle, choice, backends, adapter: '', start, now, onNote };
    const { decoder, rates } = await chooseDecoder(offer);
    const lack = slow ? 'GPU' : 'WebGL2';
    onNote(`No ${lack} here: painted plainly, by ${decoder.backend}.`);
    return Object.assign(new PlainDisplay(plain, bundle, decoder), { rates });
  };
  return Object.assign(openPlain, { dispose: () => undefined });
}

function screenPixels(): number {
  return screen.width * screen.height * devicePixelRatio ** 2;
}
