import type { StageColours } from '../painting/backdrop.ts';
import type { Point } from '../painting/brush.ts';
import type { Stage } from '../painting/stage.ts';

/** A musician at an instrument, ready to be painted at any moment of a phrase. */
export interface Portrait {
  readonly colours: StageColours;
  /** How hard the music just struck, 0…1, for the lamps. */
  readonly pulse: (time: number) => number;
  /** Where what makes the sound is, at `time` seconds, in a frame of 256: see each instrument. */
  readonly striker: (time: number) => Point;
  readonly paint: (stage: Stage, time: number) => void;
}
