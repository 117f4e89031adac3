import { PhospheneError } from '@phosphene/model/errors';
import { findMediaTools } from '@phosphene/model/media';
import { lastWords, runProgram } from '@phosphene/terminal';

/**
 * Runs ffmpeg by itself, with none of our options.
 *
 * @throws {PhospheneError} when it fails
 */
export async function ffmpegAlone(args: readonly string[]): Promise<void> {
  const { ffmpeg } = await findMediaTools();
  const end = await runProgram(ffmpeg, ['-v', 'error', '-nostdin', ...args]);
  if (end.status === 0) return;
  throw new PhospheneError(`ffmpeg ${args.join(' ')}: ${lastWords(end)}`, {
    remedy: 'Run it by hand to see all that it says.',
  });
}
