import { join } from 'node:path';
import { makeSampleFootage } from '@phosphene/sample-footage';
import type { Trial } from '../run-trial.ts';
import { correlate, motionOf, onsetsAtFrames } from './following.ts';
import type { EarBench } from './recognise.ts';
import { decodeSound } from './sound-sets.ts';
import { TICK_RATE, walkSamples } from './walk-sound.ts';

const SECONDS = 15;

/** Whether the picture follows the playing: correlation of onsets and motion, in the training clips and by ear. */
export async function measureFollowing(
  trial: Trial,
  bench: EarBench,
  ownFootage: string,
  seed: number,
): Promise<void> {
  const { trained } = bench;
  const { manifest } = trained.dataset;
  const inTraining: number[] = [];
  for (const clip of manifest.clips) {
    const count = Math.min(clip.frames, 500);
    const frames = Uint32Array.from({ length: count }, (_, n) => clip.firstFrame + n);
    const sound = await decodeSound(join(ownFootage, clip.name));
    const fps = (clip.frames - 1) / trained.dataset.readTimes(clip).at(-1)!;
    const onsets = onsetsAtFrames(sound, fps, count);
    inTraining.push(correlate(onsets, motionOf(trained.read(frames), count), fps));
  }
  const folder = join(trial.folder, 'other-phrases');
  await makeSampleFootage({ folder, secondsPerClip: SECONDS, size: 32, fps: 2, seed: seed + 1000 });
  const byEar: number[] = [];
  for (const label of manifest.labels) {
    const samples = await decodeSound(join(folder, label, `${label}-01.mp4`));
    const { latents, ticks } = await walkSamples(bench, samples, seed);
    const pictures = await trained.decode(latents);
    const onsets = onsetsAtFrames(samples, TICK_RATE, ticks);
    byEar.push(correlate(onsets, motionOf(pictures, ticks), TICK_RATE));
  }
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  trial.fact('onsets and motion in the training clips', mean(inTraining), 'correlation');
  trial.fact('onsets and motion by ear, other phrases', mean(byEar), 'correlation');
  trial.goal('share of it that is kept', mean(byEar) / mean(inTraining), { atLeast: 0.6 });
  trial.record('following', { labels: manifest.labels, inTraining, byEar });
}
