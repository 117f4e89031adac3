import {
  createWalk,
  crossfadeWalks,
  latentSpaceFrom,
  type Crossfade,
  type Score,
  type Walk,
} from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { OpenDisplay } from '../display/choose-display.ts';
import { DecodedFrames } from '../display/decoded-frames.ts';
import { crossfadeHearing } from './crossfade-hearing.ts';
import { Meters } from './meters.ts';
import { hearingWalkOf } from './hearing-walk-of.ts';
import type { Playback } from './playback.ts';
import { StageSteering } from './stage-steering.ts';

/** Makes a bundle ready to play from tick 0, standing still. */
export async function openPlayback(
  openDisplay: OpenDisplay,
  bundle: StageBundle,
  score: Score,
  onNote: (line: string) => void,
): Promise<Playback> {
  const space = latentSpaceFrom(bundle);
  const walk = createWalk(score, space);
  const steering = new StageSteering(space, score.steer);
  const display = await openDisplay(bundle, onNote);
  display.setLook(score.look);
  return {
    display,
    bundle,
    frames: new DecodedFrames(),
    meters: new Meters(),
    score,
    walk,
    arrival: null,
    hearing: null,
    steering,
    position: 0,
    clock: null,
    keepsTime: false,
    speed: 1,
    running: false,
    fit: 'contain',
    underway: null,
    suspended: false,
    listeners: new Set(),
  };
}

/** Walks that a crossfade may come from, one through the other. */
const DEEPEST = 8;

/** How another walk is entered. */
export interface ScoreChange {
  /** Seconds of a crossfade through the latent space; 0: at once. May depend on the new walk. */
  readonly seconds?: number | ((next: Walk) => number);
  /** The tick of the new walk at which it is entered; 0 by default. Where a shared clock has the time, the clock's. */
  readonly enter?: (next: Walk) => number;
  /** Enters its walk anew also where it is the one that plays. */
  readonly anew?: boolean;
}

/**
 * Goes on with another score. Where it has the walk that plays, only the look and the steering change. Without a crossfade the frame on
 * show stays until the next is ready. A crossfade is possible between walks of one tick rate; else it is left out.
 *
 * @throws {PhospheneError} when the bundle lacks what the score needs; all is then as it was
 */
export function changeScore(
  playback: Playback,
  score: Score,
  { seconds: fade = 0, enter = () => 0, anew = false }: ScoreChange = {},
): void {
  // What may change while the walk goes on.
  const walkOf = (one: Score): string =>
    JSON.stringify({
      ...one,
      look: null,
      steer: null,
      listening: { ...one.listening, wait: null },
    });
  const sameWalk = !anew && walkOf(score) === walkOf(playback.score);
  const { walk, bundle, steering } = playback;
  const steer = steering.resolve(score.steer);
  const next = sameWalk ? walk : createWalk(score, latentSpaceFrom(bundle), walk);
  playback.score = score;
  playback.display.setLook(score.look);
  playback.hearing?.waitFor(score.listening.wait);
  if (sameWalk) {
    steering.glideTo(steer);
    return;
  }
  const seconds = typeof fade === 'number' ? fade : fade(next);
  const ticks = Math.round(seconds * next.tickRate);
  const first =
    playback.clock === null ? Math.max(0, Math.round(enter(next))) : Math.floor(playback.position);
  const fades =
    ticks > 0 &&
    next.tickRate === playback.walk.tickRate &&
    playback.frames.around(playback.position) !== null;
  let crossfade: Crossfade | null = null;
  if (fades) {
    steering.glideTo(steer, seconds);
    crossfade = crossfadeTo(playback, next, first, ticks);
  } else {
    steering.jumpTo(steer);
    enterAtOnce(playback, next, first);
    if (playback.hearing !== null) playback.hearing = hearingWalkOf(playback);
  }
  for (const listener of playback.listeners) listener.walkEntered?.(crossfade);
}

/** Enters a walk from the one that plays. The frames on show keep their moments, counted in the new walk's ticks. */
function crossfadeTo(playback: Playback, next: Walk, enter: number, ticks: number): Crossfade {
  const { hearing, arrival, position } = playback;
  const leave = Math.floor(position);
  // What onsets have cut lies between the ticks of the walk that listens and those of the plain one.
  const plainLeave = Math.max(0, leave + (hearing?.ahead ?? 0));
  // A walk that has arrived is itself: what it came from is let go. So is one that comes from too many, as where a knob
  // is turned without an end.
  const { depth = 0 } = arrival ?? {};
  const arrived = arrival !== null && (plainLeave >= arrival.tick || depth >= DEEPEST);
  const crossfade = { leave: plainLeave, enter, ticks, arrived };
  enterByCrossfade(playback, next, crossfade, enter - leave);
  if (hearing !== null) {
    const heard = { leave, enter, ticks };
    playback.hearing = crossfadeHearing(hearing, hearingWalkOf(playback), heard);
  }
  return crossfade;
}

/** Enters a walk at a tick, without a crossfade. */
export function enterAtOnce(playback: Playback, next: Walk, tick: number): void {
  playback.walk = next;
  playback.arrival = null;
  playback.position = tick;
  forgetFrames(playback);
}

/** Enters a walk by a crossfade. @param shift ticks by which the new walk counts otherwise than the position did */
export function enterByCrossfade(
  playback: Playback,
  next: Walk,
  crossfade: Crossfade,
  shift: number,
): void {
  const { arrival, walk } = playback;
  const arrived = crossfade.arrived === true;
  const depth = arrived ? 1 : (arrival?.depth ?? 0) + 1;
  playback.walk = crossfadeWalks(arrived ? (arrival?.walk ?? walk) : walk, next, crossfade);
  playback.arrival = { walk: next, tick: crossfade.enter + crossfade.ticks, depth };
  playback.position += shift;
  playback.frames.shift(shift);
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
