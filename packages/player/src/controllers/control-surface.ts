import { PhospheneError } from '@phosphene/model/errors';
import { bindKey, boundKeys, KEYBOARD, turns } from '../keys/key-map.ts';
import { learntBinding } from './binding-modes.ts';
import type { ControlEvent } from './control-event.ts';
import {
  ENCODINGS,
  inputId,
  sameTarget,
  type ControlBinding,
  type ControlInput,
  type ControlMap,
  type ControlTarget,
  type Encoding,
} from './control-map.ts';
import { decodeSteps, guessEncoding } from './relative-encoder.ts';
import { hasTarget, runTarget, turnBy, type Controlled } from './run-target.ts';
import { SoftTakeover } from './soft-takeover.ts';

/** A relative encoder's step, of a parameter's range. */
const ENCODER_STEP = 1 / 128;
/** A stick that is pushed to its end turns a parameter over its range in four seconds. */
const RATE = 1 / 4;
/** A press, and the end of what counts as one. */
const PRESSED = 0.5;
/** Messages of a control that was just learnt from which its encoding is told, and before which it turns nothing. */
const [MOST_FIRST_MESSAGES, SILENT_MESSAGES] = [12, 2];

/** A control that was just learnt. */
interface Fresh {
  readonly id: string;
  readonly bytes: number[];
}

/** A device, and what it sent last. */
export interface SeenDevice {
  readonly name: string;
  connected: boolean;
  last: ControlEvent | null;
}

/** Where all devices send to. It binds what is being learnt, and lets all else do what it is bound to. */
export class ControlSurface {
  readonly devices = new Map<string, SeenDevice>();
  readonly #stage: Controlled;
  readonly #map: ControlMap;
  readonly #takeovers = new Map<string, SoftTakeover>();
  readonly #positions = new Map<string, number>();
  readonly #listeners: (() => void)[] = [];
  #learning: ControlTarget | null = null;
  #fresh: Fresh | null = null;

