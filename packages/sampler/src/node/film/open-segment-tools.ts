import { PhospheneError } from '@phosphene/model/errors';
import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Oversight } from '@phosphene/model/progress';
import { lookWithPalette, type Look } from '../../look/look.ts';
import { replayTake, type ReplayedPicture } from '../../take/replay-take.ts';
import { steerWalk } from '../../steering/steer-walk.ts';
import { createWalk, type Walk } from '../../walk/create-walk.ts';
import { latentSpaceFrom, type LatentSpace } from '../../walk/latent-space.ts';
import { levelFromTicks, walkFromLatents } from '../../listening/walk-by-ear.ts';
import { readHeardTicks } from './heard-latents.ts';
import { readKeptTake } from './kept-take.ts';
import { openDecoder, type PictureDecoder } from '../open-decoder.ts';
import type { FilmPlan } from './film-plan.ts';
import { walkScript, type FilmScript } from './film-script.ts';
import type { SegmentTools } from './render-segment.ts';

/**
 * Makes the walk and loads the decoders of a plan.
 *
 * @param bundles of the plan: its own, and the others in their order
 * @param partsFolder where the latents of a walk that responds to sound lie
 */
export async function openSegmentTools(
  plan: FilmPlan,
  bundles: readonly Bundle[],
  partsFolder: string,
  onFrames: (frames: number) => void,
  { signal, onNote }: Pick<Oversight, 'signal' | 'onNote'> = {},
): Promise<SegmentTools> {
  [plan.bundle, ...plan.others].forEach(({ hash, folder }, n) => {
    if (bundles[n]?.hash === hash) return;
    throw new PhospheneError(`${folder}: the bundle has changed since the film was begun.`, {
      remedy: 'Give the command again.',
    });
  });
  const script = await scriptOf(plan, bundles, partsFolder);
  const opened: { decoder: PictureDecoder; image: FilmPlan['image'] }[] = [];
  for (const bundle of bundles) {
    const decoder = await openDecoder(bundle, onNote);
    opened.push({ decoder, image: bundle.manifest.image });
  }
  return {
    plan,
    script,
    bundles: opened,
    onFrames,
    ...(signal !== undefined && { signal }),
  };
}

/** The walk of a plan. Its segments are entered by the plan's times, so that a late one costs no more than an early one. */
export function walkOf({ score, walkTimes }: FilmPlan, space: LatentSpace): Walk {
  return createWalk(score, space, undefined, walkTimes ?? undefined);
}

/** What each frame of a plan shows. */
async function scriptOf(
  plan: FilmPlan,
  bundles: readonly Bundle[],
  partsFolder: string,
): Promise<FilmScript> {
  const { score, rate, heardLatents, take } = plan;
  if (take !== null) {
    const replay = replayTake(await readKeptTake(partsFolder, take), bundles.map(latentSpaceFrom));
    const lookOf = bundles.map(({ manifest }) => paletteOf(manifest.palette));
    const painted = <Picture extends ReplayedPicture>(picture: Picture): Picture => ({
      ...picture,
      look: lookOf[picture.bundle]!(picture.look),
    });
    return {
      looks: replay.looks,
      trailSteps: replay.trailSteps,
      momentOf(frame) {
        const moment = replay.momentAt((frame * rate.denominator) / rate.numerator);
        return { ...painted(moment), over: moment.over === null ? null : painted(moment.over) };
      },
      pictureOfStep: (step) => painted(replay.pictureOfStep(step)),
    };
  }
  const [bundle] = bundles as readonly [Bundle, ...Bundle[]];
  const space = latentSpaceFrom(bundle);
  const { latentSize } = bundle.manifest;
  if (heardLatents === null) return walkScript(plan, steerWalk(walkOf(plan, space), score, space));
  const { latents, levels } = await readHeardTicks(partsFolder, heardLatents, latentSize);
  return walkScript(plan, walkFromLatents(latents, latentSize), levelFromTicks(levels));
}

/** Looks with the bundle's palette; each is made once, so that painters can tell them apart. */
function paletteOf(palette: string | null): (look: Look) => Look {
  const known = new Map<Look, Look>();
  return (look) => {
    const found = known.get(look) ?? lookWithPalette(look, palette);
    known.set(look, found);
    return found;
  };
}
