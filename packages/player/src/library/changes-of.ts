import { isWorked } from '@phosphene/sampler';
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
    // Some effects move where the pictures stand still.
    const moved = isWorked(score.look) ? position : 0;
    const pictures = [pair?.before.tick, pair?.after.tick, pair?.mix, moved];
    const next = [...pictures, score, fit, width, height];
    const changed = next.some((value, index) => value !== last[index]);
    last = next;
    return changed;
  };
}
