import { describe, expect, test } from '@jest/globals';
import { CommandRegistry } from '../src/commands/command-registry.ts';
import { ParameterRegistry } from '../src/commands/parameter-registry.ts';
import { ControlMap } from '../src/controllers/control-map.ts';
import { KEY_BINDINGS } from '../src/keys/key-bindings.ts';
import { findKeyTarget } from '../src/keys/key-map.ts';
import { playbackCommands } from '../src/playback-commands/playback-commands.ts';
import type { Playback } from '../src/playback/playback.ts';
import type { Toast } from '../src/toast/toast.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

function stageOf(playback: Playback | null) {
  const lines: string[] = [];
  const stage = {
    playback,
    commands: new CommandRegistry(),
    parameters: new ParameterRegistry(),
    toast: { show: (line: string) => void lines.push(line) } as unknown as Toast,
    freshSeed: () => 4711,
  };
  playbackCommands(stage);
  return { ...stage, lines };
}

describe('the registry of commands', () => {
  test('refuses two of a name, and one that is not there', () => {
    const { commands } = stageOf(null);
    const run = (): void => undefined;
    expect(() => commands.add({ name: 'pause', description: '', run })).toThrow(/two commands/);
    expect(() => commands.run('encore')).toThrow(/no command named "encore"/);
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    findKeyTarget(
      { key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more },
      new ControlMap(),
    );

  test('run their commands, in capitals too', () => {
    expect(press('n')).toEqual({ command: 'new-seed', direction: 1 });
    expect(press('N')).toEqual({ command: 'new-seed', direction: 1 });
    expect(press('ArrowLeft')).toEqual({ command: 'speed', direction: -1 });
    expect(press('ArrowUp')).toEqual({ command: 'gain', direction: 1 });
    expect(press('m')).toEqual({ command: 'listen', direction: 1 });
    expect(press('?')).toEqual({ command: 'list-keys', direction: 1 });
  });

  test('leave shortcuts to the browser, and other keys alone', () => {
    expect(press('f', { ctrlKey: true })).toBeNull();
    expect(press('p', { metaKey: true })).toBeNull();
    expect(press('h', { altKey: true })).toBeNull();
    expect(press('q')).toBeNull();
    expect(press('constructor')).toBeNull();
  });

  test('that are held down turn values, and switch nothing on and off again', () => {
    expect(press('ArrowUp', { repeat: true })).toEqual({ command: 'gain', direction: 1 });
    expect(press('b', { repeat: true })).toBeNull();
  });

  test('are each bound once', () => {
    const keys = KEY_BINDINGS.flatMap((binding) => Object.keys(binding.keys));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('commands of the playback', () => {
  test('do nothing before a bundle is open', () => {
    const { commands, lines } = stageOf(null);
    for (const name of ['pause', 'new-seed', 'fit', 'speed', 'gain', 'next-palette']) {
      commands.run(name);
    }
    expect(lines).toEqual([]);
  });

  test('pause and fit go back and forth', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { commands, lines } = stageOf(playback);
    commands.run('pause');
    expect(playback.running).toBe(false);
    commands.run('pause');
    expect(playback.running).toBe(true);
    commands.run('fit');
    expect(playback.fit).toBe('cover');
    commands.run('fit');
    expect(lines).toEqual(['paused', 'on', 'filling the screen', 'whole picture']);
  });

  test('speed has ends', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { commands } = stageOf(playback);
    for (let n = 0; n < 20; n++) commands.run('speed', 1);
    expect(playback.speed).toBe(4);
    for (let n = 0; n < 20; n++) commands.run('speed', -1);
    expect(playback.speed).toBe(0.1);
  });

  test('gain comes back to exactly 1, and has ends', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { commands } = stageOf(playback);
    for (let n = 0; n < 5; n++) commands.run('gain', 1);
    for (let n = 0; n < 5; n++) commands.run('gain', -1);
    expect(playback.score.look.gain).toBe(1);
    for (let n = 0; n < 40; n++) commands.run('gain', 1);
    expect(playback.score.look.gain).toBe(16);
    for (let n = 0; n < 60; n++) commands.run('gain', -1);
    expect(playback.score.look.gain).toBe(1 / 16);
  });

  test('palettes go round for luma, and are refused in colour', async () => {
    const colour = await testPlayback(new TestDisplay());
    const inColour = stageOf(colour);
    inColour.commands.run('next-palette');
    expect(colour.score.look.palette).toBeNull();
    expect(inColour.lines[0]).toContain('in colour');
    const luma = await testPlayback(new TestDisplay(), { channels: 1 });
    const { commands, lines } = stageOf(luma);
    for (let n = 0; n < 6; n++) commands.run('next-palette');
    expect(lines).toEqual(['magma', 'plasma', 'viridis', 'turbo', 'grey', 'inferno']);
  });

  test('a new seed is another walk from its start', async () => {
    const display = new TestDisplay();
    const playback = await testPlayback(display);
    playback.position = 99;
    const before = playback.walk;
    const { commands } = stageOf(playback);
    commands.run('new-seed');
    expect(playback.score.seed).toBe(4711);
    expect(playback.walk).not.toBe(before);
    expect(playback.position).toBe(0);
    expect(display.calls).toContain('forget');
  });

  test('a clock that is shared keeps its time through another walk, and its speed', async () => {
    const playback = await testPlayback(new TestDisplay());
    playback.position = 99.5;
    playback.clock = () => 99.5;
    const { commands, parameters } = stageOf(playback);
    commands.run('new-seed');
    commands.run('speed');
    parameters.writeShare('speed', 1);
    expect(playback).toMatchObject({ position: 99, speed: 1 });
  });

  test('another look keeps the walk and the position', async () => {
    const display = new TestDisplay();
    const playback = await testPlayback(display);
    playback.position = 99;
    const before = playback.walk;
    stageOf(playback).commands.run('gain', 1);
    expect(playback.walk).toBe(before);
    expect(playback.position).toBe(99);
    expect(display.calls).toEqual(['setLook']);
  });
});

describe('parameters of the playback', () => {
  test('are nowhere before a bundle is open', () => {
    const { parameters } = stageOf(null);
    parameters.writeShare('saturation', 1);
    expect(parameters.all.map(({ name }) => parameters.readShare(name))).toEqual(
      parameters.all.map(() => null),
    );
  });

  test('are turned over their whole range and not beyond', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { parameters } = stageOf(playback);
    for (const { name, least, most } of parameters.all) {
      for (const [share, value] of [
        [-1, least],
        [0.5, (least + most) / 2],
        [2, most],
      ] as const) {
        parameters.writeShare(name, share);
        expect(parameters.get(name).read()).toBeCloseTo(value, 12);
      }
    }
    parameters.get('brightness').write(1);
    expect(playback.score.look.gain).toBe(2);
  });

  test('refuse two of a name, and one that is not there', () => {
    const { parameters } = stageOf(null);
    expect(() => parameters.add(parameters.get('speed'))).toThrow(/two parameters/);
    expect(() => parameters.get('volume')).toThrow(/no parameter named "volume"/);
  });

  test('leave speeds between those of the keys, which go on from there', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { commands, parameters } = stageOf(playback);
    parameters.get('speed').write(1.2);
    commands.run('speed', 1);
    expect(playback.speed).toBe(1.5);
    parameters.get('speed').write(1.2);
    commands.run('speed', -1);
    expect(playback.speed).toBe(1);
  });
});
