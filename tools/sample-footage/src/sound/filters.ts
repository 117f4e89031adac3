// Looked up once: these run for every sample.
const { abs, max, min, tanh } = Math;

/** Samples a second of all that is made here. */
export const SAMPLE_RATE = 48_000;

export const hertzOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);

/** One resonance: a two-pole band-pass with unit gain at its centre (the RBJ cookbook's). */
export class Resonance {
  readonly #b: number;
  readonly #a1: number;
  readonly #a2: number;
  #x1 = 0;
  #x2 = 0;
  #y1 = 0;
  #y2 = 0;

  /** @param quality centre over bandwidth */
  constructor(hertz: number, quality: number) {
    const turn = (2 * Math.PI * hertz) / SAMPLE_RATE;
    const alpha = Math.sin(turn) / (2 * quality);
    this.#b = alpha / (1 + alpha);
    this.#a1 = (-2 * Math.cos(turn)) / (1 + alpha);
    this.#a2 = (1 - alpha) / (1 + alpha);
  }

  next(x: number): number {
    const y = this.#b * (x - this.#x2) - this.#a1 * this.#y1 - this.#a2 * this.#y2;
    this.#x2 = this.#x1;
    this.#x1 = x;
    this.#y2 = this.#y1;
    this.#y1 = y;
    return y;
  }
}

/** Adds an instrument's body to its strings, in place: resonances at [hertz, quality, gain]. */
export function addBody(
  samples: Float32Array,
  dry: number,
  modes: readonly (readonly [number, number, number])[],
): void {
  const resonances = modes.map(([hertz, quality, gain]) => ({
    gain,
    filter: new Resonance(hertz, quality),
  }));
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!;
    let y = x * dry;
    for (const { gain, filter } of resonances) y += gain * filter.next(x);
    samples[i] = y;
  }
}

/** A small room (Schroeder 1962: four combs, two all-passes), mixed in place at `wet`. */
export function addRoom(samples: Float32Array, wet: number): void {
  const combs = [1687, 1601, 2053, 2251].map((length) => ({
    line: new Float32Array(length),
    at: 0,
    low: 0,
  }));
  const passes = [347, 113].map((length) => ({ line: new Float32Array(length), at: 0 }));
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!;
    let room = 0;
    for (const comb of combs) {
      const y = comb.line[comb.at]!;
      comb.low += 0.55 * (y - comb.low);
      comb.line[comb.at] = x + comb.low * 0.8;
      comb.at = (comb.at + 1) % comb.line.length;
      room += y;
    }
    for (const pass of passes) {
      const held = pass.line[pass.at]!;
      const y = held - 0.6 * room;
      pass.line[pass.at] = room + 0.6 * y;
      pass.at = (pass.at + 1) % pass.line.length;
      room = y;
    }
    samples[i] = x + wet * room;
  }
}

/** Brings the loudness to one measure and rounds off the peaks, as tape does, in place. */
export function soften(samples: Float32Array, loudness = 0.3): void {
  let power = 0;
  for (const x of samples) power += (x * x) / samples.length;
  if (power === 0) return;
  const gain = loudness / Math.sqrt(power);
  for (let i = 0; i < samples.length; i++) samples[i] = tanh(samples[i]! * gain);
}

/** −3 dBFS. */
export const PEAK = 10 ** (-3 / 20);

/** Takes out what is below hearing, fades both ends and brings the peak to −3 dBFS, in place. */
export function master(channels: readonly Float32Array[]): void {
  let peak = 0;
  for (const samples of channels) {
    let x1 = 0;
    let y1 = 0;
    const fade = Math.min(samples.length >> 1, Math.round(0.08 * SAMPLE_RATE));
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i]!;
      y1 = x - x1 + 0.9968 * y1;
      x1 = x;
      const edge = min(i * 16, samples.length - 1 - i);
      samples[i] = edge < fade ? y1 * (edge / fade) : y1;
      peak = max(peak, abs(samples[i]!));
    }
  }
  if (peak === 0) return;
  for (const samples of channels)
    for (let i = 0; i < samples.length; i++) samples[i]! *= PEAK / peak;
}
