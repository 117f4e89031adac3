import { readFile } from 'node:fs/promises';
import { PhospheneError } from '@phosphene/model/errors';
import { parseScore, type Score } from '@phosphene/sampler';

/**
 * Reads a score from a JSON file.
 *
 * @throws {PhospheneError} when it can't be read, or is none
 */
export async function readScore(path: string): Promise<Score> {
  let document: unknown;
  try {
    document = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new PhospheneError(`${path}: ${(cause as Error).message}.`, {
      remedy: 'Give a score as JSON: {"version": 1} is the default one.',
      exitCode: 2,
      cause,
    });
  }
  return parseScore(document, path);
}
