import { listenerFormat } from '@phosphene/model/audio';
import type { RandomStream } from '@phosphene/model/random';

/** Samples at another level. */
export function amplify(samples: Float32Array, decibels: number): Float32Array {
  const gain = 10 ** (decibels / 20);
  return samples.map((sample) => sample * gain);
}

/** White noise added, this far below the sound's own power. */
export function addNoise(
  samples: Float32Array,
  decibels: number,
  random: RandomStream,
): Float32Array {
  const level = rootMeanSquare(samples) * 10 ** (-decibels / 20);
  return samples.map((sample) => sample + level * random.normal());
}

/** Two sounds at equal power, as long as the shorter. */
export function mixEqually(a: Float32Array, b: Float32Array): Float32Array {
  const length = Math.min(a.length, b.length);
  const gain = rootMeanSquare(a) / Math.max(1e-9, rootMeanSquare(b));
  return Float32Array.from({ length }, (_, n) => 0.5 * (a[n]! + gain * b[n]!));
}

/** Seconds of the combs and all-passes, and how long the room rings (Schroeder, 1962). */
const COMBS = [0.0297, 0.0371, 0.0411, 0.0437];
const ALL_PASSES = [0.005, 0.0017];
const RINGS = 0.7;

/** The sound in a room: itself, and as loud again a reverberation of 0.7 s. */
export function inRoom(samples: Float32Array): Float32Array {
  const { sampleRate } = listenerFormat;
  const wet = new Float32Array(samples.length);
  for (const seconds of COMBS) {
    const delay = Math.round(seconds * sampleRate);
    const feedback = 10 ** ((-3 * seconds) / RINGS);
    const line = new Float32Array(samples.length);
    for (let n = 0; n < samples.length; n++) {
      line[n] = samples[n]! + (n < delay ? 0 : feedback * line[n - delay]!);
      wet[n]! += n < delay ? 0 : line[n - delay]! / COMBS.length;
    }
  }
  let sound = wet;
  for (const seconds of ALL_PASSES) {
    const delay = Math.round(seconds * sampleRate);
    const passed = new Float32Array(sound.length);
    for (let n = 0; n < sound.length; n++) {
      const [before, out] = n < delay ? [0, 0] : [sound[n - delay]!, passed[n - delay]!];
      passed[n] = -0.7 * sound[n]! + before + 0.7 * out;
    }
    sound = passed;
  }
  const gain = rootMeanSquare(samples) / Math.max(1e-9, rootMeanSquare(sound));
  return samples.map((sample, n) => 0.7 * (sample + gain * sound[n]!));
}

export function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
