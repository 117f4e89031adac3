import type { HeardMoment } from '@phosphene/sampler';
import { hearingWalkOf } from '../playback/hearing-walk-of.ts';
import type { Playback } from '../playback/playback.ts';
import { walkTime } from '../playback/walk-time.ts';
import { AudioClock } from '../page/audio-clock.ts';
import { giveBackAudioContext } from '../page/audio-contexts.ts';
import { startHearingThread, type HearingThread } from './hearing-thread.ts';
import type { HearingCount, TimedMoment } from './hearing-messages.ts';
import { LightMeter } from './light-meter.ts';
import type { GrantedSound } from './granted-sound.ts';
import { SoundInput, type SoundMeters } from './sound-input.ts';
import { openSound, type SoundChoice, type SoundSource } from './sound-source.ts';

/** How listening goes. */
export interface HearingState extends HearingCount, SoundMeters {
  readonly source: string;
  /** Milliseconds a window, smoothed. */
  readonly listenerMs: number;
  /** Milliseconds, the median of the last moments; `null` before the first was shown. */
  readonly soundToLightMs: number | null;
  /** The same, of the slowest twentieth. */
  readonly slowToLightMs: number | null;
  /** Milliseconds by which the sound that is heard is late: the context fell behind the clock, or windows wait. */
  readonly behindMs: number;
  /** Milliseconds of the page's own thread since listening began. */
  readonly pageMs: number;
  readonly newest: HeardMoment | null;
}

/** How notes begin. */
export interface OnsetReading {
  /** Strength of the newest moment's onset, in nats. */
  readonly strength: number;
  /** Strength from which one counts. */
  readonly threshold: number;
  /** Moments so far whose onset counted. */
  readonly count: number;
}

/** A playback that listens. */
export interface LiveHearing {
  readonly choice: SoundChoice;
  readonly granted: GrantedSound;
  readonly input: SoundInput;
  readonly onset: () => OnsetReading;
  readonly state: () => HearingState;
  readonly stop: () => void;
  /** Stops, and leaves the sound playing, for another playback to listen to. */
  readonly leaveSound: () => SoundSource;
}

/** Who is told. */
export interface HearingListeners {
  /** The sound has ended by itself. @param line says so */
  readonly onEnd: (line: string) => void;
  readonly onFault: (error: Error) => void;
  /** A beat was found, in seconds of `now`. */
  readonly onBeat: (seconds: number) => void;
}

/** Share of a batch in the smoothed milliseconds a window. */
const SMOOTHING = 0.05;

/**
 * Lets a playback listen to a sound until it is stopped.
 *
 * @param now milliseconds
 * @param sound of this choice, that plays already; by default it is opened
 * @throws {PhospheneError} when the sound can't be opened; {Error} when the ears can't run
 */
export async function hearLive(
  playback: Playback,
  choice: SoundChoice,
  now: () => number,
  { onEnd, onFault, onBeat }: HearingListeners,
  sound?: SoundSource,
): Promise<LiveHearing> {
  const listener = playback.bundle.listener!;
  const clock = new AudioClock();
  const light = new LightMeter();
  let count: HearingCount = { hops: 0, lostHops: 0, backlog: 0, windowMs: 0, tensors: 0 };
  let listenerMs = 0;
  let newest: HeardMoment | null = null;
  let pageMs = 0;
  let request = 0;
  let onsets = 0;
  /** Milliseconds from the newest moment's last sample to the page. */
  let age = 0;

  function hear(moments: readonly TimedMoment[], latest: HearingCount): void {
    const begun = now();
    clock.observe(source.context.currentTime, begun);
    for (const { moment, time } of moments) {
      const end = clock.pageTime(time) / 1000;
      playback.hearing?.hear(moment, walkTime(playback, end, begun / 1000));
      if (moment.beat !== null) onBeat(end - (moment.time - moment.beat));
      light.heard(clock.pageTime(time), playback.frames.newestTick);
      newest = moment;
      if (moment.onset >= playback.score.listening.threshold) onsets++;
      age = Math.max(0, begun - clock.pageTime(time));
    }
    count = latest;
    listenerMs += (listenerMs === 0 ? 1 : SMOOTHING) * (latest.windowMs - listenerMs);
    pageMs += now() - begun;
  }

  function watch(): void {
    request = requestAnimationFrame(watch);
    const begun = now();
    clock.observe(source.context.currentTime, begun);
    const pair = playback.frames.around(playback.position);
    light.shown(pair === null ? null : pair.before.tick, begun);
    pageMs += now() - begun;
  }

  const source = sound ?? (await openSound(choice));
  const farewell = (): void => onEnd(source.farewell);
  let thread: HearingThread | null = null;
  let input: SoundInput;
  try {
    thread = await startHearingThread(listener, playback.bundle.manifest.latentSize, {
      ...{ onMoments: hear, onEnd: farewell, onFault },
    });
    const rows = new MessageChannel();
    input = await SoundInput.open(source, listener, rows.port1);
    thread.listen(rows.port2);
    await input.start();
  } catch (error) {
    thread?.stop();
    close(source);
    throw error;
  }
  // One that is still leaving the last sound takes up this one.
  playback.hearing ??= hearingWalkOf(playback);
  const forgetEnd = source.onEnd(farewell);
  watch();
  return {
    ...{ choice, input, granted: source.granted },
    onset: () => ({
      strength: newest?.onset ?? 0,
      threshold: playback.score.listening.threshold,
      count: onsets,
    }),
    state: () => ({
      ...{ ...count, ...input.meters, source: source.name, listenerMs, pageMs, newest },
      behindMs: clock.behind + age,
      soundToLightMs: light.quantile(0.5),
      slowToLightMs: light.quantile(0.95),
    }),
    stop() {
      end();
      const ended = input.stop();
      source.stop();
      void ended.then(() => giveBackAudioContext(source.context));
    },
    leaveSound() {
      end();
      void input.stop();
      return source;
    },
  };

  function end(): void {
    cancelAnimationFrame(request);
    // The sound may outlive this playback, which it would hold.
    forgetEnd();
    thread?.stop();
    playback.hearing?.leave();
  }
}

function close({ context, stop }: SoundSource): void {
  stop();
  giveBackAudioContext(context);
}
