import { latentSpaceFrom, parseScore, walkByEar, type HeardMoment } from '@phosphene/sampler';
import { hearSamples } from '@phosphene/sampler/node';
import type { EarBench } from './recognise.ts';

/** Ticks a second of the walks of this trial. */
export const TICK_RATE = 30;

/** The walk that responds to samples, by the default score: latents at 30 ticks a second, [ticks, Z]. */
export async function walkSamples(
  bench: Pick<EarBench, 'trained' | 'ears'>,
  samples: Float32Array,
  seed: number,
): Promise<{ readonly latents: Float32Array; readonly ticks: number }> {
  const { trained, ears } = bench;
  const moments: HeardMoment[] = [];
  for await (const moment of hearSamples(trained.bundle, ears, [samples])) moments.push(moment);
  const ticks = Math.floor((moments.at(-1)?.time ?? 0) * TICK_RATE);
  const score = parseScore({ version: 1, seed, tickRate: TICK_RATE });
  const space = latentSpaceFrom(bench.trained.bundle);
  return { latents: walkByEar(score, space, moments, ticks), ticks };
}
