import { mixToMono, Resampler } from '@phosphene/model/audio';
import { PhospheneError } from '@phosphene/model/errors';
import { probeMedia, startFfmpeg } from '@phosphene/model/media';

/**
 * Decodes a file's first sound at its own rate, mixes it to mono and brings it to a sample rate, by the same code as the
 * stage's: of a lossless file both make the same samples.
 *
 * @param sampleRate Hz
 * @returns its samples in parts, −1…1
 * @throws {PhospheneError} when the file has no sound
 */
export async function* decodeMono(
  path: string,
  sampleRate: number,
  signal?: AbortSignal,
): AsyncGenerator<Float32Array> {
  const { audio } = await probeMedia(path);
  if (audio === null) throw silentFile(path);
  const { channels } = audio;
  const resampler = new Resampler(audio.sampleRate, sampleRate);
  let parts: Float32Array[] = [];
  const keep = (samples: Float32Array): void => void parts.push(samples.slice());
  const ffmpeg = await startFfmpeg({
    inputs: [{ path, options: [] }],
    output: {
      pipe: true,
      options: [
        ...['-map', `0:${audio.index}`, '-vn', '-sn', '-dn', '-ac', String(channels)],
        ...['-ar', String(audio.sampleRate), '-f', 'f32le'],
      ],
    },
    ...(signal !== undefined && { signal }),
  });
  try {
    const frame = 4 * channels;
    let rest = Buffer.alloc(0);
    for await (const chunk of ffmpeg.stdout!) {
      const bytes = Buffer.concat([rest, chunk as Buffer]);
      const whole = bytes.length - (bytes.length % frame);
      rest = Buffer.from(bytes.subarray(whole));
      const interleaved = new Float32Array(new Uint8Array(bytes.subarray(0, whole)).buffer);
      resampler.push(mixToMono(apart(interleaved, channels)), keep);
      yield* parts;
      parts = [];
    }
    await ffmpeg.finished;
    resampler.flush(keep);
    yield* parts;
  } finally {
    ffmpeg.kill();
  }
}

/** The error of a file in which nothing can be heard. */
export function silentFile(path: string): PhospheneError {
  return new PhospheneError(`${path}: there is no sound in it.`, {
    remedy: 'Name a file with sound, of more than a moment.',
    exitCode: 2,
  });
}

function apart(interleaved: Float32Array, channels: number): Float32Array[] {
  const frames = interleaved.length / channels;
  return Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: frames }, (_, n) => interleaved[n * channels + channel]!),
  );
}
