import { createInterface } from 'node:readline';
import { startFfmpeg } from '@phosphene/model/media';

/**
 * Counts the pictures of a film without decoding them.
 *
 * @throws {PhospheneError} when the file can't be read to its end
 */
export async function countPackets(path: string, signal?: AbortSignal): Promise<number> {
  const copy = ['-map', '0:v:0', '-c', 'copy', '-f', 'framecrc'];
  const process = await startFfmpeg({
    inputs: [{ path, options: [] }],
    output: { pipe: true, options: copy },
    ...(signal !== undefined && { signal }),
  });
  let count = 0;
  for await (const line of createInterface({ input: process.stdout! })) {
    if (!line.startsWith('#') && line.trim() !== '') count += 1;
  }
  await process.finished;
  return count;
}
