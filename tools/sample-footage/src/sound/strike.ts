import { RandomStream } from '@phosphene/model/random';
import { Resonance, SAMPLE_RATE } from './filters.ts';
import { Noise } from '../noise.ts';

// Looked up once: these run for every sample.
const { exp, min, sin } = Math;
const TAU = 2 * Math.PI;

/** One hit of the snare, 0.45 s: two modes of the skin that sink in pitch, and the wires below. */
export function snareHit(seed: number, variant: number): Float32Array {
  const random = new RandomStream(seed, 40, variant);
  const out = new Float32Array(Math.round(0.45 * SAMPLE_RATE));
  const wires = new Resonance(3400 + 300 * random.normal(), 0.5);
  const crack = new Resonance(1900, 1.1);
  const white = new Noise(random);
  let low = 0;
  let high = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    const bend = 1 + 0.22 * exp(-t / 0.012);
    low += (TAU * 188 * bend) / SAMPLE_RATE;
    high += (TAU * 331 * bend) / SAMPLE_RATE;
    const noise = white.next();
    const skin = 0.75 * sin(low) * exp(-t / 0.07) + 0.42 * sin(high) * exp(-t / 0.045);
    const rattle = 1.5 * wires.next(noise) * (exp(-t / 0.085) + 0.12 * exp(-t / 0.2));
    const snap = 1.6 * crack.next(noise) * exp(-t / 0.012);
    out[i] = (skin + rattle + snap) * min(1, t / 0.0006) * min(1, (0.45 - t) / 0.04);
  }
  return out;
}

/** One hit of the ride, 2.2 s: a ping, many partials in no harmony, and a wash that outlasts them. */
export function rideHit(seed: number, variant: number): Float32Array {
  const random = new RandomStream(seed, 41, variant);
  const seconds = 2.2;
  const out = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  for (let partial = 0; partial < 26; partial++) {
    // The cymbal is the same for every variant; where the stick meets it is not.
    const metal = new RandomStream(seed, 42, partial);
    const hertz = 380 * 2 ** (partial * 0.185 + 0.09 * metal.normal());
    const decay = (0.5 + 0.9 * metal.uniform()) / (1 + hertz / 5200);
    const level = (0.3 + 0.7 * random.uniform()) * (hertz > 2400 ? 1 : 0.4);
    const turn = (2 * Math.PI * hertz) / SAMPLE_RATE;
    const twice = 2 * Math.cos(turn);
    let before = -sin(turn);
    let now = 0;
    const fade = exp(-1 / (decay * SAMPLE_RATE));
    let envelope = level * 0.11;
    for (let i = 0; i < out.length; i++) {
      out[i]! += now * envelope;
      const next = twice * now - before;
      before = now;
      now = next;
      envelope *= fade;
    }
  }
  const white = new Noise(random);
  const wash = new Resonance(7600, 0.7);
  const ping = new Resonance(5200, 3);
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    const noise = white.next();
    const shimmer = 0.34 * wash.next(noise) * (1 - exp(-t / 0.02)) * exp(-t / 0.5);
    const tip = 0.9 * ping.next(noise) * exp(-t / 0.008);
    out[i] = (out[i]! + shimmer + tip) * min(1, t / 0.0006) * min(1, (seconds - t) / 0.2);
  }
  return out;
}
