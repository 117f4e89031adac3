import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { sha256, writeFileAtomic } from '@phosphene/model/files';
import type { Oversight } from '@phosphene/model/progress';
import { steerLatents } from '../../steering/steer-walk.ts';
import { AheadByEar, type HeardTicks } from '../../listening/walk-by-ear.ts';
import { latentSpaceFrom } from '../../walk/latent-space.ts';
import { hearSound } from '../hear/hear-sound.ts';
import type { FilmPlan } from './film-plan.ts';
import type { FilmRecord } from './film-record.ts';

/** The latents of a film's ticks, float32 [ticks, Z], and then how loud each is, [ticks], beside its segments. */
export const HEARD_FILE = 'latents.f32';

/**
 * Hears a film's sound, as far as the film lasts, and walks by it, steered as the score says.
 *
 * @returns up to the tick after the last frame
 * @throws {PhospheneError} when there is no sound, or the bundle has no ears
 */
export async function hearFilm(
  { score, frames, rate }: FilmPlan,
  bundle: Bundle,
  audio: FilmRecord['audio'],
  oversight: Oversight,
): Promise<HeardTicks> {
  if (audio === null) {
    throw new PhospheneError('render: there is no sound to listen to.', {
      remedy: 'Name it: --audio song.wav --listen.',
      exitCode: 2,
    });
  }
  const seconds = (frames * rate.denominator) / rate.numerator;
  const ticks = Math.ceil(seconds * score.tickRate) + 1;
  const space = latentSpaceFrom(bundle);
  const walk = new AheadByEar(score, space, ticks);
  for await (const moment of hearSound(bundle, audio.path, oversight)) {
    walk.hear(moment);
    // What sounds after the film's end is not waited for.
    if (walk.isWhole) break;
  }
  oversight.signal?.throwIfAborted();
  const heard = walk.finish();
  steerLatents(heard.latents, score, space);
  return heard;
}

/** Names what was heard by its bits. */
export function heardHash(heard: HeardTicks): string {
  return sha256(bytesOf(heard));
}

export function writeHeardTicks(folder: string, heard: HeardTicks): Promise<void> {
  return writeFileAtomic(join(folder, HEARD_FILE), bytesOf(heard));
}

/**
 * @param size Z
 * @throws {PhospheneError} when they are not those of this hash
 */
export async function readHeardTicks(
  folder: string,
  hash: string,
  size: number,
): Promise<HeardTicks> {
  const path = join(folder, HEARD_FILE);
  const bytes = new Uint8Array(await readFile(path));
  if (sha256(bytes) !== hash) {
    throw new PhospheneError(`${path}: its content has changed since the film was begun.`, {
      remedy: 'Give the command again.',
    });
  }
  const values = new Float32Array(bytes.buffer);
  const ticks = values.length / (size + 1);
  return { latents: values.subarray(0, ticks * size), levels: values.subarray(ticks * size) };
}

function bytesOf({ latents, levels }: HeardTicks): Uint8Array {
  const all = new Float32Array(latents.length + levels.length);
  all.set(latents);
  all.set(levels, latents.length);
  return new Uint8Array(all.buffer);
}
