import { portraits } from './instruments/portraits.ts';
import { Stage } from './painting/stage.ts';
import type { Phrase } from './phrase/phrase.ts';

/** Paints any frame of a performance; the same phrase, seed and number give the same bytes. */
export interface PhrasePainter {
  /** @returns RGBA, size × size × 4 bytes; valid until the next call */
  readonly paint: (frame: number) => Uint8ClampedArray;
}

/** @param size pixels a side @param fps frames a second */
export function createPhrasePainter(
  phrase: Phrase,
  { size, fps, seed }: { size: number; fps: number; seed: number },
): PhrasePainter {
  const portrait = portraits[phrase.label](phrase);
  const stage = new Stage(size, portrait.colours, seed);
  return {
    paint(frame) {
      const time = frame / fps;
      stage.begin({ time, frame, pulse: portrait.pulse(time) });
      portrait.paint(stage, time);
      stage.finish();
      return stage.pixels();
    },
  };
}
