import type { HeardMoment } from '@phosphene/sampler';
import type { StageListener } from '../bundle/open-bundle.ts';
import type { LevelReading } from './level-meter.ts';

/** What the worklet is made with. */
export interface WorkletOptions {
  readonly format: StageListener['manifest']['features'];
  /** Frames after which the sound ends; `null` for sound that goes on, whose meters are read. */
  readonly frames: number | null;
}

/** Page to worklet: where the rows go. It answers with `true`. */
export interface WorkletPort {
  readonly rows: MessagePort;
}

/** Worklet to page, twenty times a second: the meters, as the sound comes to the noise gate. */
export interface MetersMessage extends LevelReading {
  readonly gateOpen: boolean;
}

/** Worklet to worker: log-mel rows, as soon as they are known. */
export interface RowsMessage {
  /** The number of the first row. */
  readonly first: number;
  /** [rows, bands] */
  readonly rows: Float32Array;
  /** Seconds of the context, at the end of the block of samples that completed them. */
  readonly time: number;
  /** Seconds of sound that the worklet was not given, so far. */
  readonly missed: number;
  /** Nothing comes after it. */
  readonly ended: boolean;
}

/** Page to worker: the ears, or a port that rows come from. */
export type WorkerRequest =
  | { readonly kind: 'open'; readonly listener: StageListener; readonly latentSize: number }
  | { readonly kind: 'rows'; readonly port: MessagePort };

/** A moment, and when its last row was known in seconds of the context. */
export interface TimedMoment {
  readonly moment: HeardMoment;
  readonly time: number;
}

/** What the worker has done so far. */
export interface HearingCount {
  /** Windows heard. */
  readonly hops: number;
  /** Windows that can't be heard since rows or samples are missing. */
  readonly lostHops: number;
  /** Windows that wait. */
  readonly backlog: number;
  /** Milliseconds of the last batch, for each of its windows. */
  readonly windowMs: number;
  /** That tfjs holds. */
  readonly tensors: number;
}

/** Worker to page. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'moments'; readonly moments: TimedMoment[]; readonly count: HearingCount }
  | { readonly kind: 'ended' }
  | { readonly kind: 'fault'; readonly message: string };
