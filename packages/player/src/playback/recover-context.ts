import { forgetFrames } from './open-playback.ts';
import type { Playback } from './playback.ts';

/** Milliseconds that the driver may take to come back before it counts as gone. */
const PATIENCE = 4000;

/** Who is told of a lost context, and what plays on it. */
export interface ContextOwner {
  /** The playback that is on; `null` where there is none. */
  readonly playback: () => Playback | null;
  /** Called when the driver has not come back for seconds. */
  readonly onGone: () => void;
  /** Called when the playback goes on. */
  readonly onBack: () => void;
  /** Called with what was thrown when the decoder could not be made anew. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Recovers from a lost WebGL context, as often as it is lost, until the returned function is called. What belongs to a
 * lost context is freed by its owners at the loss itself (`SharedContext.onLoss`). tfjs doesn't notice a lost context: its
 * results are zeros, during the loss and after it. So the loop stands still until the context is back, and the decoder is
 * built again from memory.
 */
export function recoverContext(canvas: HTMLCanvasElement, owner: ContextOwner): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let losses = 0;
  const onLost = (event: Event): void => {
    // Without this the browser would not restore it.
    event.preventDefault();
    losses++;
    clearTimeout(timer);
    const playback = owner.playback();
    if (playback !== null) playback.suspended = true;
    timer = setTimeout(owner.onGone, PATIENCE);
  };
  const onRestored = (): void => {
    clearTimeout(timer);
    const playback = owner.playback();
    if (playback === null) return;
    const loss = losses;
    recover(playback).then(
      () => {
        // Lost again meanwhile: what was made anew is gone, and another recovery follows.
        if (loss !== losses) return;
        playback.suspended = false;
        owner.onBack();
      },
      (error: unknown) => {
        if (loss === losses) owner.onFault(error);
      },
    );
  };
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onRestored);
  return () => {
    clearTimeout(timer);
    // What is being made anew belongs to nobody any more.
    losses++;
    canvas.removeEventListener('webglcontextlost', onLost);
    canvas.removeEventListener('webglcontextrestored', onRestored);
  };
}

async function recover(playback: Playback): Promise<void> {
  forgetFrames(playback);
  await playback.display.recover();
  playback.display.setLook(playback.score.look);
}
