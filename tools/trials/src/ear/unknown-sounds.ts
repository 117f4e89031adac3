import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listenerFormat } from '@phosphene/model/audio';
import { RandomStream } from '@phosphene/model/random';
import { runProgram } from '@phosphene/terminal';
import { decodeSound, type LabelledSound } from './sound-sets.ts';

const SECONDS = 8;
const STREAM = 0x756e6b;
const SENTENCE =
  'A musician films somebody playing six instruments, and the machine dreams in what it learnt from the frames and their sound.';

/**
 * Sounds of no footage: recordings of the media folder, noise, a sweep, silence, and speech where espeak-ng is.
 *
 * @param folder for what is made
 */
export async function unknownSounds(media: string, folder: string): Promise<LabelledSound[]> {
  const { sampleRate } = listenerFormat;
  const length = SECONDS * sampleRate;
  const random = new RandomStream(1, STREAM);
  const made = (name: string, at: (n: number) => number): LabelledSound => ({
    label: -1,
    name,
    samples: Float32Array.from({ length }, (_, n) => at(n)),
  });
  const rise = Math.log(8000 / 60);
  const sounds = [
    made('noise', () => 0.1 * random.normal()),
    made('sweep', (n) => {
      const phase = ((2 * Math.PI * 60 * SECONDS) / rise) * Math.exp((rise * n) / length);
      return 0.3 * Math.sin(phase);
    }),
    made('silence', () => 0),
  ];
  for (const file of (await readdir(media)).filter((name) => name.endsWith('.flac')).sort()) {
    sounds.push({ label: -1, name: file, samples: await decodeSound(join(media, file)) });
  }
  for (const voice of ['en', 'en+f3']) {
    const path = join(folder, `speech-${voice}.wav`);
    const end = await runProgram('espeak-ng', ['-v', voice, '-w', path, SENTENCE]);
    if (end.status !== 0) continue;
    sounds.push({ label: -1, name: `speech ${voice}`, samples: await decodeSound(path) });
  }
  return sounds;
}

/** The area under the ROC curve: how likely a positive scores above a negative. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  let above = 0;
  for (const positive of positives) {
    for (const negative of negatives) {
      above += positive > negative ? 1 : positive === negative ? 0.5 : 0;
    }
  }
  return above / (positives.length * negatives.length);
}
