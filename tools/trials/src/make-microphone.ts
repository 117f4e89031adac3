import { resolve } from 'node:path';
import { startFfmpeg } from '@phosphene/model/media';

/** Four notes a second, which fade. */
const NOTES =
  'aevalsrc=0.4*exp(-8*mod(t\\,0.25))*sin(2*PI*t*220*pow(1.5\\,mod(floor(4*t)\\,5))):d=20:s=48000';

/**
 * Makes what the browser's fake microphone plays again and again: WAV of 16 bits, which is all that it takes.
 *
 * @param sound a file; notes where there is none
 */
export async function makeMicrophone(sound: string | undefined, path: string): Promise<void> {
  const ffmpeg = await startFfmpeg({
    inputs: [
      sound === undefined
        ? { pipe: true, options: ['-f', 's16le', '-ar', '48000', '-ac', '1'] }
        : { path: resolve(sound), options: [] },
    ],
    output: {
      path,
      options: [
        ...(sound === undefined ? ['-filter_complex', NOTES] : ['-vn']),
        ...['-ar', '48000', '-c:a', 'pcm_s16le'],
      ],
    },
  });
  ffmpeg.stdin?.end();
  await ffmpeg.finished;
}

/** Switches of Chromium by which its microphone plays a file. */
export const microphoneSwitches = (path: string): string[] => [
  ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  `--use-file-for-fake-audio-capture=${path}`,
];
