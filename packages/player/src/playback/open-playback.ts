import { createWalk, latentSpaceFrom, type Score } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { OpenDisplay } from '../display/choose-display.ts';
import { DecodedFrames } from '../display/decoded-frames.ts';
import { Meters } from './meters.ts';
import { hearingWalkOf } from './hearing-walk-of.ts';
import type { Playback } from './playback.ts';

/** Makes a bundle ready to play from tick 0, standing still. */
export async function openPlayback(
  openDisplay: OpenDisplay,
  bundle: StageBundle,
  score: Score,
  onNote: (line: string) => void,
): Promise<Playback> {
  const walk = createWalk(score, latentSpaceFrom(bundle));
  const display = await openDisplay(bundle, onNote);
  display.setLook(score.look);
  return {
    display,
    bundle,
    frames: new DecodedFrames(),
    meters: new Meters(),
    score,
    walk,
    hearing: null,
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
  const walkOf = (one: Score): string => JSON.stringify({ ...one, look: null });
  const sameWalk = walkOf(score) === walkOf(playback.score);
  playback.score = score;
  playback.display.setLook(score.look);
  if (sameWalk) return;
  playback.walk = createWalk(score, latentSpaceFrom(playback.bundle));
  if (playback.hearing !== null) playback.hearing = hearingWalkOf(playback);
  playback.position = 0;
  forgetFrames(playback);
}

/** Drops what was decoded and what is underway. */
export function forgetFrames(playback: Playback): void {
  playback.frames.clear();
  playback.display.forget();
  playback.underway = null;
}

/** Gives back everything but the canvas's context. */
export function closePlayback(playback: Playback): void {
  forgetFrames(playback);
  playback.display.dispose();
}
