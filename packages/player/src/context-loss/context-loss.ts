import { forgetFrames } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import type { StageFeature } from '../stage/stage-feature.ts';

/** Milliseconds that the driver may take to come back before the viewer is warned. */
const PATIENCE = 4000;

/**
 * Recovers from a lost WebGL context. tfjs doesn't notice a lost context: its results are zeros, during the loss and
 * after it. So the loop stands still until the context is back, and the decoder is built again from memory.
 */
export const contextLoss: StageFeature = (stage) => {
  const { canvas } = stage.page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    if (stage.playback !== null) stage.playback.suspended = true;
    timer = setTimeout(() => {
      const line = 'The graphics driver has stopped and is not coming back. Reload the page.';
      stage.toast.show(line, Infinity);
    }, PATIENCE);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    if (stage.playback === null) return;
    recover(stage.playback).then(
      () => stage.toast.hide(),
      (error: unknown) => stage.fail(error),
    );
  });
};

async function recover(playback: Playback): Promise<void> {
  forgetFrames(playback);
  await playback.display.recover();
  playback.display.setLook(playback.score.look);
  playback.suspended = false;
}
