import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nextOf, TempoClock, type BeatGrid, type ScoreInput } from '@phosphene/sampler';
import { CommandRegistry } from '../src/commands/command-registry.ts';
import { hearingWalkOf } from '../src/playback/hearing-walk-of.ts';
import type { Playback } from '../src/playback/playback.ts';
import { MidiClock } from '../src/tempo/midi-clock.ts';
import { tempo } from '../src/tempo/tempo.ts';
import type { Toast } from '../src/toast/toast.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

describe('MIDI clock', () => {
  const [PULSE, START, CONTINUE, STOP] = [0xf8, 0xfa, 0xfb, 0xfc];
  let clock: TempoClock;
  let midi: MidiClock;
  beforeEach(() => {
    clock = new TempoClock();
    midi = new MidiClock(clock);
  });

  /** Pulses of a tempo, from a time on; the time of the one after them. */
  function pulses(count: number, from: number, tempoOf = 120): number {
    const apart = 60 / tempoOf / 24;
    for (let n = 0; n < count; n++) midi.receive([PULSE], from + n * apart);
    return from + count * apart;
  }

  test('has twenty-four pulses a beat, and begins a bar at the start', () => {
    pulses(7, 0);
    midi.receive([START], 9.9);
    const end = pulses(24 * 6, 10);
    const grid = clock.gridAt(end)!;
    expect(grid.source).toBe('MIDI clock');
    expect(60 / grid.period).toBeCloseTo(120, 6);
    expect(nextOf('bar', grid, end + 0.1)).toBeCloseTo(14, 9);
  });

  test('counts without a start, and within other messages', () => {
    for (let n = 0; n < 24 * 4; n++) midi.receive([0x90, 60, PULSE, 100], n / 48);
    expect(60 / clock.gridAt(2)!.period).toBeCloseTo(120, 6);
  });

  test('that is stopped is no tempo, and goes on within its beat', () => {
    midi.receive([START], 0);
    const end = pulses(24 * 4 + 12, 0);
    midi.receive([STOP], end);
    pulses(24 * 3, end);
    expect(clock.gridAt(end)).toBeNull();
    midi.receive([CONTINUE], 20);
    const later = pulses(24 * 2 + 12, 20);
    // Half a beat was left.
    expect(nextOf('beat', clock.gridAt(later)!, later - 0.01)).toBeCloseTo(21.25, 9);
  });
});

describe('the tempo of a stage', () => {
  const page = globalThis as Record<string, unknown>;
  let nextFrame: () => void;
  let now = 0;
  beforeEach(() => {
    now = 0;
    page['requestAnimationFrame'] = (callback: () => void) => (nextFrame = callback);
  });
  afterEach(() => void Reflect.deleteProperty(page, 'requestAnimationFrame'));

  async function stageOf(input: Partial<ScoreInput> = {}, opened = true) {
    const playback: Playback | null = opened ? await testPlayback(new TestDisplay(), input) : null;
    const lines: string[] = [];
    const stage = {
      ...{ playback, commands: new CommandRegistry(), figures: [] as (() => string | null)[] },
      ...{ tempo: new TempoClock(), now: () => now },
      toast: { show: (line: string) => void lines.push(line) } as unknown as Toast,
    };
    tempo(stage);
    return { ...stage, lines, figure: () => stage.figures[0]!() };
  }

  function tap({ commands }: { commands: CommandRegistry }, count: number, period: number): void {
    for (let n = 0; n < count; n++, now += period) commands.run('tap');
  }

  test('is tapped, and said', async () => {
    const stage = await stageOf({}, false);
    expect(stage.figure()).toBeNull();
    tap(stage, 6, 500);
    expect(stage.lines).toEqual(['tap again', ...Array(5).fill('120 bpm')]);
    now -= 400;
    expect(stage.figure()).toBe('tempo   120 bpm by taps, confidence 1.00, beat 2 of 4');
  });

  test('is waited for as the performer says, while the walk goes on', async () => {
    const stage = await stageOf();
    const playback = stage.playback!;
    playback.position = 99;
    playback.hearing = hearingWalkOf(playback);
    const { walk, hearing } = playback;
    const waits = [1, 2, 3].map(() => {
      stage.commands.run('wait-for');
      return playback.score.listening.wait;
    });
    expect(waits).toEqual(['beat', 'bar', 'nothing']);
    expect(stage.lines).toEqual(['waits for the beat', 'waits for the bar', 'waits for nothing']);
    expect([playback.walk, playback.hearing, playback.position]).toEqual([walk, hearing, 99]);
  });

  test('comes to the walk in the walk’s own time', async () => {
    const stage = await stageOf({ listening: { beatsPerBar: 3 } });
    const playback = stage.playback!;
    const grids: (BeatGrid | null)[] = [];
    playback.hearing = { ...hearingWalkOf(playback), follow: (grid) => void grids.push(grid) };
    playback.position = 300;
    playback.speed = 2;
    nextFrame();
    tap(stage, 6, 500);
    nextFrame();
    playback.running = false;
    nextFrame();
    const [before, tapped, paused] = grids;
    expect([before, paused]).toEqual([null, null]);
    // Ten seconds in; the next beat is due now, the next bar, too, and the walk is twice as fast as its clock.
    expect(tapped).toMatchObject({ beatsPerBar: 3, source: 'taps' });
    expect(tapped!.period).toBeCloseTo(1, 9);
    expect(nextOf('bar', tapped!, 9.9)).toBeCloseTo(10, 9);
    expect(nextOf('bar', tapped!, 10.1)).toBeCloseTo(13, 9);
  });
});

test('a walk that begins to listen late begins there', async () => {
  const playback = await testPlayback(new TestDisplay());
  playback.position = 200.5;
  const walk = hearingWalkOf(playback);
  expect(walk.latentAt(150)).toEqual(playback.walk.latentAt(200));
  expect(walk.latentAt(201)).toEqual(playback.walk.latentAt(201));
});
