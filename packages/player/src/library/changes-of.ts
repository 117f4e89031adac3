import type { Playback } from '../playback/playback.ts';

/**
 * Whether what a playback shows is another picture than at the last call: another moment between two frames, another
 * look, or another size of its canvas.
 */
export function changesOf(playback: Playback): () => boolean {
  let last: readonly unknown[] = [];
  return () => {
    const { frames, position, score, fit, display } = playback;
    const pair = frames.around(position);
    const { width, height } = display.canvas;
    const next = [pair?.before.tick, pair?.after.tick, pair?.mix, score, fit, width, height];
    const changed = next.some((value, index) => value !== last[index]);
    last = next;
    return changed;
  };
}
