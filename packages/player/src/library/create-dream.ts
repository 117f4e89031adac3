import { PhospheneError } from '@phosphene/model/errors';
import { parseScore } from '@phosphene/sampler';
import { addressedBundle } from '../address/addressed-bundle.ts';
import { bundleAddress, type BackendChoice } from '../address/stage-address.ts';
import { openBundle } from '../bundle/open-bundle.ts';
import { chooseDisplay } from '../display/choose-display.ts';
import { closePlayback, openPlayback } from '../playback/open-playback.ts';
import type { Dream, DreamOptions } from './dream.ts';
import { takePageDecoding } from './page-decoding.ts';
import { playDream } from './play-dream.ts';

/** How many times a side of the picture is enlarged, where no size is asked for. */
const ENLARGEMENT = 4;

/**
 * Opens a bundle and dreams in it on a canvas, for a scene of one's own: it adds nothing to the page, and listens to nothing
 * but its canvas. Several dreams may play on a page.
 *
 * @throws {PhospheneError} naming what is wrong with the bundle or the score, or why nothing can be painted here
 *
 * @example A cube in Three.js:
 * ```ts
 * import { createDream } from '@phosphene/player';
 * import { BoxGeometry, Mesh, MeshBasicMaterial } from 'three';
 *
 * const dream = await createDream({ bundle: 'bundle/', score: { version: 1, seed: 7 } });
 * const cube = new Mesh(new BoxGeometry(), new MeshBasicMaterial({ map: dream.texture() }));
 * ```
 */
export async function createDream(options: DreamOptions): Promise<Dream> {
  const {
    bundle,
    now = () => performance.now(),
    backend = 'auto',
    onNote = () => undefined,
  } = options;
  const score = parseScore(options.score ?? { version: 1 });
  const files =
    typeof bundle === 'string'
      ? await addressedBundle(bundleAddress(bundle, document.baseURI))
      : bundle;
  const opened = await openBundle(files);
  const { image } = opened.manifest;
  const canvas = options.canvas ?? document.createElement('canvas');
  const size = options.size ?? {
    width: ENLARGEMENT * image.width,
    height: ENLARGEMENT * image.height,
  };
  // Before the first picture, for who reads the size at once.
  if (size !== 'screen') Object.assign(canvas, size);

  const seat = decodingFor(backend);
  const end = [seat.release];
  try {
    const openDisplay = chooseDisplay(canvas, seat.choice, now, true);
    if (options.canvas === undefined) end.unshift(() => giveUpContext(canvas));
    end.unshift(() => openDisplay.dispose());
    const playback = await openPlayback(openDisplay, opened, score, onNote);
    end.unshift(() => closePlayback(playback));
    playback.fit = options.fit ?? 'contain';
    playback.running = true;
    // Where none was measured, the one that was asked for.
    const chosen =
      playback.display.rates?.[0]?.backend ?? (seat.choice === 'auto' ? 'wasm' : seat.choice);
    if (chosen.startsWith('wasm')) seat.release();
    return playDream(playback, {
      ...{ backend: chosen, now, onNote },
      size: size === 'screen' ? null : size,
      onDispose: () => end.forEach((give) => give()),
    });
  } catch (error) {
    end.forEach((give) => give());
    throw error;
  }
}

/** The choice of decoders that is left for one more dream on this page. */
function decodingFor(choice: BackendChoice): { choice: BackendChoice; release: () => void } {
  const none = (): void => undefined;
  if (choice.startsWith('wasm')) return { choice, release: none };
  const release = takePageDecoding();
  if (release !== null) return { choice, release };
  if (choice === 'auto') return { choice: 'wasm', release: none };
  throw new PhospheneError(`Another dream on this page decodes on WebGL2 or WebGPU already.`, {
    remedy: "Leave `backend` out, which gives this one 'wasm', or dispose the other dream first.",
  });
}

/** Lets the GPU have a context's memory at once, instead of when the canvas is collected. */
function giveUpContext(canvas: HTMLCanvasElement): void {
  canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
}
