import type { ControlInput } from './control-map.ts';

/** Something that was turned, hit or pressed on a device. */
export interface ControlEvent {
  readonly device: string;
  readonly input: ControlInput;
  /** Where the control is, or how hard it was hit: 0…1. A stick's middle is ½. */
  readonly value: number;
  /** Whether this is a hit by itself, without a position to come from: a note, a bare OSC message. */
  readonly strike?: boolean;
  /** The data byte of a MIDI control change, 0…127: relative encoders send steps in it. */
  readonly byte?: number;
  /** Seconds that a stick has stood at this place. */
  readonly elapsed?: number;
}
