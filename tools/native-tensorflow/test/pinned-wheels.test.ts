import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findStrangeWheel } from '../src/pinned-wheels.ts';
import { TESTED_TENSORFLOW } from '../src/tested-version.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'phosphene-wheels-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  [`tensorflow_cpu-${TESTED_TENSORFLOW}-cp312-cp312-manylinux_2_27_x86_64.whl`, true],
  [`tensorflow-${TESTED_TENSORFLOW}-cp399-cp399-manylinux_2_27_x86_64.whl`, true],
  ['tensorflow_cpu-1.0.0-cp312-cp312-manylinux_2_27_x86_64.whl', false],
  ['nvidia_cudnn_cu12-9.3.0.75-py3-none-manylinux2014_x86_64.whl', false],
])('%s with another content is strange: %p', async (name, isStrange) => {
  await writeFile(join(folder, name), 'no wheel at all');
  expect(await findStrangeWheel([join(folder, name)])).toBe(isStrange ? name : null);
});
