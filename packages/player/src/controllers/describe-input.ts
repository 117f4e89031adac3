import { keyName, turns } from '../keys/key-map.ts';
import type { ControlEvent } from './control-event.ts';
import type { ControlBinding, ControlInput, ControlMode } from './control-map.ts';

const NOTES = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

/** An input in a few letters: `cc 21`, `C♯3`. Middle C is C4. */
export function describeInput(input: ControlInput): string {
  switch (input.kind) {
    case 'note':
      return `${NOTES[input.number % 12]}${Math.floor(input.number / 12) - 1}`;
    case 'key':
      return keyName(input.key);
    case 'osc':
      return input.address;
    case 'pitch-bend':
      return 'bend';
    default:
      return `${input.kind} ${input.number}`;
  }
}

/** What a device sent last: `cc 21 · 64`. */
export function describeEvent({ input, byte, value }: ControlEvent): string {
  const channel = 'channel' in input && input.channel > 1 ? ` ch ${input.channel}` : '';
  return `${describeInput(input)}${channel} · ${byte ?? value.toFixed(2)}`;
}

/** A mark behind the input: which way it acts; empty where there is one only. */
export function modeMark({ input, mode, target }: ControlBinding): string {
  if (target === null) return '';
  if (mode === 'rate') return '⇄';
  if (mode === 'twos-complement') return '±2';
  if (mode === 'binary-offset') return '±64';
  if (mode === 'sign-magnitude') return '±s';
  const step = mode === 'step' || 'command' in target;
  // Of the arrow keys the keys themselves tell.
  const tells = input.kind === 'key' && input.key.startsWith('arrow');
  return step && turns(target) && !tells ? (target.direction > 0 ? '+' : '−') : '';
}

/** A mode in words. */
export const MODE_WORDS: Readonly<Record<ControlMode, string>> = {
  absolute: 'by its position',
  step: 'a step a press',
  rate: 'the further, the faster',
  'twos-complement': 'relative: 1 and 127',
  'binary-offset': 'relative: 65 and 63',
  'sign-magnitude': 'relative: 1 and 65',
};
