import type { TakeBundle, TakeEvent } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { Playback, PlaybackListener } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { PerformanceRecorder, type RecordedState } from './performance-recorder.ts';

/** A performance that is being watched. */
export interface Watching {
  /** Milliseconds since it began. */
  readonly duration: number;
  /** Ends with the performer's end. */
  readonly end: () => void;
}

/**
 * Says all that happens on a stage from now on, also where a cue brings another bundle.
 *
 * @param playback the one that plays
 * @param write takes the events; the first says what plays
 */
export function watchPerformance(
  stage: Pick<Stage, 'now' | 'output' | 'onPlay'>,
  playback: Playback,
  write: (event: TakeEvent) => void,
): Watching {
  const state = (): RecordedState => recordedState(playback, stage.output);
  const recorder = new PerformanceRecorder(state(), stage.now(), write);
  const listener: PlaybackListener = {
    walkEntered: (crossfade) => recorder.walkEntered(state(), crossfade),
    decoding: (tick, latent, level) => recorder.decoding(state(), tick, latent, level),
    passed: (time) => recorder.passed(state(), time),
  };
  playback.listeners.add(listener);
  const forget = stage.onPlay((next, fade) => {
    playback = next;
    playback.listeners.add(listener);
    recorder.bundleEntered(state(), takeBundle(next.bundle), fade);
  });
  return {
    get duration() {
      return recorder.duration;
    },
    end() {
      forget();
      playback.listeners.delete(listener);
      recorder.end();
    },
  };
}

/** How a take names a bundle. */
export function takeBundle({ manifest, hash }: StageBundle): TakeBundle {
  return { name: manifest.name, hash, latentSize: manifest.latentSize };
}

/** What a stage is doing. */
export function recordedState(
  { score, position, running, speed, walk, hearing, steering }: Playback,
  { black, held }: Stage['output'],
): RecordedState {
  const rate = running ? walk.tickRate * speed : 0;
  const listens = hearing !== null;
  return { score, position, rate, hears: listens || steering.active, listens, black, held };
}
