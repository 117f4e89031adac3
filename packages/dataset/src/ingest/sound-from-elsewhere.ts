import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alignSound, silentMel } from '@phosphene/model/audio';
import { PhospheneError } from '@phosphene/model/errors';
import { sha256, writeFileAtomic } from '@phosphene/model/files';
import { type HashedFile } from '@phosphene/model/json';
import { startFfmpeg } from '@phosphene/model/media';
import type { SoundFormat } from '../dataset-manifest.ts';
import type { FoundSound } from './find-footage.ts';
import { SoundWriter } from './sound-writer.ts';

/** Below this, the place that was found is a guess. */
const LEAST_CONFIDENCE = 0.1;

/** Where the sound of a clip was taken from. */
export interface PlacedSound {
  /** Relative to the footage. */
  readonly path: string;
  /** Seconds of the recording before the clip's first. */
  readonly offset: number;
  /** 0…1, of an alignment; `null` where `footage.json` gives the offset. */
  readonly confidence: number | null;
}

export interface ElsewhereJob {
  readonly sound: FoundSound;
  readonly format: SoundFormat;
  /** The clip's own rows, or `null` where it is silent. */
  readonly own: Float32Array | null;
  /** Seconds that the clip lasts. */
  readonly seconds: number;
  /** Where `sound.f32` is written. */
  readonly folder: string;
  readonly signal?: AbortSignal;
}

/**
 * Writes a clip's sound features from a recording that lies elsewhere, so that its rows stand at the clip's times.
 *
 * @throws {PhospheneError} when the recording can't be read, or its place can't be found
 */
export async function takeSoundFromElsewhere(
  job: ElsewhereJob,
): Promise<{ placed: PlacedSound; file: Omit<HashedFile, 'path'> }> {
  const { sound, format, own, folder } = job;
  const { bands, hop, sampleRate } = format;
  const recording = await readRecording(job);
  const perSecond = sampleRate / hop;
  let offset: number;
  let confidence: number | null = null;
  if (sound.offset !== null) offset = Math.round(sound.offset * perSecond);
  else if (own === null) {
    throw misplaced(sound, 'the clip has no sound of its own to align it with');
  } else {
    ({ offset, confidence } = alignSound(own, recording, bands));
    if (confidence < LEAST_CONFIDENCE) {
      const percent = `${Math.round(confidence * 100)} %`;
      throw misplaced(sound, `its place beside the clip is not certain (confidence ${percent})`);
    }
  }
  const count = Math.max((own?.length ?? 0) / bands, Math.ceil(job.seconds * perSecond) + 1);
  const rows = new Float32Array(count * bands).fill(silentMel);
  const first = Math.max(0, -offset);
  const end = Math.min(count, recording.length / bands - offset);
  if (end <= first) throw misplaced(sound, 'it ends before the clip begins, or begins after it');
  rows.set(recording.subarray((first + offset) * bands, (end + offset) * bands), first * bands);
  const bytes = new Uint8Array(rows.buffer);
  await writeFileAtomic(join(folder, 'sound.f32'), bytes);
  return {
    placed: { path: sound.path, offset: offset / perSecond, confidence },
    file: { bytes: bytes.length, sha256: sha256(bytes) },
  };
}

async function readRecording(job: ElsewhereJob): Promise<Float32Array> {
  const { sound, format, folder, signal } = job;
  const path = join(folder, 'elsewhere.tmp');
  const writer = new SoundWriter(path, format);
  try {
    const ffmpeg = await startFfmpeg({
      inputs: [{ path: sound.file, options: [] }],
      output: {
        pipe: true,
        options: [
          ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-ac', '1'],
          ...['-af', `aresample=${format.sampleRate}:async=1:first_pts=0`, '-f', 'f32le'],
        ],
      },
      ...(signal === undefined ? {} : { signal }),
    });
    for await (const chunk of ffmpeg.stdout!) await writer.write(chunk as Buffer);
    await ffmpeg.finished;
    if ((await writer.finish()) === null) throw misplaced(sound, 'there is no sound in it');
    return new Float32Array(new Uint8Array(await readFile(path)).buffer);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof PhospheneError && error.message.startsWith('sound ')) throw error;
    throw misplaced(sound, 'it can’t be decoded', error);
  } finally {
    await writer.close();
    await rm(path, { force: true });
  }
}

function misplaced({ path }: FoundSound, why: string, cause?: unknown): PhospheneError {
  return new PhospheneError(`sound ${path}: ${why}`, {
    remedy: 'Give its "soundOffset" in footage.json: the seconds of it before the clip begins.',
    cause,
  });
}
