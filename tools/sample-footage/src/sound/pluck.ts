import type { RandomStream } from '@phosphene/model/random';
import { SAMPLE_RATE } from './filters.ts';
import { Noise } from '../noise.ts';

export interface Pluck {
  /** Seconds. */
  readonly start: number;
  /** Seconds until the finger damps the string. */
  readonly held: number;
  /** Hertz at a time in seconds since the pluck. */
  readonly hertz: (since: number) => number;
  readonly velocity: number;
  /** 0…1: how much of the high partials the pluck sets going. */
  readonly bright: number;
  /** Seconds for the fundamental to fall by 60 dB. */
  readonly decay: number;
  /** 0…1: low-pass in the loop, that is how fast the high partials die. */
  readonly dull: number;
  /** Where along the string it is plucked, 0…0.5. */
  readonly position: number;
}

/** Seconds over which a damped string falls silent. */
const RELEASE = 0.07;

/**
 * Adds a plucked string to `out`: Karplus and Strong's loop (1983) with Jaffe and Smith's extensions:
 * pluck position, level, loss by T60, and a delay read between samples so that the pitch can glide.
 */
export function pluck(out: Float32Array, p: Pluck, random: RandomStream): void {
  const first = p.hertz(0);
  const longest = Math.ceil((SAMPLE_RATE / first) * 1.7) + 4;
  const line = new Float32Array(longest);
  const period = Math.round(SAMPLE_RATE / first);
  // The burst: noise through a low-pass that opens with the velocity, less itself from the bridge.
  const burst = new Float32Array(period);
  const open = Math.min(1, p.bright * (0.45 + 0.55 * p.velocity));
  const noise = new Noise(random);
  let low = 0;
  let mean = 0;
  for (let i = 0; i < period; i++) {
    low += open * (noise.next() - low);
    burst[i] = low;
    mean += low / period;
  }
  const comb = Math.max(1, Math.round(period * p.position));
  let power = 0;
  for (let i = 0; i < period; i++) {
    const value = burst[i]! - mean - (burst[(i - comb + period) % period]! - mean);
    line[i] = value;
    power += (value * value) / period;
  }
  const level = p.velocity / Math.sqrt(power + 1e-9);
  const begin = Math.round(p.start * SAMPLE_RATE);
  const total = Math.min(out.length - begin, Math.round((p.held + RELEASE) * SAMPLE_RATE));
  const damped = Math.round(p.held * SAMPLE_RATE);
  let delay = period;
  let loss = 1;
  let write = period;
  let last = 0;
  for (let i = 0; i < total; i++) {
    if (i % 32 === 0) {
      const hertz = p.hertz(i / SAMPLE_RATE);
      // The low-pass itself delays by `dull` of a sample.
      delay = Math.min(longest - 3, SAMPLE_RATE / hertz - p.dull);
      loss = 0.001 ** (1 / (hertz * p.decay));
    }
    const whole = delay | 0;
    const part = delay - whole;
    const at = write - whole + longest;
    const here = line[at % longest]!;
    const before = line[(at - 1) % longest]!;
    const read = here + (before - here) * part;
    const next = ((1 - p.dull) * read + p.dull * last) * loss;
    last = read;
    line[write % longest] = next;
    write++;
    const rise = i < 48 ? i / 48 : 1;
    const fall = i < damped ? 1 : 1 - (i - damped) / (RELEASE * SAMPLE_RATE);
    out[begin + i]! += read * level * rise * (fall > 0 ? fall : 0);
  }
}
