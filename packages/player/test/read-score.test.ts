import { describe, expect, test } from '@jest/globals';
import { readScore } from '../src/address/read-score.ts';
import { readStageAddress } from '../src/address/stage-address.ts';

const fileOf = (document: string): string =>
  encodeURIComponent(`data:application/json,${encodeURIComponent(document)}`);
const read = (hash: string): ReturnType<typeof readScore> =>
  readScore(readStageAddress(`http://localhost/#${hash}`), 99);

describe('the score of the address', () => {
  test('has a fresh seed unless the address names one', async () => {
    expect((await read('')).seed).toBe(99);
    expect((await read('seed=7')).seed).toBe(7);
    expect((await read('seed=0')).seed).toBe(0);
  });

  test('is read from a file, whose seed the address may replace', async () => {
    const file = fileOf('{"version": 1, "seed": 3, "tickRate": 60}');
    expect(await read(`score=${file}`)).toMatchObject({ seed: 3, tickRate: 60 });
    expect(await read(`score=${file}&seed=8`)).toMatchObject({ seed: 8, tickRate: 60 });
  });

  test('names what is wrong with a file', async () => {
    await expect(read(`score=${fileOf('{')}`)).rejects.toThrow(/is not JSON/);
    await expect(read(`score=${fileOf('{"version": 1, "tickRate": 0}')}`)).rejects.toThrow(
      /"tickRate" is wrong/,
    );
  });
});
