import { readFileSync } from 'node:fs';
import type { VaeArchitecture } from '@phosphene/model/network';
import { nativeCpu, type Precision } from '@phosphene/model/native-graph';
import { measureSpeed } from '../measure-speed.ts';
import type { TrainOptions } from '../train-options.ts';

/** Images below which a training is over before a measurement has paid. */
const WORTH_MEASURING = 10_000;

/** By how much bfloat16 must be faster: it costs precision, and two runs of one command should choose alike. */
const CLEARLY = 1.15;

/** Flags of processors that multiply bfloat16, in Linux's list. */
const FLAGS = /\b(avx512_bf16|amx_bf16|avx_ne_convert)\b/;

/**
 * What a training's convolutions and matrix products are computed in here. Having the instructions says little: on some
 * processors they are half as fast as those of float32, on others twice. So both are measured.
 *
 * @param time the clock, in seconds
 */
export async function choosePrecision(
  architecture: VaeArchitecture,
  options: TrainOptions,
  time: () => number,
  onNote: (line: string) => void,
): Promise<Precision> {
  const { precision, steps, batchSize } = options;
  if (nativeCpu() === null) return 'float32';
  if (precision !== 'auto') return precision;
  if (steps * batchSize < WORTH_MEASURING || !hasBfloat16()) return 'float32';
  const rate = (chosen: Precision): Promise<number> =>
    measureSpeed(architecture, { ...options, precision: chosen }, time);
  const [whole, half] = [await rate('float32'), await rate('bfloat16')];
  const chosen = half > CLEARLY * whole ? 'bfloat16' : 'float32';
  onNote(
    `Computes in ${chosen}: ${whole.toFixed(0)} images a second in float32, ${half.toFixed(0)} in bfloat16 (--precision).`,
  );
  return chosen;
}

function hasBfloat16(): boolean {
  try {
    return FLAGS.test(readFileSync('/proc/cpuinfo', 'utf8'));
  } catch {
    return false;
  }
}
