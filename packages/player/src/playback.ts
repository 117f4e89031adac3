import type { Score, Walk } from '@phosphene/sampler';
import type { StageBundle } from './bundle/open-bundle.ts';
import type { DecodedFrame, DecodedFrames } from './gl/decoded-frames.ts';
import type { Decoder } from './gl/decoder.ts';
import type { Fit } from './gl/fit-picture.ts';
import type { GpuFence } from './gl/gpu-fence.ts';
import type { LookPass } from './gl/look-pass.ts';
import type { SharedContext } from './gl/shared-context.ts';
import type { Meters } from './meters.ts';

/** A frame that the decoder is at. */
export interface Underway {
  readonly frame: DecodedFrame;
  readonly since: number;
  /** Where frames are read back, a promise says when; else the fence does. */
  readonly byPromise: boolean;
}

/** All that changes while a bundle plays. The frame loop reads it every frame; keys write to it. */
export interface Playback {
  readonly context: SharedContext;
  readonly bundle: StageBundle;
  readonly frames: DecodedFrames;
  readonly picture: LookPass;
  readonly fence: GpuFence;
  readonly meters: Meters;
  decoder: Decoder;
  score: Score;
  walk: Walk;
  /** Where on the walk the display is, in ticks; not whole between two. */
  position: number;
  /** 1: as the score has it. */
  speed: number;
  /** Whether time passes: not before the gate is opened, nor when paused. */
  running: boolean;
  fit: Fit;
  underway: Underway | null;
  /** The context is lost, or automation has the decoder: the loop stands still. */
  suspended: boolean;
}
