import { readJson } from '@phosphene/model/files';
import { parseScore, type Score } from '@phosphene/sampler';

/**
 * Reads a score from a JSON file.
 *
 * @throws {PhospheneError} when it can't be read, or is none
 */
export async function readScore(path: string): Promise<Score> {
  const remedy = 'Give a score as JSON: {"version": 1} is the default one.';
  return parseScore(await readJson(path, { remedy, exitCode: 2 }), path);
}
