import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { writeFileAtomic } from '@phosphene/model/files';
import { cacheFolder } from '@phosphene/native-tensorflow';
import { lastWords, runProgram } from '@phosphene/terminal';

const VERSION = '1.30.0';

/**
 * The `node_modules` with packages of onnxruntime, fetched once into the cache: they weigh more than all the rest
 * together and serve this bench only. The CPU's binary travels in the package; its install script, which would
 * fetch CUDA's, is not run.
 *
 * @throws {PhospheneError} when npm can't fetch them
 */
export async function fetchOnnxruntime(
  packages: readonly ('onnxruntime-node' | 'onnxruntime-web')[],
): Promise<string> {
  const folder = join(cacheFolder(), `onnxruntime-${VERSION}`);
  const modules = join(folder, 'node_modules');
  if (packages.every((name) => existsSync(join(modules, name, 'package.json')))) return modules;
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, 'package.json'), '{"private": true}\n');
  const wanted = packages.map((name) => `${name}@${VERSION}`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const end = await runProgram(
    npm,
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted],
    { cwd: folder, timeoutSeconds: 600 },
  );
  if (end.status === 0) return modules;
  throw new PhospheneError(`onnxruntime ${VERSION} could not be fetched: ${lastWords(end)}`, {
    remedy: `Install it by hand: cd ${folder} && npm install --ignore-scripts ${wanted.join(' ')}`,
  });
}
