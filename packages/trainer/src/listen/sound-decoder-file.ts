import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { sha256, writeFileAtomic } from '@phosphene/model/files';
import type { HashedFile } from '@phosphene/model/json';
import {
  elementCount,
  soundDecoderArchitecture,
  soundDecoderWeightSpecs,
} from '@phosphene/model/network';

const FILE = 'sound-decoder.f32';

/**
 * Writes a sound decoder beside a run's listener.
 *
 * @param weights in the order of `soundDecoderWeightSpecs`
 */
export async function writeSoundDecoder(
  runFolder: string,
  weights: readonly Float32Array[],
): Promise<HashedFile> {
  const bytes = Buffer.concat(
    weights.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
  await writeFileAtomic(join(runFolder, 'listener', FILE), bytes);
  return { path: FILE, bytes: bytes.length, sha256: sha256(bytes) };
}

/**
 * The weights of a run's sound decoder, by name.
 *
 * @throws {PhospheneError} when the file is cut or changed
 */
export async function readSoundDecoder(
  runFolder: string,
  file: HashedFile,
  latentSize: number,
): Promise<Record<string, Float32Array>> {
  const path = join(runFolder, 'listener', file.path);
  const bytes = await readFile(path).catch(() => new Uint8Array(0));
  if (sha256(bytes) !== file.sha256) {
    throw new PhospheneError(`${path}: missing, or its content has changed.`, {
      remedy: `Remove ${join(runFolder, 'listener')} and learn to listen again: phosphene train --listen-only ${runFolder}`,
    });
  }
  const values = new Float32Array(new Uint8Array(bytes).buffer);
  let offset = 0;
  const specs = soundDecoderWeightSpecs(soundDecoderArchitecture(latentSize));
  return Object.fromEntries(
    specs.map(({ name, shape }) => {
      const size = elementCount(shape);
      offset += size;
      return [name, values.slice(offset - size, offset)];
    }),
  );
}
