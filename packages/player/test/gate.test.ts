import { describe, expect, test } from '@jest/globals';
import { CommandRegistry } from '../src/commands/command-registry.ts';
import { askFor, type GateWish } from '../src/gate/gate-wishes.ts';
import { describePreparation, preparationSteps } from '../src/gate/preparation.ts';
import { recallWishes, rememberWish } from '../src/gate/wish-memory.ts';

describe('the gate', () => {
  test('says what is under way, and that hashes are not checked without https', () => {
    const start = { bundle: null, decoder: null, decoded: false };
    const done = { bundle: { verified: false }, decoder: 'wasm', decoded: true };
    expect(describePreparation(start)).toBe('reading the bundle');
    expect(describePreparation({ ...start, bundle: done.bundle })).toBe('choosing the decoder');
    expect(describePreparation({ ...done, decoded: false })).toBe('decoding the first picture');
    expect(preparationSteps(start).some((step) => step.done)).toBe(false);
    expect(preparationSteps(done)).toEqual([
      { text: 'hashes not checked: no https', done: true },
      { text: 'decoder wasm', done: true },
      { text: 'first picture decoded', done: true },
    ]);
  });

  test('asks for everything, whatever one command throws, and takes nothing back', () => {
    const commands = new CommandRegistry();
    const asked: string[] = [];
    const lines: string[] = [];
    const wish = (command: string, run: () => void, granted = false): GateWish => {
      commands.add({ name: command, description: command, run });
      return { command, label: command, possible: () => true, granted: () => granted };
    };
    const wishes = [
      wish('one', () => {
        throw new Error('not here');
      }),
      wish('two', () => asked.push('two')),
      wish('three', () => asked.push('three'), true),
    ];
    askFor(wishes, commands, (line) => lines.push(line));
    expect(asked).toEqual(['two']);
    expect(lines).toEqual(['no one: not here']);
  });

  test('remembers what is ticked, also what this bundle does not offer', () => {
    const items = new Map([['phosphene.gate', 'broken']]);
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
    expect(recallWishes(storage).size).toBe(0);
    rememberWish(storage, 'midi', true);
    rememberWish(storage, 'full-screen', true);
    rememberWish(storage, 'full-screen', false);
    expect([...recallWishes(storage)]).toEqual(['midi']);
    expect(recallWishes(null).size).toBe(0);
  });
});
