import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Oversight } from '@phosphene/model/progress';
import { lastWords, runProgram } from '@phosphene/terminal';
import { findPip } from './find-pip.ts';
import { findStrangeWheel } from './pinned-wheels.ts';

/** What to ask pip for, in order of preference. NVIDIA's wheels are those that this version of TensorFlow names. */
export function wheelRequirements(version: string, cuda: boolean): string[] {
  const linux = process.platform === 'linux' && process.arch === 'x64';
  const names = linux
    ? cuda
      ? ['tensorflow[and-cuda]']
      : ['tensorflow_cpu', 'tensorflow']
    : cuda
      ? []
      : ['tensorflow', 'tensorflow_cpu'];
  return names.map((name) => `${name}==${version}`);
}

/**
 * Only the C library of a wheel is used, and it is the same whatever the Python: where there is no wheel for
 * the Python that was found, one for another does.
 */
const OTHER_PYTHONS = ['3.13', '3.12', '3.11', '3.10'];

const LINUX_PLATFORMS = ['2_28', '2_27', '2_17'];

function optionsForPython(version: string): string[] {
  const arch = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const platforms = LINUX_PLATFORMS.map((glibc) => `manylinux_${glibc}_${arch}`);
  return [
    ...['--python-version', version, '--implementation', 'cp'],
    ...[...platforms, `manylinux2014_${arch}`].flatMap((platform) => ['--platform', platform]),
  ];
}

/**
 * Downloads a version of TensorFlow's wheel (with `cuda`, also those of NVIDIA's libraries) into an empty folder. pip
 * compares them with the registry's hashes, and the tested version's are pinned beside.
 *
 * @returns the paths of the wheels, or why there are none
 */
export async function fetchWheels(
  folder: string,
  version: string,
  cuda: boolean,
  { onNote, signal }: Oversight,
): Promise<{ wheels: string[] } | { reason: string }> {
  const pip = await findPip(signal);
  if (pip === null) return { reason: 'no pip was found (Debian: apt install python3-pip)' };
  let reason = 'pip has no TensorFlow wheels for this platform';
  const pythons = process.platform === 'linux' ? [null, ...OTHER_PYTHONS] : [null];
  for (const requirement of wheelRequirements(version, cuda)) {
    for (const python of pythons) {
      const other = python === null ? '' : ` (the wheel for Python ${python})`;
      onNote?.(`  pip download ${requirement}${other}…`);
      const end = await runProgram(
        pip.command,
        [
          ...pip.args,
          ...['download', '--only-binary=:all:', '--disable-pip-version-check', '--no-input'],
          ...['--progress-bar', 'off', '--retries', '1', '--timeout', '20', '--dest', folder],
          ...(cuda ? [] : ['--no-deps']),
          ...(python === null ? [] : optionsForPython(python)),
          requirement,
        ],
        { timeoutSeconds: cuda ? 3600 : 1800, signal },
      );
      const wheels = (await readdir(folder)).filter((name) => name.endsWith('.whl'));
      if (end.status === 0 && wheels.length > 0) {
        const paths = wheels.map((name) => join(folder, name));
        const strange = await findStrangeWheel(paths);
        if (strange === null) return { wheels: paths };
        return { reason: `${strange} is not the file that was tested: its SHA-256 is another` };
      }
      reason = `pip download ${requirement}: ${lastWords(end)}`;
      // A registry out of reach says "from versions: none"; another Python would not help.
      if (/Name or service not known|Connection refused|NewConnectionError/.test(end.stderr)) {
        return { reason: `pip can't reach its registry: ${lastWords(end)}` };
      }
      if (!/No matching distribution/.test(end.stderr)) break;
    }
  }
  return { reason };
}
