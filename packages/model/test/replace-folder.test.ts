import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { replaceFolder, settleFolder } from '../src/node/files/replace-folder.ts';

let home = '';
let target = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'phosphene-replace-'));
  target = join(home, 'bundle');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const fillWith = (text: string) => (folder: string) => writeFile(join(folder, 'file'), text);
const standing = (): Promise<string> => readFile(join(target, 'file'), 'utf8');

describe('a folder that is replaced', () => {
  test('has what was filled in, and nothing lies beside it', async () => {
    await replaceFolder(target, fillWith('first'));
    expect(await standing()).toBe('first');
    await replaceFolder(target, fillWith('second'));
    expect(await standing()).toBe('second');
    expect(await readdir(home)).toEqual(['bundle']);
  });

  test('is what it was when the filling fails', async () => {
    await replaceFolder(target, fillWith('first'));
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const failing = replaceFolder(target, async (folder) => {
      await writeFile(join(folder, 'half'), '');
      throw full;
    });
    await expect(failing).rejects.toThrow(`${target}: the disk is full.`);
    expect(await standing()).toBe('first');
    expect(await readdir(home)).toEqual(['bundle']);
  });

  test('is whole again after a kill at any of its steps', async () => {
    const next = join(home, '.bundle.phosphene-new');
    const old = join(home, '.bundle.phosphene-old');
    await replaceFolder(target, fillWith('first'));
    // While it was filled.
    await mkdir(next);
    expect(await settleFolder(target)).toEqual(['file']);
    expect(await readdir(home)).toEqual(['bundle']);
    // When what stood there had been moved aside.
    await mkdir(next);
    await rename(target, old);
    expect(await settleFolder(target)).toEqual(['file']);
    expect(await standing()).toBe('first');
    expect(await readdir(home)).toEqual(['bundle']);
    // When the new one had its name, and the old one was not removed yet.
    await mkdir(old);
    await fillWith('before')(old);
    expect(await settleFolder(target)).toEqual(['file']);
    expect(await standing()).toBe('first');
    expect(await readdir(home)).toEqual(['bundle']);
  });

  test('is not taken for a file of its name', async () => {
    await writeFile(target, '');
    await expect(settleFolder(target)).rejects.toThrow(`${target} can't be written (ENOTDIR).`);
    expect(await settleFolder(join(home, 'nowhere'))).toEqual([]);
  });
});
