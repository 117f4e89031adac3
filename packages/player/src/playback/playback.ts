import type { HearingWalk, Score, Walk } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { DecodedFrame, DecodedFrames } from '../display/decoded-frames.ts';
import type { Display } from '../display/display.ts';
import type { Fit } from '../display/fit-picture.ts';
import type { Meters } from './meters.ts';

/** A frame that the decoder is at. */
export interface Underway {
  readonly frame: DecodedFrame;
  readonly since: number;
  /** Where frames are read back, a promise says when; else the display is asked. */
  readonly byPromise: boolean;
}

/** All that changes while a bundle plays. The frame loop reads it every frame; keys write to it. */
export interface Playback {
  readonly display: Display;
  readonly bundle: StageBundle;
  readonly frames: DecodedFrames;
  readonly meters: Meters;
  score: Score;
  walk: Walk;
  /** While the stage listens, and until it has left the sound: what is decoded in place of `walk`, at any ticks. */
  hearing: HearingWalk | null;
  /** Where on the walk the display is, in ticks; not whole between two. */
  position: number;
  /** 1: as the score has it. */
  speed: number;
  /** Whether time passes: not before the gate is opened, nor when paused. */
  running: boolean;
  fit: Fit;
  underway: Underway | null;
  /** The display is lost, or automation has it: the loop stands still. */
  suspended: boolean;
}
