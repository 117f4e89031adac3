import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultPictureOptions, ingest } from '@phosphene/dataset';
import { makeBaseClips } from '../src/hostile/base-clips.ts';
import { caseName, outcomesOf } from '../src/hostile/case-outcomes.ts';
import { CASE_KINDS, makeCase } from '../src/hostile/make-case.ts';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'phosphene-hostile-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('every kind of hostile or damaged footage is taken whole, or named', async () => {
  const bases = await makeBaseClips(join(home, 'bases'));
  const footage = join(home, 'footage');
  await mkdir(footage);
  await writeFile(join(footage, 'good.mp4'), bases[0]!.bytes);
  const secret = join(home, 'secret.mp4');
  await writeFile(secret, bases[0]!.bytes);
  const bait = { secret, address: 'http://127.0.0.1:9/secret.mp4' };
  const kinds: string[] = [];
  for (let number = 0; number < Object.keys(CASE_KINDS).length; number++) {
    const folder = join(footage, caseName(number));
    kinds.push(await makeCase(1, number, { bases, ...bait, folder }));
  }
  const picture = { ...defaultPictureOptions, width: 32, height: 32, allowDamaged: true };
  const { clips } = await ingest({ ...picture, footage, output: join(home, 'data'), jobs: 2 });
  expect(clips.find(({ name }) => name === 'good.mp4')).toMatchObject({
    frames: 36,
    damaged: null,
  });
  const outcomes = await outcomesOf(home, footage, 0, kinds);
  const bad = outcomes.filter(
    ({ outcome }) => outcome === 'shortened' || outcome === 'not mentioned',
  );
  expect(bad).toEqual([]);
  const taken = outcomes.filter(({ outcome }) => outcome !== 'left out');
  expect(taken.length).toBeGreaterThan(5);
}, 600_000);
