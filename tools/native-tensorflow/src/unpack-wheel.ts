import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { PhospheneError } from '@phosphene/model/errors';
import { InnerPath } from '@phosphene/model/json';
import * as v from 'valibot';
import yauzl from 'yauzl';

/** A file that was unpacked, by its path inside the wheel. */
export interface UnpackedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What of a wheel is needed: the C library, the headers of its C API, NVIDIA's libraries. */
const WANTED = [
  /^tensorflow\/libtensorflow_(cc|framework)(\.so\.\d+|\.\d+\.dylib)$/,
  /^tensorflow\/include\/(tensorflow\/c|tensorflow\/core\/platform|tensorflow\/tsl|tsl|xla\/tsl)\/.*\.h$/,
  /^nvidia\/[^/]+\/lib\/[^/]+\.so[.\d]*$/,
  /^nvidia\/cuda_nvcc\/(bin\/ptxas|nvvm\/libdevice\/[^/]+)$/,
  /^[^/]+\.dist-info\/(LICENSE[^/]*|METADATA)$/,
];

/**
 * Unpacks what is needed of a wheel, without Python, and checks it against the hashes that the wheel carries.
 *
 * @throws {PhospheneError} when the wheel is damaged
 */
export async function unpackWheel(
  wheel: string,
  into: string,
  signal?: AbortSignal,
): Promise<UnpackedFile[]> {
  const zip = await yauzl.openPromise(wheel);
  const files: UnpackedFile[] = [];
  let record = '';
  try {
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      const path = entry.fileName;
      if (/^[^/]+\.dist-info\/RECORD$/.test(path)) {
        record = await text(await zip.openReadStreamPromise(entry));
      } else if (v.is(InnerPath, path) && WANTED.some((pattern) => pattern.test(path))) {
        const target = join(into, path);
        await mkdir(dirname(target), { recursive: true });
        files.push(await unpackFile(await zip.openReadStreamPromise(entry), path, target, signal));
      }
    }
  } finally {
    zip.close();
  }
  const hashes = recordedHashes(record);
  for (const { path, sha256 } of files) {
    const recorded = hashes.get(path);
    if (recorded !== undefined && recorded !== sha256) {
      throw new PhospheneError(`${wheel}: ${path} does not fit the wheel's own hash.`, {
        remedy: 'The download is damaged; run the same command again.',
      });
    }
  }
  return files;
}

async function unpackFile(
  source: Readable,
  path: string,
  target: string,
  signal: AbortSignal | undefined,
): Promise<UnpackedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // Runnable, for NVIDIA's assembler; the rest does not mind.
  const sink = createWriteStream(target, { mode: 0o755 });
  await pipeline(source, measure, sink, ...(signal === undefined ? [] : [{ signal }]));
  return { path, bytes, sha256: hash.digest('hex') };
}

/** The hashes of a wheel's RECORD: lines of `path,sha256=<base64url>,bytes`. */
function recordedHashes(record: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const line of record.split('\n')) {
    const found = /^(.*),sha256=([\w-]+),\d*\s*$/.exec(line);
    if (found?.[1] === undefined || found[2] === undefined) continue;
    hashes.set(found[1], Buffer.from(found[2], 'base64url').toString('hex'));
  }
  return hashes;
}
