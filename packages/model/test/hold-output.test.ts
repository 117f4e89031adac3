import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { holdOutput } from '../src/node/files/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-hold-'));
});
afterAll(() => rm(folder, { recursive: true }));

const nothing = (): Promise<string> => Promise.resolve('done');

test('an output is held by one at a time, by whatever path it is named', async () => {
  await mkdir(join(folder, 'run'));
  await symlink(join(folder, 'run'), join(folder, 'link'));
  await holdOutput(join(folder, 'run'), async () => {
    const again = holdOutput(join(folder, 'link'), nothing);
    await expect(again).rejects.toThrow(
      /link is being written by another command \(this process\)/,
    );
    expect(await holdOutput(join(folder, 'other'), nothing)).toBe('done');
  });
  expect(await holdOutput(join(folder, 'link'), nothing)).toBe('done');
});

test('work that fails lets go', async () => {
  const fails = holdOutput(join(folder, 'run'), () => Promise.reject(new Error('no')));
  await expect(fails).rejects.toThrow('no');
  expect(await holdOutput(join(folder, 'run'), nothing)).toBe('done');
});

test('a process that is killed leaves no lock behind', async () => {
  const output = join(folder, 'film.mp4');
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'hold-in-child.mjs'), output], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  await expect(holdOutput(output, nothing)).rejects.toThrow(`(process ${holder.pid})`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await holdOutput(output, nothing)).toBe('done');
});
