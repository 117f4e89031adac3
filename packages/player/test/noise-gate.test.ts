import { expect, test } from '@jest/globals';
import { fromDecibels } from '../src/listening/decibels.ts';
import { GATE_OFF, NoiseGate } from '../src/listening/noise-gate.ts';

const RATE = 48_000;
const BLOCK = 128;

/** A tone of 100 Hz. @param decibels of its peak, below full scale; `seconds` that it lasts */
function tone(decibels: number, seconds: number): Float32Array {
  const amplitude = fromDecibels(decibels);
  return Float32Array.from(
    { length: Math.round((seconds * RATE) / BLOCK) * BLOCK },
    (_, n) => amplitude * Math.cos((2 * Math.PI * 100 * n) / RATE),
  );
}

/** What a gate makes of a sound, block by block as an AudioWorklet has them. */
function through(gate: NoiseGate, sound: Float32Array, threshold: number): Float32Array {
  const passed = sound.slice();
  for (let at = 0; at < passed.length; at += BLOCK) {
    const block = passed.subarray(at, at + BLOCK);
    const peak = block.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    gate.process(block, peak, threshold);
  }
  return passed;
}

test('off, it leaves the faintest sound as it is', () => {
  const sound = tone(-100, 1);
  expect(through(new NoiseGate(RATE), sound, GATE_OFF)).toEqual(sound);
});

test('open, it leaves sound as it is', () => {
  const gate = new NoiseGate(RATE);
  const sound = tone(-30, 1);
  expect(through(gate, sound, -40)).toEqual(sound);
  expect(gate.open).toBe(true);
});

test('closed, it makes silence, and lets a note in within two milliseconds', () => {
  const gate = new NoiseGate(RATE);
  const noise = through(gate, tone(-50, 1), -40);
  expect(gate.open).toBe(false);
  expect(noise.subarray(RATE / 2).every((value) => value === 0)).toBe(true);
  const note = tone(-20, 0.1);
  const passed = through(gate, note, -40);
  const opened = 0.002 * RATE;
  expect(passed.subarray(opened)).toEqual(note.subarray(opened));
});

test('near the threshold it stays as it was', () => {
  const gate = new NoiseGate(RATE);
  through(gate, tone(-38, 0.5), -40);
  through(gate, tone(-44, 1), -40);
  expect(gate.open).toBe(true);
  through(gate, tone(-60, 1), -40);
  through(gate, tone(-44, 1), -40);
  expect(gate.open).toBe(false);
});

test('it opens and closes without a click', () => {
  const gate = new NoiseGate(RATE);
  const ones = (level: number): Float32Array => new Float32Array(BLOCK * 200).fill(level);
  const faint = fromDecibels(-50);
  const gains = [
    ...through(gate, ones(faint), -40).map((value) => value / faint),
    ...through(gate, ones(1), -40),
    ...through(gate, ones(faint), -40).map((value) => value / faint),
  ];
  const steps = gains.slice(1).map((gain, n) => Math.abs(gain - gains[n]!));
  expect(Math.max(...gains)).toBeCloseTo(1, 6);
  expect(Math.min(...gains)).toBe(0);
  // A ramp of two milliseconds.
  expect(Math.max(...steps)).toBeLessThan(0.0105);
});

test('switched off while it is closed, it opens', () => {
  const gate = new NoiseGate(RATE);
  const sound = tone(-50, 1);
  through(gate, sound, -40);
  through(gate, tone(-50, 0.1), GATE_OFF);
  expect(through(gate, sound, GATE_OFF)).toEqual(sound);
});
