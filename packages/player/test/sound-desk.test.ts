import { describe, expect, test } from '@jest/globals';
import { ParameterRegistry } from '../src/commands/parameter-registry.ts';
import type { PageStorage } from '../src/page/page-storage.ts';
import { toDecibels } from '../src/listening/decibels.ts';
import { describeGranted, grantedSound } from '../src/listening/granted-sound.ts';
import { LevelMeter } from '../src/listening/level-meter.ts';
import type { LiveHearing } from '../src/listening/live-hearing.ts';
import { MeterNeedle } from '../src/listening/meter-needle.ts';
import { recallLevels, rememberLevels, UNCHANGED } from '../src/listening/remembered-levels.ts';
import { soundParameters } from '../src/listening/sound-parameters.ts';

function storage(text: string | null = null): PageStorage {
  return { getItem: () => text, setItem: (_, value) => void (text = value) };
}

describe('the level meter', () => {
  test('reads a sine at full scale as 0 dB of peak and −3 dB of level, once a period', () => {
    const meter = new LevelMeter(4800);
    const sine = Float32Array.from({ length: 128 }, (_, n) => Math.sin((2 * Math.PI * n) / 128));
    const readings = [];
    for (let block = 0; block < 76; block++) {
      meter.push([sine, sine], 128);
      const reading = meter.take();
      if (reading !== null) readings.push(reading);
    }
    expect(readings).toHaveLength(2);
    expect(toDecibels(readings[1]!.peak)).toBeCloseTo(0, 5);
    expect(toDecibels(readings[1]!.level)).toBeCloseTo(-3.01, 2);
  });

  test('a channel alone is half the power', () => {
    const meter = new LevelMeter(2);
    expect(meter.push([Float32Array.of(-0.5, 0.5), new Float32Array(2)], 2)).toBe(0.5);
    expect(meter.take()!.level).toBeCloseTo(0.5 * Math.SQRT1_2, 6);
  });

  test('reads silence where nothing is connected', () => {
    const meter = new LevelMeter(128);
    meter.push([], 128);
    expect(meter.take()).toEqual({ peak: 0, level: 0 });
  });
});

test('a needle rises at once, falls slowly, and leaves its highest value standing', () => {
  const needle = new MeterNeedle(-120, 40);
  needle.move(-10, 1000);
  expect(needle.value).toBe(-10);
  needle.move(-120, 2000);
  expect([needle.value, needle.highest]).toEqual([-50, -10]);
  needle.move(-120, 2500);
  needle.move(-120, 3000);
  expect([needle.value, needle.highest]).toEqual([-90, -30]);
  needle.move(-120, 10_000);
  expect([needle.value, needle.highest]).toEqual([-120, -120]);
});

describe('what was granted', () => {
  const track = (label: string, settings: object) => ({ label, getSettings: () => settings });

  test('names the processing that is on all the same', () => {
    const settings = {
      ...{ sampleRate: 48_000, channelCount: 2, latency: 0.0104 },
      ...{ echoCancellation: false, noiseSuppression: false, autoGainControl: true },
    };
    const granted = grantedSound(track('UMC204HD', settings), 'microphone', 44_100);
    expect(describeGranted(granted)).toEqual({
      sound: 'UMC204HD · 48 kHz · stereo · 10 ms',
      processing: [
        { text: 'echo cancellation off', harmful: false },
        { text: 'noise suppression off', harmful: false },
        { text: 'auto gain ON', harmful: true },
      ],
    });
  });

  test('says so where the browser does not tell', () => {
    const granted = grantedSound(track('', { echoCancellation: 'all' }), 'microphone', 44_100);
    const { sound, processing } = describeGranted(granted);
    expect(sound).toBe('microphone · 44.1 kHz · mono');
    expect(processing.map(({ text }) => text)).toEqual([
      ...['echo cancellation ON', 'noise suppression unknown', 'auto gain unknown'],
    ]);
  });
});

describe('the levels of a device', () => {
  test('are recalled under its name', () => {
    const memory = storage();
    rememberLevels(memory, 'line-in', { gain: 6, gate: -50 });
    rememberLevels(memory, 'microphone', { gain: -3, gate: -80 });
    expect(recallLevels(memory, 'line-in')).toEqual({ gain: 6, gate: -50 });
    expect(recallLevels(memory, 'another')).toEqual(UNCHANGED);
  });

  test.each(['no JSON', '7', '[7]', '[["here", null]]', '[["here", {"gain": 99, "gate": -50}]]'])(
    'of another kind count as none: %s',
    (text) => expect(recallLevels(storage(text), 'here')).toEqual(UNCHANGED),
  );

  test('are turned as parameters of the stage while it listens', () => {
    const memory = storage();
    const parameters = new ParameterRegistry();
    let live: LiveHearing | null = null;
    const begin = soundParameters(parameters, memory, () => live);
    const [gain, gate] = [parameters.get('sound-gain'), parameters.get('sound-gate')];
    gain.write(12);
    expect(gain.read()).toBeNull();
    const input = { levels: UNCHANGED };
    live = { granted: { device: 'line-in' }, input } as unknown as LiveHearing;
    gain.write(12);
    gate.write(-40);
    expect([gain.read(), gate.read()]).toEqual([12, -40]);
    input.levels = UNCHANGED;
    begin(live);
    expect(input.levels).toEqual({ gain: 12, gate: -40 });
  });
});
