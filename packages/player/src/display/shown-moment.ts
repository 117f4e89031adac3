import type { LookMoment } from '@phosphene/sampler';
import type { FramePair } from './decoded-frames.ts';

/** What a display shows, and when that is. */
export interface ShownMoment {
  readonly pair: FramePair;
  readonly time: LookMoment;
  /** What a whole tick shortly before showed; `null` where no trails are wanted. */
  readonly at: ((tick: number) => ShownMoment) | null;
}
