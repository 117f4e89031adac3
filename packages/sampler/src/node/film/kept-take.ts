import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { sha256, writeFileAtomic } from '@phosphene/model/files';
import { parseTake, type Take } from '../../take/take.ts';

/** The take of a film, beside its segments: workers read it, and it stays what it was when the film was begun. */
export const TAKE_FILE = 'night.take';

export function writeKeptTake(folder: string, text: string): Promise<void> {
  return writeFileAtomic(join(folder, TAKE_FILE), text);
}

/** @throws {PhospheneError} when it is not the one of this hash */
export async function readKeptTake(folder: string, hash: string): Promise<Take> {
  const path = join(folder, TAKE_FILE);
  const text = await readFile(path, 'utf8');
  if (sha256(text) !== hash) {
    throw new PhospheneError(`${path}: its content has changed since the film was begun.`, {
      remedy: 'Give the command again.',
    });
  }
  return parseTake(text, path);
}