  constructor(stage: Controlled, map: ControlMap) {
    this.#stage = stage;
    this.#map = map;
    // Learnt or forgotten anew, a control has to take hold anew.
    map.onChange(() => this.#takeovers.clear());
  }

  /** Calls the listener when a device came, went or sent, and when learning began or ended. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** What the next input will be bound to. */
  get learning(): ControlTarget | null {
    return this.#learning;
  }

  /** @param target `null` ends learning */
  learn(target: ControlTarget | null): void {
    this.#learning = target;
    this.#changed();
  }

  /** Notes that a device is there, or no longer. */
  connect(name: string, connected: boolean): void {
    const device = this.devices.get(name);
    if (device === undefined) this.devices.set(name, { name, connected, last: null });
    else device.connected = connected;
    this.#changed();
  }

  /** The control that turns a parameter by its position and doesn't hold it yet: where it stands, 0…1. */
  waitingAt(parameter: string): number | null {
    for (const device of this.#map.devices) {
      for (const { input, target } of this.#map.of(device)) {
        if (!sameTarget(target, { parameter, direction: 1 })) continue;
        const takeover = this.#takeovers.get(controlId(device, input));
        if (takeover !== undefined && !takeover.holds) return takeover.position;
      }
    }
    return null;
  }

  receive(event: ControlEvent): void {
    const { device, input, value } = event;
    const seen = this.devices.get(device);
    if (seen === undefined)
      this.devices.set(device, { name: device, connected: true, last: event });
    else Object.assign(seen, { connected: true, last: event });
    const id = controlId(device, input);
    const before = this.#positions.get(id) ?? 0;
    this.#positions.set(id, value);
    if (this.#learning !== null && this.#moved(event)) {
      this.#learn(event, id, this.#learning);
    } else {
      const binding = this.#map.find(device, input);
      if (binding !== undefined && !this.#ripens(event, id, binding)) {
        this.#apply(event, id, this.#map.find(device, input)!, before);
      }
    }
    this.#changed();
  }

  /**
   * Binds the key to what is being learnt.
   *
   * @throws {PhospheneError} when a dead man's command would be left without a key
   */
  learnKey(key: string): void {
    if (this.#learning === null) return;
    const target = this.#learning;
    const taken = boundKeys(this.#map).some(
      (bound) => sameTarget(bound.target, target) && bound.target.direction === 1,
    );
    const direction = turns(target) && taken ? -1 : 1;
    bindKey(this.#map, key, { ...target, direction });
    this.learn(null);
  }

  /** Takes a binding away. @throws {PhospheneError} as {@link learnKey} */
  forget(device: string, input: ControlInput): void {
    if (input.kind === 'key') bindKey(this.#map, input.key, null);
    else this.#map.forget(device, input);
  }

  /** Takes all bindings of a target away, and says why one had to stay. */
  forgetAll(target: ControlTarget): PhospheneError | null {
    let refusal: PhospheneError | null = null;
    const bound = this.bindings(target);
    for (const { device, binding } of bound) {
      try {
        this.forget(device, binding.input);
      } catch (error) {
        if (!(error instanceof PhospheneError)) throw error;
        refusal = error;
      }
    }
    return refusal;
  }

  /** All that is bound to a target, keys first. */
  bindings(target: ControlTarget): { device: string; binding: ControlBinding }[] {
    const keys = boundKeys(this.#map).map(({ key, target: bound }) => ({
      device: KEYBOARD,
      binding: { input: { kind: 'key', key } as const, target: bound, mode: 'step' as const },
    }));
    const others = this.#map.devices
      .filter((device) => device !== KEYBOARD)
      .flatMap((device) => this.#map.of(device).map((binding) => ({ device, binding })));
    return [...keys, ...others].filter(({ binding }) => sameTarget(binding.target, target));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Whether an event is somebody's hand: no release, and no stick near its middle. */
  #moved({ input, value, byte }: ControlEvent): boolean {
    if (input.kind === 'axis') return Math.abs(value - 0.5) > 0.25;
    return byte !== undefined || input.kind === 'pitch-bend' || value > 0;
  }

  #learn({ device, input, byte }: ControlEvent, id: string, target: ControlTarget): void {
    const press = input.kind === 'button' || input.kind === 'note';
    const taken = this.bindings(target).some(
      ({ device: other, binding }) =>
        other === device && binding.input.kind === input.kind && binding.target?.direction === 1,
    );
    const direction = press && turns(target) && taken ? -1 : 1;
    this.#map.bind(device, learntBinding(input, { ...target, direction }));
    this.#fresh = { id, bytes: byte === undefined ? [] : [byte] };
    this.#learning = null;
  }

  /** Whether the event is one of the first of a control that was just learnt, from which its encoding is told. */
  #ripens({ device, byte }: ControlEvent, id: string, binding: ControlBinding): boolean {
    const fresh = this.#fresh;
    if (fresh === null || fresh.id !== id || byte === undefined) return false;
    fresh.bytes.push(byte);
    if (fresh.bytes.length >= MOST_FIRST_MESSAGES) this.#fresh = null;
    const mode = guessEncoding(fresh.bytes);
    if (mode !== null && mode !== binding.mode) this.#map.bind(device, { ...binding, mode });
    return fresh.bytes.length <= SILENT_MESSAGES;
  }

  #apply(event: ControlEvent, id: string, binding: ControlBinding, before: number): void {
    const { target, mode } = binding;
    if (target === null || !hasTarget(this.#stage, target)) return;
    if (isEncoding(mode) && event.byte !== undefined) {
      this.#turn(target, decodeSteps(mode, event.byte));
    } else if ('command' in target || mode === 'step') {
      this.#press(event, target, before);
    } else if (mode === 'rate') {
      const push = (event.value - 0.5) * 2;
      turnBy(this.#stage, target.parameter, push * RATE * (event.elapsed ?? 0));
    } else {
      this.#place(event, id, target.parameter);
    }
  }

  #turn(target: ControlTarget, steps: number): void {
    if ('parameter' in target) turnBy(this.#stage, target.parameter, steps * ENCODER_STEP);
    else if (steps !== 0) runTarget(this.#stage, { ...target, direction: steps > 0 ? 1 : -1 });
  }

  #press({ input, value, strike }: ControlEvent, target: ControlTarget, before: number): void {
    if (input.kind === 'axis') {
      const [was, is] = [before, value].map((place) => Math.round((place - 0.5) * 2));
      if (is !== 0 && is !== was)
        runTarget(this.#stage, { ...target, direction: is! > 0 ? 1 : -1 });
    } else if (strike === true ? value > 0 : before < PRESSED && value >= PRESSED) {
      runTarget(this.#stage, target);
    }
  }

  #place({ value, strike }: ControlEvent, id: string, parameter: string): void {
    const { parameters } = this.#stage;
    if (parameters.readShare(parameter) === null) return;
    if (strike === true) {
      if (value > 0) parameters.writeShare(parameter, value);
      return;
    }
    const takeover = this.#takeovers.get(id) ?? new SoftTakeover();
    this.#takeovers.set(id, takeover);
    takeover.move(
      value,
      () => parameters.readShare(parameter) ?? 0,
      (share) => parameters.writeShare(parameter, share),
    );
  }
}

function controlId(device: string, input: ControlInput): string {
  return `${device} ${inputId(input)}`;
}

function isEncoding(mode: string): mode is Encoding {
  return ENCODINGS.some((encoding) => encoding === mode);
}
