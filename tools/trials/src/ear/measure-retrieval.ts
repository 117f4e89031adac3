import { join } from 'node:path';
import { listenerFormat, type Hearing } from '@phosphene/model/audio';
import { openDataset } from '@phosphene/dataset';
import { makeSampleFootage } from '@phosphene/sample-footage';
import {
  architectureFor,
  chanceRecall,
  CheckpointStore,
  encodeFrames,
  mixtureDensities,
  readRunManifest,
  recallOf,
  TrainingState,
  withinDeviations,
} from '@phosphene/trainer';
import { runPhosphene } from '../run-phosphene.ts';
import type { Trial } from '../run-trial.ts';
import { hearWindowsAt } from './hear-windows.ts';
import type { EarBench } from './recognise.ts';
import { decodeSound } from './sound-sets.ts';

/** Of each of six clips: 600 frames a second apart, the first second left out. */
const SECONDS = 101;

/** Finds pictures by sounds and sounds by pictures, among frames of footage that was not learnt. */
export async function measureRetrieval(
  trial: Trial,
  { trained, ears, levelling }: EarBench,
  runFolder: string,
  seed: number,
): Promise<void> {
  const footage = join(trial.folder, 'other-footage');
  const data = join(trial.folder, 'other-data');
  await makeSampleFootage({
    ...{ folder: footage, secondsPerClip: SECONDS, size: 256, fps: 1 },
    seed: seed + 2000,
  });
  await runPhosphene(['ingest', footage, '-o', data, '--size', '64']);
  const dataset = await openDataset(data);
  const run = (await readRunManifest(runFolder))!;
  const checkpoint = (await new CheckpointStore(runFolder).latest(trial.note))!;
  const architecture = architectureFor(run.options, run.image);
  const state = TrainingState.restore(architecture, checkpoint.step, checkpoint.values);
  const hearings: Hearing[] = [];
  const frames: number[] = [];
  const labels: number[] = [];
  const { sampleRate, hop } = listenerFormat;
  for (const clip of dataset.manifest.clips) {
    const sound = await decodeSound(join(footage, clip.name));
    const times = dataset.readTimes(clip);
    const ends = Array.from(times.slice(1), (time) => Math.round((time * sampleRate) / hop) + 1);
    const heard = await hearWindowsAt(ears, levelling, sound, ends);
    heard.forEach((hearing, n) => {
      hearings.push(hearing);
      frames.push(clip.firstFrame + 1 + n);
      labels.push(clip.label);
    });
  }
  const codes = await encodeFrames(
    architecture,
    state.named('average'),
    dataset,
    Uint32Array.from(frames),
  );
  state.dispose();
  dataset.close();
  const densities = mixtureDensities(hearings, codes.means, withinDeviations(trained.bundle.codes));
  const count = frames.length;
  const pictures = recallOf(count, (sound, frame) => densities[sound * count + frame]!, labels);
  const sounds = recallOf(count, (frame, sound) => densities[sound * count + frame]!, labels);
  const chance = chanceRecall(labels);
  trial.fact('frames that are retrieved among', count);
  trial.fact(
    'sound → picture, recall at 1',
    pictures.atOne,
    `(by chance ${chance.atOne.toFixed(4)})`,
  );
  trial.fact('sound → picture, recall at 5', pictures.atFive, `(${chance.atFive.toFixed(4)})`);
  trial.fact('sound → picture, right label first', pictures.label, `(${chance.label.toFixed(3)})`);
  trial.fact('picture → sound, recall at 1', sounds.atOne);
  trial.fact('picture → sound, recall at 5', sounds.atFive);
  trial.fact('picture → sound, right label first', sounds.label);
}
