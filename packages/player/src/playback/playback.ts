import type { Crossfade, HearingWalk, Score, Walk } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { DecodedFrame, DecodedFrames } from '../display/decoded-frames.ts';
import type { Display } from '../display/display.ts';
import type { Fit } from '../display/fit-picture.ts';
import type { Meters } from './meters.ts';
import type { StageSteering } from './stage-steering.ts';

/** A frame that the decoder is at. */
export interface Underway {
  readonly frame: DecodedFrame;
  readonly since: number;
  /** Where frames are read back, a promise says when; else the display is asked. */
  readonly byPromise: boolean;
}

/** What is told of a playback while it plays. */
export interface PlaybackListener {
  /** Another walk has been entered; `crossfade` says how, `null` at once. The position is the new one already. */
  readonly walkEntered?: (crossfade: Crossfade | null) => void;
  /** A latent goes to the decoder. @param level how loud the sound is, 0…1 */
  readonly decoding?: (tick: number, latent: Float32Array, level: number) => void;
  /** A frame of the display has passed. @param time the display's, in milliseconds */
  readonly passed?: (time: number) => void;
}

/** A walk that is still coming from another one. */
export interface Arrival {
  /** What it will be. */
  readonly walk: Walk;
  /** The tick from which it is. */
  readonly tick: number;
  /** How many walks are in what it comes from. */
  readonly depth: number;
}

/** All that changes while a bundle plays. The frame loop reads it every frame; keys write to it. */
export interface Playback {
  readonly display: Display;
  readonly bundle: StageBundle;
  readonly frames: DecodedFrames;
  readonly meters: Meters;
  score: Score;
  walk: Walk;
  /** Where `walk` comes from another one: what it becomes. */
  arrival: Arrival | null;
  /** While the stage listens, and until it has left the sound: what is decoded in place of `walk`, at any ticks. */
  hearing: HearingWalk | null;
  /** What the performer's hands do to the latents, after the walk and the sound. */
  readonly steering: StageSteering;
  /** Where on the walk the display is, in ticks; not whole between two. */
  position: number;
  /**
   * Gives the position at a time of the display, in ticks, where a clock that others share has it; `null` where it passes
   * with the display's frames.
   */
  clock: ((time: number) => number) | null;
  /** Whether time passes also while the page is not displayed, since others follow it. */
  keepsTime: boolean;
  /** 1: as the score has it. */
  speed: number;
  /** Whether time passes: not before the gate is opened, nor when paused. */
  running: boolean;
  fit: Fit;
  underway: Underway | null;
  /** The display is lost, or automation has it: the loop stands still. */
  suspended: boolean;
  readonly listeners: Set<PlaybackListener>;
}
