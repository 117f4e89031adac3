import { LogMel, SoundWindows, type SoundWindow } from '@phosphene/model/audio';
import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Oversight } from '@phosphene/model/progress';
import { heardMoment, type HeardMoment } from '../../listening/heard-moment.ts';
import { decodeMono, silentFile } from './decode-mono.ts';
import { openEars } from './open-ears.ts';

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
  const { latentSize } = bundle.manifest;
  const listener = bundle.manifest.listener!;
  const { features, components } = listener;
  const rowsPerSecond = features.sampleRate / features.hop;
  const mel = new LogMel(features);
  const windows = new SoundWindows(listener.rows, features.bands, listener.levelling);
  const values = listener.rows * features.bands;
  let due: { window: SoundWindow; values: Float32Array }[] = [];
  let heardSeconds = 0;
  const hear = async (count: number): Promise<HeardMoment[]> => {
    const batch = due.slice(0, count);
    due = due.slice(count);
    const sound = new Float32Array(batch.length * values);
    batch.forEach((one, n) => sound.set(one.values, n * values));
    const rows = await ears.hear(sound, batch.length);
    heardSeconds = (batch.at(-1)!.window.row + 1) / rowsPerSecond;
    onProgress?.({ stage: 'hear', done: Math.floor(heardSeconds), total: null, unit: 's' });
    return batch.map(({ window }, n) =>
      heardMoment({ components, latentSize }, window, rows[n]!, rowsPerSecond),
    );
  };
  const keep = (row: Float32Array): void =>
    windows.push(row, (window, levelled) => due.push({ window, values: levelled.slice() }));
  try {
    for await (const samples of decodeMono(path, features.sampleRate, signal)) {
      mel.push(samples, keep);
      while (due.length >= BATCH) yield* await hear(BATCH);
    }
    mel.flush(keep);
    while (due.length > 0) yield* await hear(Math.min(BATCH, due.length));
    if (heardSeconds === 0) throw silentFile(path);
  } finally {
    ears.dispose();
  }
}
