import { evenSteps } from './even-steps.ts';
import { readSoundHeader } from './sound-header.ts';

/** Hz, for files whose header is not read here: what most devices have. */
const USUAL_RATE = 48_000;

/**
 * Decodes a file of sound at its own rate where its header names one: WAV and FLAC of 16 bits then have the samples that
 * ffmpeg gives.
 *
 * @throws {DOMException} when the browser can't read it
 */
export async function decodeFile(bytes: ArrayBuffer): Promise<AudioBuffer> {
  const header = readSoundHeader(new Uint8Array(bytes));
  const context = new OfflineAudioContext(1, 1, header?.sampleRate ?? USUAL_RATE);
  const sound = await context.decodeAudioData(bytes);
  if (header?.bits === 16) {
    for (let c = 0; c < sound.numberOfChannels; c++) evenSteps(sound.getChannelData(c));
  }
  return sound;
}
