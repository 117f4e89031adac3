import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileAtomic } from '../src/node/files/atomic-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-atomic-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file written whole leaves nothing beside it, nor what one that was killed at it left', async () => {
  const path = join(folder, 'run.json');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const living = process.ppid;
  const others = [`.run.json.${living}.tmp`, '.run.json.old.tmp', `.other.json.${dead}.tmp`];
  for (const name of [...others, `.run.json.${dead}.tmp`]) await writeFile(join(folder, name), '{');
  await writeFileAtomic(path, '{}');
  expect(await readFile(path, 'utf8')).toBe('{}');
  expect((await readdir(folder)).sort()).toEqual([...others, 'run.json'].sort());
});

test('a file that could not be written leaves nothing', async () => {
  const before = await readdir(folder);
  await expect(writeFileAtomic(join(folder, 'nowhere', 'x.json'), '')).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual(before);
});
