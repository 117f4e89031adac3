import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { listenerFormat, LogMel } from '@phosphene/model/audio';
import { startFfmpeg } from '@phosphene/model/media';

/** A sound that is known to be of an instrument. */
export interface LabelledSound {
  /** Index among the bundle's labels; −1 where it is none of them. */
  readonly label: number;
  readonly name: string;
  /** Mono, at the listener's rate. */
  readonly samples: Float32Array;
}

/** Reads the sounds of a folder whose files are named by their labels: `trumpet.wav`, `trumpet-2.flac`. */
export async function readSounds(
  folder: string,
  labels: readonly string[],
  from = 0,
): Promise<LabelledSound[]> {
  const sounds: LabelledSound[] = [];
  for (const file of (await readdir(folder)).sort()) {
    if (!/\.(wav|flac|mp3|ogg)$/.test(file)) continue;
    const name = basename(file, extname(file));
    const label = labels.findIndex((one) => name === one || name.startsWith(`${one}-`));
    sounds.push({ label, name, samples: await decodeSound(join(folder, file), from) });
  }
  return sounds;
}

/** @param filter of ffmpeg's, such as a change of pitch */
export async function decodeSound(path: string, from = 0, filter?: string): Promise<Float32Array> {
  const { sampleRate } = listenerFormat;
  const ffmpeg = await startFfmpeg({
    inputs: [{ path, options: ['-ss', String(from)] }],
    output: {
      pipe: true,
      options: [
        ...(filter === undefined ? [] : ['-af', filter]),
        ...['-ac', '1', '-ar', String(sampleRate), '-f', 'f32le'],
      ],
    },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of ffmpeg.stdout!) chunks.push(chunk as Buffer);
  await ffmpeg.finished;
  return new Float32Array(new Uint8Array(Buffer.concat(chunks)).buffer);
}

/** Log-mel rows of samples, [rows, bands]. */
export function rowsOf(samples: Float32Array): Float32Array {
  const { bands, hop } = listenerFormat;
  const mel = new LogMel(listenerFormat);
  const rows = new Float32Array((Math.floor((samples.length - 1) / hop) + 1) * bands);
  let at = 0;
  const keep = (row: Float32Array): void => {
    rows.set(row, at);
    at += bands;
  };
  mel.push(samples, keep);
  mel.flush(keep);
  return rows;
}
