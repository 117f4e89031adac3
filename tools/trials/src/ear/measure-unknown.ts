import type { Trial } from '../run-trial.ts';
import { motionOf } from './following.ts';
import type { EarBench, Recognition } from './recognise.ts';
import { recognise } from './recognise.ts';
import type { LabelledSound } from './sound-sets.ts';
import { areaUnderCurve, unknownSounds } from './unknown-sounds.ts';
import { walkSamples } from './walk-sound.ts';

/** Whether sounds that were never heard are known as such, and what they show. */
export async function measureUnknown(
  trial: Trial,
  bench: EarBench,
  known: { readonly sounds: readonly LabelledSound[]; readonly heard: Recognition },
  media: string,
  seed: number,
): Promise<void> {
  const sounds = await unknownSounds(media, trial.folder);
  if (!sounds.some(({ name }) => name.startsWith('speech'))) {
    trial.fact('speech', 'not measured: there is no espeak-ng');
  }
  const familiar: number[] = [];
  const areas: Record<string, number> = {};
  for (const sound of sounds) {
    const heard = await recognise(bench, [sound]);
    familiar.push(...heard.familiar);
    // Silent windows are never heard as familiar.
    if (heard.familiar.length === 0) continue;
    areas[sound.name] = areaUnderCurve(known.heard.familiar, heard.familiar);
  }
  const area = areaUnderCurve(known.heard.familiar, familiar);
  trial.goal('known sounds beside unknown ones, by familiar', area, { atLeast: 0.95 }, 'AUROC');
  trial.record('unknown', areas);
  const strange = await lookAtWalk(bench, sounds, seed);
  const own = await lookAtWalk(bench, known.sounds, seed);
  trial.fact('unknown sounds: distance to real frames', strange.distance);
  trial.fact('known sounds: distance to real frames', own.distance);
  trial.goal('… of unknown over known', strange.distance / own.distance, { atMost: 1 });
  trial.fact('unknown sounds: motion a tick', strange.motion);
  trial.fact('known sounds: motion a tick', own.motion);
}

/** What sounds make the walk show: mean distance to the nearest real frame, and motion from tick to tick. */
async function lookAtWalk(
  bench: EarBench,
  sounds: readonly LabelledSound[],
  seed: number,
): Promise<{ readonly distance: number; readonly motion: number }> {
  let [distance, motion, walked] = [0, 0, 0];
  for (const { samples } of sounds) {
    const { latents, ticks } = await walkSamples(bench, samples, seed);
    const pictures = await bench.trained.decode(latents);
    const { distances } = await bench.judge.judge(pictures);
    distance += distances.reduce((sum, value) => sum + value, 0);
    motion += motionOf(pictures, ticks).reduce((sum, value) => sum + value, 0);
    walked += ticks;
  }
  return { distance: distance / walked, motion: motion / walked };
}
