import type { FfmpegProcess } from './start-ffmpeg.ts';

const BROKEN_PIPE = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

/**
 * Why frames could not be given to ffmpeg: where the pipe broke, what ffmpeg itself says of its end; otherwise the error as
 * it is. ffmpeg has ended afterwards.
 */
export async function causeOfFailure(ffmpeg: FfmpegProcess, error: unknown): Promise<unknown> {
  const isBroken = BROKEN_PIPE.has((error as NodeJS.ErrnoException | null)?.code ?? '');
  if (!isBroken) ffmpeg.kill();
  const reason = await ffmpeg.finished.then(
    () => error,
    (end: unknown) => end,
  );
  return isBroken ? reason : error;
}
