import type { Trial } from '../run-trial.ts';
import { motionOf } from './following.ts';
import type { EarBench, Recognition } from './recognise.ts';
import { recognise } from './recognise.ts';
import { areaUnderCurve, unknownSounds } from './unknown-sounds.ts';
import { walkSamples } from './walk-sound.ts';

/** Whether sounds that were never heard are known as such, and what they show. */
export async function measureUnknown(
  trial: Trial,
  bench: EarBench,
  known: Recognition,
  media: string,
  seed: number,
): Promise<void> {
  const sounds = await unknownSounds(media, trial.folder);
  if (!sounds.some(({ name }) => name.startsWith('speech'))) {
    trial.fact('speech', 'not measured: there is no espeak-ng');
  }
  const familiar: number[] = [];
  const areas: Record<string, number> = {};
  let [distance, motion, walked] = [0, 0, 0];
  for (const sound of sounds) {
    const heard = await recognise(bench, [sound]);
    familiar.push(...heard.familiar);
    // Silent windows are never heard as familiar.
    if (heard.familiar.length > 0)
      areas[sound.name] = areaUnderCurve(known.familiar, heard.familiar);
    const { latents, ticks } = await walkSamples(bench, sound.samples, seed);
    const pictures = await bench.trained.decode(latents);
    const verdicts = await bench.judge.judge(pictures);
    distance += verdicts.distances.reduce((sum, value) => sum + value, 0);
    motion += motionOf(pictures, ticks).reduce((sum, value) => sum + value, 0);
    walked += ticks;
  }
  const area = areaUnderCurve(known.familiar, familiar);
  trial.goal('known sounds beside unknown ones, by familiar', area, { atLeast: 0.95 }, 'AUROC');
  trial.record('unknown', areas);
  trial.fact('unknown sounds: distance to real frames', distance / walked);
  trial.fact('known sounds: distance to real frames', known.distance);
  trial.goal('… of unknown over known', distance / walked / known.distance, { atMost: 1 });
  trial.fact('unknown sounds: motion a tick', motion / walked);
}
