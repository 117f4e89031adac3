import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { sha256, writeFileAtomic } from '@phosphene/model/files';
import type { Oversight } from '@phosphene/model/progress';
import type { HeardMoment } from '../../listening/heard-moment.ts';
import { walkByEar } from '../../listening/walk-by-ear.ts';
import { steerLatents } from '../../steering/steer-walk.ts';
import { latentSpaceFrom } from '../../walk/latent-space.ts';
import { hearSound } from '../hear/hear-sound.ts';
import type { FilmPlan } from './film-plan.ts';
import type { FilmRecord } from './film-record.ts';

/** The latents of a film's ticks, float32 [ticks, Z], beside its segments. */
const FILE = 'latents.f32';

/**
 * Hears a film's sound from beginning to end and walks by it, steered as the score says.
 *
 * @returns [ticks, Z], up to the tick after the last frame
 * @throws {PhospheneError} when there is no sound, or the bundle has no ears
 */
export async function hearFilm(
  { score, frames, rate }: FilmPlan,
  bundle: Bundle,
  audio: FilmRecord['audio'],
  oversight: Oversight,
): Promise<Float32Array> {
  if (audio === null) {
    throw new PhospheneError('render: there is no sound to listen to.', {
      remedy: 'Name it: --audio song.wav --listen.',
      exitCode: 2,
    });
  }
  const moments: HeardMoment[] = [];
  for await (const moment of hearSound(bundle, audio.path, oversight)) moments.push(moment);
  oversight.signal?.throwIfAborted();
  const seconds = (frames * rate.denominator) / rate.numerator;
  const ticks = Math.ceil(seconds * score.tickRate) + 1;
  const space = latentSpaceFrom(bundle);
  const latents = walkByEar(score, space, moments, ticks);
  steerLatents(latents, score, space);
  return latents;
}

/** Names latents by their bits. */
export function latentsHash(latents: Float32Array): string {
  return sha256(bytesOf(latents));
}

export function writeHeardLatents(folder: string, latents: Float32Array): Promise<void> {
  return writeFileAtomic(join(folder, FILE), bytesOf(latents));
}

/** @throws {PhospheneError} when they are not those of this hash */
export async function readHeardLatents(folder: string, hash: string): Promise<Float32Array> {
  const path = join(folder, FILE);
  const bytes = new Uint8Array(await readFile(path));
  if (sha256(bytes) !== hash) {
    throw new PhospheneError(`${path}: its content has changed since the film was begun.`, {
      remedy: 'Give the command again.',
    });
  }
  return new Float32Array(bytes.buffer);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
