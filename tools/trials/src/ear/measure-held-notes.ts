import { join } from 'node:path';
import type { Trial } from '../run-trial.ts';
import { mixEqually } from './alter-sound.ts';
import type { EarBench } from './recognise.ts';
import { hasFluidsynth, renderPhrases } from './render-phrases.ts';
import { readSounds, type LabelledSound } from './sound-sets.ts';
import { TICK_RATE, walkSamples } from './walk-sound.ts';

const SECONDS = 12;
/** Seconds at the beginning in which the walk finds its place. */
const SETTLING = 1;

/** How often the picture changes its label on held notes of one instrument, and of pairs. */
export async function measureHeldNotes(
  trial: Trial,
  bench: EarBench,
  font: string | undefined,
  seed: number,
): Promise<void> {
  if (font === undefined || !(await hasFluidsynth())) {
    trial.fact('held notes', 'not measured: needs fluidsynth and --fonts');
    return;
  }
  const folder = join(trial.folder, 'held-notes');
  await renderPhrases(folder, font, { seed: seed + 200, seconds: SECONDS, held: true });
  const { labels } = bench.trained.bundle.manifest;
  const sounds = await readSounds(folder, labels);
  const single = await changesASecond(bench, sounds, seed);
  trial.goal('held notes: changes of label', single, { atMost: 1 }, 'a second');
  const pairs = sounds.flatMap((first, index) =>
    sounds.slice(index + 1).map((second) => ({
      ...first,
      samples: mixEqually(first.samples, second.samples),
    })),
  );
  const mixed = await changesASecond(bench, pairs, seed);
  trial.goal('held notes of two: changes of label', mixed, { atMost: 1 }, 'a second');
}

/** Changes of the label that the nearest frame has, mean over the sounds. */
async function changesASecond(
  bench: EarBench,
  sounds: readonly LabelledSound[],
  seed: number,
): Promise<number> {
  let [changes, seconds] = [0, 0];
  for (const { samples } of sounds) {
    const { latents, ticks } = await walkSamples(bench, samples, seed);
    const { nearest } = await bench.judge.judge(await bench.trained.decode(latents));
    for (let tick = SETTLING * TICK_RATE + 1; tick < ticks; tick++) {
      if (nearest[tick] !== nearest[tick - 1]) changes++;
    }
    seconds += Math.max(0, ticks / TICK_RATE - SETTLING);
  }
  return changes / Math.max(1, seconds);
}
