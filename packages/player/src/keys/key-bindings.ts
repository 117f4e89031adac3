import type { Direction } from '../commands/command-registry.ts';

/** A key, or a pair of keys, and the command that it runs. */
export interface KeyBinding {
  /** `KeyboardEvent.key` in lower case, with what it does to the command's value. */
  readonly keys: Readonly<Record<string, Direction>>;
  /** What the list of keys shows; empty: it is not in the list. */
  readonly label: string;
  readonly command: string;
}

/** The keys of the stage, in the order of the list that `?` shows. A performer may bind others: `key-map.ts`. */
export const KEY_BINDINGS: readonly KeyBinding[] = [
  { keys: { b: 1 }, label: 'b', command: 'blackout' },
  { keys: { s: 1 }, label: 's', command: 'freeze' },
  { keys: { backspace: 1 }, label: 'backspace', command: 'panic' },
  { keys: { f: 1 }, label: 'f', command: 'full-screen' },
  { keys: { ' ': 1 }, label: 'space', command: 'pause' },
  { keys: { n: 1 }, label: 'n', command: 'new-seed' },
  { keys: { arrowleft: -1, arrowright: 1 }, label: '← →', command: 'speed' },
  { keys: { arrowdown: -1, arrowup: 1 }, label: '↓ ↑', command: 'gain' },
  { keys: { '[': -1, ']': 1 }, label: '[ ]', command: 'imagination' },
  { keys: { d: 1 }, label: 'd', command: 'hands' },
  { keys: { p: 1 }, label: 'p', command: 'next-palette' },
  { keys: { y: 1 }, label: 'y', command: 'look-panel' },
  { keys: { z: 1 }, label: 'z', command: 'fit' },
  { keys: { m: 1 }, label: 'm', command: 'listen' },
  { keys: { l: 1 }, label: 'l', command: 'set-list' },
  { keys: { pagedown: 1 }, label: 'page down', command: 'next-cue' },
  { keys: { pageup: 1 }, label: 'page up', command: 'previous-cue' },
  ...Array.from({ length: 9 }, (_, n): KeyBinding => ({
    keys: { [String(n + 1)]: 1 },
    // One line of the list is enough.
    label: n === 0 ? '1 … 9' : '',
    command: `cue-${n + 1}`,
  })),
  { keys: { o: 1 }, label: 'o', command: 'outputs' },
  { keys: { r: 1 }, label: 'r', command: 'record-take' },
  { keys: { v: 1 }, label: 'v', command: 'record-film' },
  { keys: { k: 1 }, label: 'k', command: 'save-kept' },
  { keys: { t: 1 }, label: 't', command: 'tap' },
  { keys: { w: 1 }, label: 'w', command: 'wait-for' },
  { keys: { c: 1 }, label: 'c', command: 'controls' },
  { keys: { h: 1 }, label: 'h', command: 'hud' },
  { keys: { '?': 1 }, label: '?', command: 'list-keys' },
  { keys: { escape: 1 }, label: 'esc', command: 'close-list' },
];
