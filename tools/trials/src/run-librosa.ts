import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PhospheneError } from '@phosphene/model/errors';
import { runProgram } from '@phosphene/terminal';

/**
 * Runs a program of `bench/` on mono samples: it is given a file of them as float32, a file to write, and `argument`.
 *
 * @param python one that has librosa
 * @param folder for both files
 * @returns the path of what it wrote
 * @throws {PhospheneError} when it fails
 */
export async function runLibrosa(
  python: string,
  program: string,
  samples: Float32Array,
  folder: string,
  argument: string,
): Promise<string> {
  const script = fileURLToPath(new URL(`../bench/${program}`, import.meta.url));
  const [input, output] = [join(folder, 'samples.f32'), join(folder, `${program}.out`)];
  await writeFile(input, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
  const args = [script, input, output, argument];
  const { status, stderr } = await runProgram(python, args, { timeoutSeconds: 600 });
  if (status !== 0) {
    throw new PhospheneError(`${python} has no librosa: ${stderr.trim().slice(-200)}`, {
      remedy:
        'Install it (see npm run trial:features -- --help), and name that Python with --python.',
    });
  }
  return output;
}
