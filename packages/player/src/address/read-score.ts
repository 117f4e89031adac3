import { PhospheneError } from '@phosphene/model/errors';
import { parseScore, scoreFromQuery, type Score } from '@phosphene/sampler';
import { fetchBytes } from '../bundle/bundle-files.ts';
import type { StageAddress } from './stage-address.ts';

/**
 * The score that the address asks for.
 *
 * @param freshSeed taken where neither the address nor a score file names a seed
 * @throws {PhospheneError} naming the field that is wrong, or the file that can't be had
 */
export async function readScore(address: StageAddress, freshSeed: number): Promise<Score> {
  const fromAddress = scoreFromQuery(address.scoreQuery);
  if (address.scoreFile === null) {
    return address.seeded ? fromAddress : { ...fromAddress, seed: freshSeed };
  }
  const text = new TextDecoder().decode(await fetchBytes(address.scoreFile, 'the score'));
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new PhospheneError(`The score at ${address.scoreFile} is not JSON.`, {
      remedy: 'Check the address after score=.',
      cause,
    });
  }
  const score = parseScore(document, address.scoreFile);
  return address.seeded ? { ...score, seed: fromAddress.seed } : score;
}
