import { describe, expect, test } from '@jest/globals';
import {
  checkControlDocument,
  ControlMap,
  type ControlInput,
} from '../src/controllers/control-map.ts';
import { recallControls } from '../src/controllers/control-store.ts';
import { importControls } from '../src/controllers/controls-file.ts';
import { bindKey, findKeyTarget, keyLines, standardKeys } from '../src/keys/key-map.ts';

const DEVICE = 'X-Touch Mini';
const HUE = { parameter: 'hue', direction: 1 } as const;
const BLACKOUT = { command: 'blackout', direction: 1 } as const;
const CC: ControlInput = { kind: 'cc', channel: 1, number: 21 };

describe('keys', () => {
  const press = (map: ControlMap, key: string) =>
    findKeyTarget({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false }, map);

  test('are bound to other commands and to values, and listed so', () => {
    const map = new ControlMap();
    bindKey(map, 'k', BLACKOUT);
    bindKey(map, 'b', HUE);
    expect(press(map, 'K')).toEqual(BLACKOUT);
    expect(press(map, 'b')).toEqual(HUE);
    expect(keyLines(map)).toContainEqual({ label: 'k', target: BLACKOUT });
    expect(keyLines(map).find(({ label }) => label === '← →')?.target).toMatchObject({
      command: 'speed',
    });
    standardKeys(map);
    expect(press(map, 'b')).toEqual(BLACKOUT);
    expect(map.devices).toEqual([]);
  });

  test('of the dead man stay: the last of one is not given away', () => {
    const map = new ControlMap();
    expect(() => bindKey(map, 'b', null)).toThrow(/b is the only key of blackout/);
    expect(() => bindKey(map, 'b', HUE)).toThrow(/only key/);
    bindKey(map, 'k', BLACKOUT);
    bindKey(map, 'b', null);
    expect(press(map, 'b')).toBeNull();
    expect(() => bindKey(map, 'k', null)).toThrow(/k is the only key/);
  });
});

describe('the map', () => {
  test('is kept by the page, and comes back', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
    };
    const map = recallControls(storage);
    map.bind(DEVICE, { input: CC, target: HUE, mode: 'absolute' });
    bindKey(map, 'k', BLACKOUT);
    expect(recallControls(storage).toJSON()).toEqual(map.toJSON());
  });

  test('refuses a file by the field that is wrong, and keeps its own bindings', () => {
    const map = new ControlMap();
    map.bind(DEVICE, { input: CC, target: HUE, mode: 'absolute' });
    const before = map.toJSON();
    const file = (change: object): string => JSON.stringify({ ...before, ...change });
    for (const [text, complaint] of [
      ['{', /not JSON/],
      [file({ format: 'phosphene-score' }), /"format" is wrong/],
      [file({ version: 2 }), /"version" is wrong/],
      [
        file({ devices: { x: [{ input: { ...CC, channel: 17 }, target: HUE }] } }),
        /"devices.x.0.input.channel" is wrong/,
      ],
      [
        file({ devices: { keyboard: [{ input: { kind: 'key', key: 'b' }, target: null }] } }),
        /leaves blackout without a key/,
      ],
    ] as const) {
      expect(() => importControls(map, text, 'mine.json')).toThrow(complaint);
    }
    expect(map.toJSON()).toEqual(before);
    expect(checkControlDocument(before, 'mine.json')).toEqual(before);
  });
});
