import { beforeEach, describe, expect, test } from '@jest/globals';
import { CommandRegistry } from '../src/commands/command-registry.ts';
import { ParameterRegistry } from '../src/commands/parameter-registry.ts';
import { nextChoice } from '../src/controllers/binding-modes.ts';
import { ControlMap, type ControlInput, type ControlMode } from '../src/controllers/control-map.ts';
import { ControlSurface } from '../src/controllers/control-surface.ts';
import { decodeSteps, guessEncoding } from '../src/controllers/relative-encoder.ts';
import { SoftTakeover } from '../src/controllers/soft-takeover.ts';
import { gamepadName } from '../src/gamepads/gamepad-name.ts';
import { readGamepad } from '../src/gamepads/read-gamepad.ts';
import { decodeMidi } from '../src/midi/decode-midi.ts';
import { runOscMessage } from '../src/osc/osc-message.ts';

const DEVICE = 'X-Touch Mini';

/** A stage with a value of −1…3 that begins at 1, its middle, and commands that note that they ran. */
function controlled() {
  const runs: string[] = [];
  let hue = 1;
  const commands = new CommandRegistry();
  for (const name of ['blackout', 'speed']) {
    const run = (direction: number): void => void runs.push(`${name} ${direction}`);
    commands.add({ name, description: '', run });
  }
  const parameters = new ParameterRegistry();
  const range = { least: -1, most: 3 };
  parameters.add({
    ...{ name: 'hue', description: '', ...range },
    read: () => hue,
    write: (value) => (hue = value),
  });
  const map = new ControlMap();
  const surface = new ControlSurface({ commands, parameters }, map);
  /** Real bytes of a MIDI message, from the device. */
  const midi = (...bytes: number[]): void => {
    surface.receive({ device: DEVICE, ...decodeMidi(bytes)! });
  };
  return { commands, parameters, runs, map, surface, midi, hue: () => hue };
}

const HUE = { parameter: 'hue', direction: 1 } as const;
const BLACKOUT = { command: 'blackout', direction: 1 } as const;
const CC: ControlInput = { kind: 'cc', channel: 1, number: 21 };

describe('relative encoders', () => {
  test.each([
    ['twos-complement', [1, 2, 127, 126], [1, 2, -1, -2]],
    ['binary-offset', [65, 66, 63, 64], [1, 2, -1, 0]],
    ['sign-magnitude', [1, 2, 65, 66], [1, 2, -1, -2]],
  ] as const)('%s', (encoding, bytes, steps) => {
    expect(bytes.map((byte) => decodeSteps(encoding, byte))).toEqual(steps);
  });

  test.each([
    [[1, 1, 1], 'twos-complement'],
    [[1, 1, 127], 'twos-complement'],
    [[1, 1, 65], 'sign-magnitude'],
    [[65, 65, 65], 'binary-offset'],
    [[63, 63, 63], 'binary-offset'],
    // Positions: a knob that is turned up, a button, a fader at rest at its end.
    [[1, 2, 3], null],
    [[127, 0, 127], null],
    [[0, 0, 0], null],
    [[1, 1], null],
  ] as const)('are told from positions by their first messages: %j', (bytes, encoding) => {
    expect(guessEncoding(bytes)).toBe(encoding);
  });
});

describe('soft takeover', () => {
  test('leaves a value alone until the control passes it, and again after another turned it', () => {
    let value = 0.5;
    const takeover = new SoftTakeover();
    const move = (position: number): void =>
      takeover.move(
        position,
        () => value,
        (share) => (value = share),
      );
    move(0.1);
    move(0.4);
    expect([value, takeover.holds]).toEqual([0.5, false]);
    // A fast turn passes it without standing on it.
    move(0.7);
    expect([value, takeover.holds]).toEqual([0.7, true]);
    move(0.2);
    expect(value).toBe(0.2);
    value = 0.9;
    move(0.3);
    expect([value, takeover.holds]).toEqual([0.9, false]);
    move(0.905);
    expect(value).toBe(0.905);
  });
});

