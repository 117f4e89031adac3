import { parseJson } from '@phosphene/model/json';
import { parseScore, scoreFromQuery, type Score } from '@phosphene/sampler';
import { fetchBytes } from '../bundle/bundle-files.ts';
import type { StageAddress } from './stage-address.ts';

/**
 * The score that the address asks for.
 *
 * @param freshSeed taken where neither the address nor a score file names a seed, and no clock is shared
 * @throws {PhospheneError} naming the field that is wrong, or the file that can't be had
 */
export async function readScore(address: StageAddress, freshSeed: number): Promise<Score> {
  const fromAddress = scoreFromQuery(address.scoreQuery);
  if (address.scoreFile === null) {
    const sameForAll = address.seeded || address.since !== null;
    return sameForAll ? fromAddress : { ...fromAddress, seed: freshSeed };
  }
  const score = parseScore(await fetchJson(address.scoreFile, 'score'), address.scoreFile);
  return address.seeded ? { ...score, seed: fromAddress.seed } : score;
}

/**
 * Fetches a JSON file that the address names.
 *
 * @param field of the address
 * @throws {PhospheneError} when it can't be had, or is no JSON
 */
export async function fetchJson(address: string, field: 'score' | 'set'): Promise<unknown> {
  const what = field === 'score' ? 'the score' : 'the set list';
  const text = new TextDecoder().decode(await fetchBytes(address, what));
  return parseJson(text, `${address}: ${what}`, { remedy: `Check the address after ${field}=.` });
}
