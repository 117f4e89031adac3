import { USUAL_MARK } from '@phosphene/sampler';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { retune } from './retune.ts';

/** What a key adds or takes. */
const STEP = 0.1;

/**
 * One knob from what the bundle remembers to what it makes up: a parameter for controllers, and a command for keys. A
 * score without a mark stands at the usual one.
 */
export function imagination(
  stage: Pick<Stage, 'playback' | 'commands' | 'parameters' | 'toast'>,
): void {
  stage.parameters.add({
    name: 'imagination',
    description: 'from what it remembers to what it makes up',
    least: 0,
    most: 1,
    read: () => (stage.playback === null ? null : markOf(stage.playback)),
    write: (mark) => {
      if (stage.playback !== null) imagine(stage.playback, mark);
    },
  });
  stage.commands.add({
    name: 'imagination',
    description: 'less, more imagination',
    run: (direction) => {
      const { playback } = stage;
      if (playback === null) return;
      // Whole steps, wherever a controller left it.
      const place = markOf(playback) / STEP;
      const next = direction === 1 ? Math.floor(place + 1.001) : Math.ceil(place - 1.001);
      const mark = Math.min(10, Math.max(0, next)) / 10;
      imagine(playback, mark);
      stage.toast.show(`imagination ${mark.toFixed(1)}`);
    },
  });
}

function markOf({ score }: Playback): number {
  return score.imagination ?? USUAL_MARK;
}

function imagine(playback: Playback, mark: number): void {
  if (playback.score.imagination === mark) return;
  retune(playback, { ...playback.score, imagination: mark });
}
