import { stat } from 'node:fs/promises';
import { PhospheneError } from '@phosphene/model/errors';
import { probeMedia, type AudioProbe } from '@phosphene/model/media';

/**
 * Probes the sound that goes under a film.
 *
 * @returns its stream, and its length in seconds where the container says it
 * @throws {PhospheneError} when there is no such file, or no sound in it
 */
export async function probeSound(
  path: string,
): Promise<{ readonly audio: AudioProbe; readonly duration: number | null }> {
  const remedy = 'Name a file with sound, or leave --audio out.';
  const wrong = (reason: string, cause?: unknown): PhospheneError =>
    new PhospheneError(`${path}: ${reason}.`, { remedy, exitCode: 2, cause });
  const info = await stat(path).catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    throw wrong(code === 'ENOENT' ? 'there is no such file' : 'it can’t be read', cause);
  });
  if (info.isDirectory()) throw wrong('it is a folder, not a file with sound');
  const { audio, duration } = await probeMedia(path);
  if (audio === null) throw wrong('there is no sound in it');
  return { audio, duration };
}
