import { LogMel, SoundWindows } from '@phosphene/model/audio';
import { heardMoment, latentSpaceFrom, parseScore, walkByEar } from '@phosphene/sampler';
import type { HeardMoment } from '@phosphene/sampler';
import type { EarBench } from './recognise.ts';

/** Ticks a second of the walks of this trial. */
export const TICK_RATE = 30;

/** What a bundle hears in samples, a moment every 30 ms, as live. */
export async function hearSamples(
  { trained, ears }: Pick<EarBench, 'trained' | 'ears'>,
  samples: Float32Array,
): Promise<HeardMoment[]> {
  const { latentSize, listener } = trained.bundle.manifest;
  const { features, rows, levelling, components } = listener!;
  const windows = new SoundWindows(rows, features.bands, levelling);
  const mel = new LogMel(features);
  const due: { window: Parameters<typeof heardMoment>[1]; values: Float32Array }[] = [];
  const keep = (row: Float32Array): void =>
    windows.push(row, (window, values) => due.push({ window, values: values.slice() }));
  mel.push(samples, keep);
  mel.flush(keep);
  const perSecond = features.sampleRate / features.hop;
  const moments: HeardMoment[] = [];
  for (let first = 0; first < due.length; first += 64) {
    const part = due.slice(first, first + 64);
    const values = new Float32Array(part.length * rows * features.bands);
    part.forEach((one, n) => values.set(one.values, n * one.values.length));
    const heard = await ears.hear(values, part.length);
    part.forEach(({ window }, n) =>
      moments.push(heardMoment({ components, latentSize }, window, heard[n]!, perSecond)),
    );
  }
  return moments;
}

/** The walk that responds to samples, by the default score: latents at 30 ticks a second, [ticks, Z]. */
export async function walkSamples(
  bench: Pick<EarBench, 'trained' | 'ears'>,
  samples: Float32Array,
  seed: number,
): Promise<{ readonly latents: Float32Array; readonly ticks: number }> {
  const moments = await hearSamples(bench, samples);
  const ticks = Math.floor((moments.at(-1)?.time ?? 0) * TICK_RATE);
  const score = parseScore({ version: 1, seed, tickRate: TICK_RATE });
  const space = latentSpaceFrom(bench.trained.bundle);
  return { latents: walkByEar(score, space, moments, ticks), ticks };
}