describe('the surface', () => {
  let stage: ReturnType<typeof controlled>;
  beforeEach(() => {
    stage = controlled();
  });

  test('learns a knob, which then turns the value once it has come to it', () => {
    const { surface, map, midi, hue } = stage;
    surface.learn(HUE);
    midi(0xb0, 21, 10);
    expect(surface.learning).toBeNull();
    expect(map.find(DEVICE, CC)).toMatchObject({ target: HUE, mode: 'absolute' });
    for (const position of [11, 12, 13, 30]) midi(0xb0, 21, position);
    expect(hue()).toBe(1);
    expect(surface.waitingAt('hue')).toBeCloseTo(30 / 127);
    midi(0xb0, 21, 127);
    expect(hue()).toBe(3);
    expect(surface.waitingAt('hue')).toBeNull();
    // Another channel is another knob.
    midi(0xb1, 21, 0);
    expect(hue()).toBe(3);
  });

  test('learns an encoder and its encoding', () => {
    const { surface, map, midi, hue } = stage;
    surface.learn(HUE);
    for (let n = 0; n < 4; n++) midi(0xb0, 21, 65);
    expect(map.find(DEVICE, CC)!.mode).toBe('binary-offset');
    const before = hue();
    midi(0xb0, 21, 65);
    midi(0xb0, 21, 65);
    midi(0xb0, 21, 63);
    expect(hue()).toBeCloseTo(before + 4 / 128, 12);
  });

  test('runs commands by notes and pads, once a hit, and not while it learns them', () => {
    const { surface, midi, runs } = stage;
    surface.learn(BLACKOUT);
    midi(0x90, 36, 100);
    midi(0x80, 36, 0);
    expect(runs).toEqual([]);
    midi(0x90, 36, 1);
    midi(0x90, 36, 0);
    expect(runs).toEqual(['blackout 1']);
  });

  test('runs commands by buttons that send 127 and 0', () => {
    const { surface, midi, runs } = stage;
    surface.learn(BLACKOUT);
    for (const value of [127, 0, 127, 0, 127]) midi(0xb0, 41, value);
    expect(runs).toEqual(['blackout 1', 'blackout 1']);
  });

  test('turns values by how hard a note is hit, and by pitch bend in 14 bits', () => {
    const { surface, midi, hue } = stage;
    surface.learn(HUE);
    midi(0x90, 40, 64);
    midi(0x90, 40, 127);
    expect(hue()).toBe(3);
    surface.learn(HUE);
    midi(0xe0, 0x7f, 0x7f);
    midi(0xe0, 0x7f, 0x7f);
    midi(0xe0, 0, 0x40);
    expect(hue()).toBeCloseTo(1, 3);
  });

  test('learns a second button for the other direction', () => {
    const { surface, runs } = stage;
    const press = (number: number): void => {
      for (const value of [1, 0]) {
        surface.receive({ device: 'pad', input: { kind: 'button', number }, value });
      }
    };
    for (const number of [4, 5]) {
      surface.learn({ command: 'speed', direction: 1 });
      press(number);
    }
    press(5);
    press(4);
    expect(runs).toEqual(['speed -1', 'speed 1']);
  });

  test('turns a value by a stick, the faster the further', () => {
    const { surface, hue } = stage;
    const places = { buttons: [], axes: [] };
    const push = (raw: number, seconds: number): void => {
      for (const event of readGamepad({ buttons: [], axes: [raw] }, places, seconds)) {
        surface.receive({ device: 'pad', ...event });
      }
    };
    surface.learn(HUE);
    push(1, 0);
    push(1, 1);
    expect(hue()).toBeCloseTo(1 + 1, 12);
    push(0.05, 1);
    push(0.05, 60);
    expect(hue()).toBeCloseTo(2, 12);
  });

  test('passes over what this stage doesn’t have', () => {
    const { map, midi, runs } = stage;
    map.bind(DEVICE, {
      ...{ input: CC, mode: 'absolute' },
      target: { command: 'encore', direction: 1 },
    });
    midi(0xb0, 21, 127);
    expect(runs).toEqual([]);
  });

  test('offers every way of an input in turn', () => {
    const start = { input: CC, target: HUE, mode: 'absolute' as ControlMode };
    const modes = [start];
    for (let n = 0; n < 6; n++) modes.push(nextChoice(modes.at(-1)!) as typeof start);
    expect(modes.map(({ mode, target }) => `${mode} ${target.direction}`)).toEqual([
      ...['absolute 1', 'twos-complement 1', 'binary-offset 1', 'sign-magnitude 1'],
      ...['step 1', 'step -1', 'absolute 1'],
    ]);
  });
});

describe('MIDI messages', () => {
  test('that say nothing of a control are passed over', () => {
    for (const bytes of [[0xf8], [0xfe], [0xc0, 5], [0xb0, 123, 0], [0xf0, 0x7e, 0xf7], []]) {
      expect(decodeMidi(bytes)).toBeNull();
    }
  });
});

describe('OSC messages', () => {
  test('turn values by share and in their own unit, and run commands', () => {
    const { commands, parameters, runs, hue } = controlled();
    const send = (address: string, ...values: (number | boolean | string)[]): boolean =>
      runOscMessage({ commands, parameters }, { address, values });
    expect(send('/phosphene/hue', 0.25)).toBe(true);
    expect(hue()).toBe(0);
    send('/phosphene/hue/value', 2.5);
    expect(hue()).toBe(2.5);
    send('/phosphene/hue/value', 99);
    expect(hue()).toBe(3);
    send('/phosphene/blackout');
    send('/phosphene/blackout', 1);
    send('/phosphene/blackout', 0);
    send('/phosphene/speed', -1);
    expect(runs).toEqual(['blackout 1', 'blackout 1', 'speed -1']);
    for (const address of ['/1/fader1', '/phosphene', '/phosphene/encore', '/phosphene/hue/x']) {
      expect(send(address, 1)).toBe(false);
    }
  });
});

test('gamepads are named without their numbers, in Chrome and in Firefox', () => {
  const names = [
    'Xbox 360 Controller (STANDARD GAMEPAD Vendor: 045e Product: 028e)',
    '045e-028e-Xbox 360 Controller',
  ];
  expect(names.map(gamepadName)).toEqual(['Xbox 360 Controller', 'Xbox 360 Controller']);
});
