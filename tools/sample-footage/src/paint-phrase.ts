import { portraits } from './instruments/portraits.ts';
import { PLAIN_LIFE, type Life } from './life/life.ts';
import { Stage } from './painting/stage.ts';
import type { Phrase } from './phrase/phrase.ts';

/** Paints any frame of a performance; the same phrase, seed and number give the same bytes. */
export interface PhrasePainter {
  /** @returns RGBA, size × size × 4 bytes; valid until the next call */
  readonly paint: (frame: number) => Uint8ClampedArray;
}

export interface PainterOptions {
  /** Pixels a side. */
  readonly size: number;
  /** Frames a second. */
  readonly fps: number;
  readonly seed: number;
  readonly life?: Life;
}

export function createPhrasePainter(
  phrase: Phrase,
  { size, fps, seed, life = PLAIN_LIFE }: PainterOptions,
): PhrasePainter {
  const portrait = portraits[phrase.label](phrase, life);
  const stage = new Stage(size, portrait.colours, seed, life.camera);
  return {
    paint(frame) {
      const time = frame / fps;
      stage.begin({ time, frame, pulse: portrait.pulse(time), level: life.light(time) });
      portrait.paint(stage, time);
      stage.finish();
      return stage.pixels();
    },
  };
}
