import { createWalk, latentSpaceOf, type Score } from '@phosphene/sampler';
import type { StageBundle } from './bundle/open-bundle.ts';
import { createDecoder } from './gl/create-decoder.ts';
import { DecodedFrames } from './gl/decoded-frames.ts';
import { GpuFence } from './gl/gpu-fence.ts';
import { LookPass } from './gl/look-pass.ts';
import type { SharedContext } from './gl/shared-context.ts';
import { Meters } from './meters.ts';
import type { Playback } from './playback.ts';
import type { BackendChoice } from './stage-address.ts';

/** Makes a bundle ready to play from tick 0, standing still. */
export async function openPlayback(
  context: SharedContext,
  bundle: StageBundle,
  score: Score,
  backend: BackendChoice,
  onNote: (line: string) => void,
): Promise<Playback> {
  const walk = createWalk(score, latentSpaceOf(bundle));
  const { image, palette } = bundle.manifest;
  const decoder = await createDecoder(context, bundle, backend, onNote);
  const picture = new LookPass(image);
  picture.setLook(score.look, palette);
  return {
    context,
    bundle,
    frames: new DecodedFrames(image.width, image.height),
    picture,
    fence: new GpuFence(context.gl),
    meters: new Meters(),
    decoder,
    score,
    walk,
    position: 0,
    speed: 1,
    running: false,
    fit: 'contain',
    underway: null,
    suspended: false,
  };
}

/** Goes on with another score, from its tick 0. The frame on show stays until the next is ready. */
export function changeScore(playback: Playback, score: Score): void {
  const rewalk = JSON.stringify({ ...score, look: null });
  const samePath = rewalk === JSON.stringify({ ...playback.score, look: null });
  playback.score = score;
  playback.picture.setLook(score.look, playback.bundle.manifest.palette);
  if (samePath) return;
  playback.walk = createWalk(score, latentSpaceOf(playback.bundle));
  playback.position = 0;
  forgetFrames(playback);
}

/** Drops what was decoded and what is underway. */
export function forgetFrames(playback: Playback): void {
  playback.frames.clear();
  playback.fence.drop();
  playback.underway = null;
}

/** Gives back everything but the context. */
export function closePlayback(playback: Playback): void {
  forgetFrames(playback);
  playback.frames.dispose();
  playback.picture.dispose();
  playback.decoder.dispose();
}
