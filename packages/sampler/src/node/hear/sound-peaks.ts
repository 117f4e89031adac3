import { listenerFormat } from '@phosphene/model/audio';
import { decodeMono } from './decode-mono.ts';

/**
 * The waveform of a file, as it is drawn: the greatest absolute sample of each part.
 *
 * @param rate parts a second
 */
export async function soundPeaks(
  path: string,
  rate: number,
  signal?: AbortSignal,
): Promise<number[]> {
  const samplesPerPart = listenerFormat.sampleRate / rate;
  const peaks: number[] = [];
  let at = 0;
  for await (const samples of decodeMono(path, listenerFormat.sampleRate, signal)) {
    for (const sample of samples) {
      const part = Math.floor(at++ / samplesPerPart);
      peaks[part] = Math.max(peaks[part] ?? 0, Math.abs(sample));
    }
  }
  return peaks;
}
