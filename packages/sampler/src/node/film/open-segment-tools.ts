import { PhospheneError } from '@phosphene/model/errors';
import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Oversight } from '@phosphene/model/progress';
import { lookWithPalette, type Look } from '../../look/look.ts';
import { replayTake } from '../../take/replay-take.ts';
import { steerWalk } from '../../steering/steer-walk.ts';
import { createWalk } from '../../walk/create-walk.ts';
import { latentSpaceFrom } from '../../walk/latent-space.ts';
import { walkFromLatents } from '../../listening/walk-by-ear.ts';
import { readHeardLatents } from './heard-latents.ts';
import { readKeptTake } from './kept-take.ts';
import { openDecoder } from '../open-decoder.ts';
import type { FilmPlan } from './film-plan.ts';
import type { SegmentTools } from './render-segment.ts';

/**
 * Makes the walk and loads the decoder of a plan.
 *
 * @param partsFolder where the latents of a walk that responds to sound lie
 */
export async function openSegmentTools(
  plan: FilmPlan,
  bundle: Bundle,
  partsFolder: string,
  onFrames: (frames: number) => void,
  { signal, onNote }: Pick<Oversight, 'signal' | 'onNote'> = {},
): Promise<SegmentTools> {
  if (bundle.hash !== plan.bundle.hash) {
    throw new PhospheneError(`${bundle.folder}: the bundle has changed since the film was begun.`, {
      remedy: 'Give the command again.',
    });
  }
  return {
    plan,
    momentOf: await momentsOf(plan, bundle, partsFolder),
    decoder: await openDecoder(bundle, onNote),
    onFrames,
    ...(signal !== undefined && { signal }),
  };
}

/** What each frame of a plan shows. */
async function momentsOf(
  plan: FilmPlan,
  bundle: Bundle,
  partsFolder: string,
): Promise<SegmentTools['momentOf']> {
  const { score, rate, heardLatents, take } = plan;
  const { palette, latentSize } = bundle.manifest;
  const space = latentSpaceFrom(bundle);
  if (take !== null) {
    const replay = replayTake(await readKeptTake(partsFolder, take), [space]);
    const painted = paletteOf(palette);
    return (frame) => {
      const moment = replay.momentAt((frame * rate.denominator) / rate.numerator);
      const over =
        moment.over === null ? null : { ...moment.over, look: painted(moment.over.look) };
      return { ...moment, look: painted(moment.look), over };
    };
  }
  const walk =
    heardLatents === null
      ? steerWalk(createWalk(score, space), score, space)
      : walkFromLatents(await readHeardLatents(partsFolder, heardLatents), latentSize);
  const ticksPerFrame = (score.tickRate * rate.denominator) / rate.numerator;
  return (frame) => ({
    bundle: 0,
    latent: walk.latentBetween(frame * ticksPerFrame),
    ...{ look: score.look, over: null, black: 0 },
  });
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
