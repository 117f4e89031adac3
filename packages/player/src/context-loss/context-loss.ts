import { forgetFrames } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import type { StageFeature } from '../stage/stage-feature.ts';

/** Milliseconds that the driver may take to come back before the viewer is warned. */
const PATIENCE = 4000;

/**
 * Recovers from a lost WebGL context, as often as it is lost. What belongs to a lost context is freed by its owners at
 * the loss itself (`SharedContext.onLoss`). tfjs doesn't notice a lost context: its results are zeros, during the loss and
 * after it. So the loop stands still until the context is back, and the decoder is built again from memory.
 */
export const contextLoss: StageFeature = (stage) => {
  const { canvas } = stage.page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let losses = 0;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    losses++;
    clearTimeout(timer);
    if (stage.playback !== null) stage.playback.suspended = true;
    timer = setTimeout(() => {
      const line = 'The graphics driver has stopped and is not coming back. Reload the page.';
      stage.toast.show(line, Infinity);
    }, PATIENCE);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    const { playback } = stage;
    if (playback === null) return;
    const loss = losses;
    recover(playback).then(
      () => {
        // Lost again meanwhile: what was made anew is gone, and another recovery follows.
        if (loss !== losses) return;
        playback.suspended = false;
        stage.toast.hide();
      },
      (error: unknown) => {
        if (loss === losses) stage.fail(error);
      },
    );
  });
};

async function recover(playback: Playback): Promise<void> {
  forgetFrames(playback);
  await playback.display.recover();
  playback.display.setLook(playback.score.look);
}
