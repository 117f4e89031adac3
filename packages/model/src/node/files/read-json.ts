import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { PhospheneError } from '../../errors/index.ts';
import { parseJson, type JsonAdvice } from '../../json/index.ts';

/** Bytes that a document has at most: a dataset of 100,000 clips has a fifth of it. */
const LONGEST = 1 << 28;

/**
 * Reads a JSON file that may have been written by anybody: a plain file, whose length is looked at before it is read.
 *
 * @throws {PhospheneError} when it can't be read, is too long or is not JSON
 */
export async function readJson(path: string, advice: JsonAdvice): Promise<unknown> {
  return parseJson(await readText(path, advice), path, advice);
}

/**
 * Reads a text file of at most 256 MiB.
 *
 * @throws {PhospheneError} when it can't be read, or is too long
 */
export async function readText(path: string, advice: JsonAdvice): Promise<string> {
  try {
    // Not blocking: a named pipe has no other end.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const info = await file.stat();
      if (!info.isFile()) throw new Error('not a plain file');
      if (info.size > LONGEST) throw new Error(`longer than ${LONGEST >> 20} MiB`);
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message;
    throw new PhospheneError(`${path}: ${reason}.`, { ...advice, cause });
  }
}
