import { checkJson } from '@phosphene/model/json';
import * as v from 'valibot';

const FORMAT = 'phosphene-controls';
const VERSION = 1;

const integer = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const channel = integer(1, 16);
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A knob, pad, stick or key of a device. MIDI channels are counted from 1, all else from 0. */
const ControlInput = v.variant('kind', [
  v.object({ kind: v.literal('cc'), channel, number: integer(0, 127) }),
  v.object({ kind: v.literal('note'), channel, number: integer(0, 127) }),
  v.object({ kind: v.literal('pitch-bend'), channel }),
  v.object({ kind: v.literal('button'), number: integer(0, 255) }),
  v.object({ kind: v.literal('axis'), number: integer(0, 255) }),
  /** `KeyboardEvent.key` in lower case. */
  v.object({ kind: v.literal('key'), key: name }),
  /** An OSC address of the controller's own: `/1/fader1`. */
  v.object({ kind: v.literal('osc'), address: name }),
]);
export type ControlInput = v.InferOutput<typeof ControlInput>;

const direction = v.optional(v.picklist([1, -1]), 1);

/** What an input does: it runs a command, or turns a parameter. The direction is that of a step. */
const ControlTarget = v.union([
  v.object({ command: name, direction }),
  v.object({ parameter: name, direction }),
]);
export type ControlTarget = v.InferOutput<typeof ControlTarget>;

/** Relative encoders tell by how much they were turned: the three ways in which a data byte does. */
export const ENCODINGS = ['twos-complement', 'binary-offset', 'sign-magnitude'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ControlBinding = v.object({
  input: ControlInput,
  /** `null`: nothing, for a key that the stage would bind by itself. */
  target: v.nullable(ControlTarget),
  /**
   * How a parameter is turned. `absolute`: the control's position is the value's. An encoding: by its steps.
   * `step`: by a step a press. `rate`: the further from the middle, the faster.
   */
  mode: v.optional(v.picklist(['absolute', 'step', 'rate', ...ENCODINGS]), 'absolute'),
});
export type ControlBinding = v.InferOutput<typeof ControlBinding>;
export type ControlMode = ControlBinding['mode'];

const ControlDocument = v.object({
  format: v.literal(FORMAT, `must be "${FORMAT}"`),
  version: v.literal(VERSION, `must be ${VERSION}`),
  /** By the device's name, so that a controller is known again at any port. */
  devices: v.record(name, v.pipe(v.array(ControlBinding), v.readonly())),
});
export type ControlDocument = v.InferOutput<typeof ControlDocument>;

/** A name for an input that is unique within its device. */
export function inputId(input: ControlInput): string {
  return Object.values(input).join(' ');
}

/** Whether two targets are the same command or parameter, in whatever direction. */
export function sameTarget(one: ControlTarget | null, other: ControlTarget | null): boolean {
  return one !== null && other !== null && targetId(one) === targetId(other);
}

/** `parameter speed` and `command speed` are two. */
export function targetId(target: ControlTarget): string {
  return 'command' in target ? `command ${target.command}` : `parameter ${target.parameter}`;
}

/** What a performer's devices do: for each device by name, its bindings. An input has one target. */
export class ControlMap {
  #devices = new Map<string, readonly ControlBinding[]>();
  readonly #listeners: (() => void)[] = [];

  /** Calls the listener after every change. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  find(device: string, input: ControlInput): ControlBinding | undefined {
    const id = inputId(input);
    return this.#devices.get(device)?.find((binding) => inputId(binding.input) === id);
  }

  /** The bindings of one device. */
  of(device: string): readonly ControlBinding[] {
    return this.#devices.get(device) ?? [];
  }

  /** The names of all devices that have bindings. */
  get devices(): readonly string[] {
    return [...this.#devices.keys()];
  }

  /** Binds an input, in place of what it did before. */
  bind(device: string, binding: ControlBinding): void {
    const id = inputId(binding.input);
    const bindings = [...this.of(device)];
    const place = bindings.findIndex(({ input }) => inputId(input) === id);
    bindings.splice(place < 0 ? bindings.length : place, 1, binding);
    this.#devices.set(device, bindings);
    this.#changed();
  }

  forget(device: string, input: ControlInput): void {
    const id = inputId(input);
    const bindings = this.of(device).filter((binding) => inputId(binding.input) !== id);
    if (bindings.length === 0) this.#devices.delete(device);
    else this.#devices.set(device, bindings);
    this.#changed();
  }

  /** Takes all bindings of a document in place of its own. */
  replace(document: ControlDocument): void {
    this.#devices = new Map(Object.entries(document.devices));
    this.#changed();
  }

  toJSON(): ControlDocument {
    return { format: FORMAT, version: VERSION, devices: Object.fromEntries(this.#devices) };
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** @throws {PhospheneError} when it is not a map of controls, with the field that is wrong */
export function checkControlDocument(document: unknown, subject: string): ControlDocument {
  return checkJson(ControlDocument, document, subject);
}
