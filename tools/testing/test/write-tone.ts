import { startFfmpeg } from '@phosphene/model/media';

/** Writes a stereo tone of 480 Hz at −20 dB of peak, whose end goes on at its beginning. @param rate samples a second */
export async function writeTone(path: string, seconds: number, rate: number): Promise<void> {
  const tone = '0.1*sin(2*PI*480*t)';
  const ffmpeg = await startFfmpeg({
    inputs: [{ pipe: true, options: ['-f', 's16le', '-ar', '48000', '-ac', '2'] }],
    output: {
      path,
      options: [
        ...['-filter_complex', `aevalsrc=${tone}|${tone}:d=${seconds}:s=${rate}`],
        ...['-c:a', 'pcm_s16le'],
      ],
    },
  });
  ffmpeg.stdin!.end();
  await ffmpeg.finished;
}
