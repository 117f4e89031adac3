import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '@phosphene/model/files';
import { startFfmpeg } from '@phosphene/model/media';
import { type Oversight } from '@phosphene/model/progress';
import { SAMPLE_RATE } from '../sound/filters.ts';
import { mixSong } from './mix-song.ts';

/**
 * Writes a piece for all six instruments, in turns and together, as FLAC: 48 kHz, stereo, 16 bits.
 *
 * @param options `seconds` of the whole; the same `seed` gives the same samples
 */
export async function makeSampleSong(
  options: { readonly path: string; readonly seconds: number; readonly seed: number },
  oversight: Oversight = {},
): Promise<void> {
  const { path, seconds, seed } = options;
  const report = (done: number): void =>
    oversight.onProgress?.({ stage: 'song', done, total: 7, unit: 'parts' });
  const samples = mixSong({ seconds, seed }, (parts) => {
    oversight.signal?.throwIfAborted();
    report(parts);
  });
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const ffmpeg = await startFfmpeg({
      inputs: [{ pipe: true, options: ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '2'] }],
      output: { path: part, options: ['-c:a', 'flac', '-sample_fmt', 's16', '-f', 'flac'] },
      ...(oversight.signal && { signal: oversight.signal }),
    });
    ffmpeg.stdin!.end(new Uint8Array(samples.buffer));
    await ffmpeg.finished;
    await rename(part, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(part, { force: true });
  }
  report(7);
}
