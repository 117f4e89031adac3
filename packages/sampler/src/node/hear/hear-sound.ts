import { LogMel, SoundWindows, type SoundWindow } from '@phosphene/model/audio';
import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Oversight } from '@phosphene/model/progress';
import { heardMoment, type HeardMoment } from '../../listening/heard-moment.ts';
import { decodeMono, silentFile } from './decode-mono.ts';
import { openEars, type Ears } from './open-ears.ts';

/** Windows heard at once. */
const BATCH = 32;

/**
 * Hears a file from beginning to end, as the stage would hear it live: a moment every 30 ms, each of the second before
 * it. The tfjs back end must have been selected by the caller.
 *
 * @throws {PhospheneError} when the bundle has no ears, or the file no sound
 *
 * @example
 * ```ts
 * import { openBundle } from '@phosphene/model/bundle-folder';
 * import { hearSound } from '@phosphene/sampler/node';
 *
 * const bundle = await openBundle('bundles/mine');
 * for await (const { time, label, familiar } of hearSound(bundle, 'song.wav')) {
 *   console.log(time, bundle.manifest.labels[label], familiar);
 * }
 * ```
 */
export async function* hearSound(
  bundle: Bundle,
  path: string,
  { signal, onProgress }: Oversight = {},
): AsyncGenerator<HeardMoment> {
  const ears = await openEars(bundle);
  const { sampleRate } = bundle.manifest.listener!.features;
  let silent = true;
  try {
    for await (const moment of hearSamples(bundle, ears, decodeMono(path, sampleRate, signal))) {
      silent = false;
      onProgress?.({ stage: 'hear', done: Math.floor(moment.time), total: null, unit: 's' });
      yield moment;
    }
    if (silent) throw silentFile(path);
  } finally {
    ears.dispose();
  }
}

/** Hears samples in parts, mono at the listener's rate. */
export async function* hearSamples(
  { manifest }: Bundle,
  ears: Pick<Ears, 'hear'>,
  parts: AsyncIterable<Float32Array> | Iterable<Float32Array>,
): AsyncGenerator<HeardMoment> {
  const { latentSize } = manifest;
  const { features, components, rows, levelling } = manifest.listener!;
  const rowsPerSecond = features.sampleRate / features.hop;
  const mel = new LogMel(features);
  const windows = new SoundWindows(rows, features.bands, levelling);
  const values = rows * features.bands;
  let due: { window: SoundWindow; values: Float32Array }[] = [];
  const hear = async (count: number): Promise<HeardMoment[]> => {
    const batch = due.slice(0, count);
    due = due.slice(count);
    const sound = new Float32Array(batch.length * values);
    batch.forEach((one, n) => sound.set(one.values, n * values));
    const heard = await ears.hear(sound, batch.length);
    return batch.map(({ window }, n) =>
      heardMoment({ components, latentSize }, window, heard[n]!, rowsPerSecond),
    );
  };
  const keep = (row: Float32Array): void =>
    windows.push(row, (window, levelled) => due.push({ window, values: levelled.slice() }));
  for await (const samples of parts) {
    mel.push(samples, keep);
    while (due.length >= BATCH) yield* await hear(BATCH);
  }
  mel.flush(keep);
  while (due.length > 0) yield* await hear(Math.min(BATCH, due.length));
}
