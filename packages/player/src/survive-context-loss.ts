import { forgetFrames } from './open-playback.ts';
import type { Playback } from './playback.ts';

/** Milliseconds that the driver may take to come back before the viewer is told. */
const PATIENCE = 4000;

/**
 * Lives through a lost WebGL context. tfjs doesn't notice one: it returns zeros, then and after. So the
 * loop stands still until the context is back, and decoder and weights are made anew from memory.
 *
 * @param playback gives the current one, if any
 * @param tell shows a line to the viewer, or takes it away (`null`)
 */
export function surviveContextLoss(
  canvas: HTMLCanvasElement,
  playback: () => Playback | null,
  tell: (line: string | null) => void,
  onFault: (error: unknown) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    const playing = playback();
    if (playing !== null) playing.suspended = true;
    timer = setTimeout(() => {
      tell('The graphics driver has stopped and is not coming back. Reload the page.');
    }, PATIENCE);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    const playing = playback();
    if (playing === null) return;
    recover(playing).then(() => tell(null), onFault);
  });
}

async function recover(playback: Playback): Promise<void> {
  forgetFrames(playback);
  await playback.display.recover();
  playback.display.setLook(playback.score.look);
  playback.suspended = false;
}
