import { PhospheneError } from '@phosphene/model/errors';
import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Oversight } from '@phosphene/model/progress';
import { createWalk } from '../../walk/create-walk.ts';
import { latentSpaceFrom } from '../../walk/latent-space.ts';
import { walkFromLatents } from '../../listening/walk-by-ear.ts';
import { readHeardLatents } from './heard-latents.ts';
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
    walk:
      plan.heardLatents === null
        ? createWalk(plan.score, latentSpaceFrom(bundle))
        : walkFromLatents(
            await readHeardLatents(partsFolder, plan.heardLatents),
            bundle.manifest.latentSize,
          ),
    decoder: await openDecoder(bundle, onNote),
    onFrames,
    ...(signal !== undefined && { signal }),
  };
}
