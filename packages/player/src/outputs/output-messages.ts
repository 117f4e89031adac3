import type { Corners, Score, TakeEvent } from '@phosphene/sampler';
import type { Fit } from '../display/fit-picture.ts';

/** Which bundle is meant: two that were dropped may have one name. */
export interface OutputBundle {
  readonly place: string;
  readonly hash: string | null;
}

/** What happens, without its time. */
export type OutputEvent = Omit<TakeEvent, 't'>;

/** From the operator's window to its outputs. Times are milliseconds since 1970. */
export type OperatorMessage =
  /** All that an output needs to be in step: asked for by `join`. */
  | {
      readonly kind: 'state';
      readonly bundle: OutputBundle;
      readonly time: number;
      readonly event: OutputEvent;
      readonly fit: Fit;
    }
  | {
      readonly kind: 'event';
      /** The bundle that plays from here on. */
      readonly bundle: OutputBundle;
      readonly time: number;
      readonly event: OutputEvent;
    }
  /** A bundle that a cue will need. */
  | { readonly kind: 'prepare'; readonly place: string; readonly score: Score }
  | { readonly kind: 'fit'; readonly fit: Fit }
  /** An output's own corners, as of its projector; `null`: the look's. */
  | { readonly kind: 'corners'; readonly output: number; readonly corners: Corners | null }
  /** A file of a bundle; without bytes it can't be had. */
  | {
      readonly kind: 'file';
      readonly place: string;
      readonly path: string;
      readonly bytes: Uint8Array<ArrayBuffer> | null;
      readonly fault: string;
    }
  /** Outputs close their windows: this one, or all. */
  | { readonly kind: 'close'; readonly output: number | null };

/** How an output is doing. */
export interface OutputReport {
  /** Its own number. */
  readonly output: number;
  readonly width: number;
  readonly height: number;
  readonly fullScreen: boolean;
  /** Frames a second. */
  readonly displayRate: number;
  readonly decodeRate: number;
  readonly decoder: string;
  /** Its own; `null` where it has the look's. */
  readonly corners: Corners | null;
}

/** From an output to the operator's window. */
export type OutputMessage =
  | { readonly kind: 'join' }
  | { readonly kind: 'read'; readonly place: string; readonly path: string }
  | ({ readonly kind: 'report' } & OutputReport)
  | { readonly kind: 'leave'; readonly output: number };

/** Both windows' messages go over one channel: each takes those of the other kind. */
type Sent =
  | { readonly from: 'operator'; readonly message: OperatorMessage }
  | { readonly from: 'output'; readonly message: OutputMessage };

/** One end of the channel between an operator's window and its outputs. */
export interface OutputChannel<Out, In> {
  readonly send: (message: Out) => void;
  readonly onMessage: (listener: (message: In) => void) => void;
}

/** Opens the operator's end. @param name fixes which windows belong together */
export function operatorChannel(name: string): OutputChannel<OperatorMessage, OutputMessage> {
  return openChannel(name, 'operator');
}

/** Opens an output's end. */
export function outputChannel(name: string): OutputChannel<OutputMessage, OperatorMessage> {
  return openChannel(name, 'output');
}

function openChannel<Out, In>(name: string, from: Sent['from']): OutputChannel<Out, In> {
  const channel = new BroadcastChannel(`phosphene-output-${name}`);
  return {
    send: (message) => channel.postMessage({ from, message }),
    onMessage: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<Sent>) => {
        if (data.from !== from) listener(data.message as In);
      }),
  };
}
