import { screenSizing, type CanvasSizing } from './canvas-sizing.ts';
import { leaveHearing } from './leave-hearing.ts';
import { moveTo } from './move-to.ts';
import type { Playback } from './playback.ts';
import { showMoment } from './show-moment.ts';

/** The longest step of the walk's time, in milliseconds: a tab that slept goes on where it was. */
const LONGEST_STEP = 250;

/** What a loop is told beyond its playback. */
export interface LoopOptions {
  /** The part of the screen that the canvas fills, where it is left out. */
  readonly sizing?: CanvasSizing;
  /** Called after each painting. */
  readonly onPainted?: () => void;
}

/**
 * Shows a playback until the returned function is called: on every frame of the display time passes, one
 * decode at a time is begun and collected, and the picture between two decoded frames is painted.
 *
 * @param now milliseconds, for the meters; the display's own times drive the walk
 * @param onFault called once with what was thrown; the loop has then stopped
 */
export function runFrameLoop(
  playback: Playback,
  now: () => number,
  onFault: (error: unknown) => void,
  options: LoopOptions = {},
): () => void {
  const { display, frames, meters } = playback;
  const { canvas } = display;
  const { sizing = screenOf(playback), onPainted } = options;
  let request = 0;
  let last: number | null = null;

  function frame(time: number): void {
    const start = now();
    const interval = last === null ? 0 : time - last;
    last = time;
    if (playback.suspended || display.lost) return;

    // Time passes, in ticks of the walk.
    const ticksPerMs = (playback.walk.tickRate * playback.speed) / 1000;
    if (playback.running) {
      if (playback.clock === null) {
        const longest = playback.keepsTime ? Infinity : LONGEST_STEP;
        playback.position += Math.min(longest, Math.max(0, interval)) * ticksPerMs;
      } else {
        moveTo(playback, playback.clock(time));
      }
    }

    // A decode that has been finished is ready to show.
    const { underway } = playback;
    if (underway !== null && !underway.byPromise && display.decoded()) finish();

    // The next decode: far enough ahead that it is ready when the one before it has been passed, however
    // slow the decoder is. A quick one takes every tick, a slow one as many as it can.
    // A picture that stands still, or one whose decoder becomes slower, keeps the frames that it is shown from.
    let decoding = 0;
    if (playback.underway === null && frames.hasRoom(playback.position)) {
      const latency = meters.latency * ticksPerMs;
      const responds = playback.hearing !== null || playback.steering.gliding;
      // What is heard, or done by hand, should be seen soon: for the first half of the way to a frame the one before it may stand still,
      // and it is begun when it comes into reach, not one tick before.
      const lead = (responds ? 0.5 : 1) * Math.max(1, latency) + latency;
      const empty = frames.newestTick === -Infinity;
      const due = frames.newestTick + (responds ? 1 : 0);
      if (empty || due < playback.position + lead) {
        const ahead = Math.floor(playback.position + (empty ? 0 : lead));
        const begun = now();
        begin(Math.max(frames.newestTick + 1, ahead), begun);
        decoding = now() - begun;
        meters.issued(decoding);
      }
    }

    // The picture of this moment. Another size empties the canvas, so that it waits for a picture. Frames without one are
    // quick, and say nothing of the display.
    if (frames.around(playback.position) !== null) {
      const { width, height } = sizing(interval, playback.running);
      if (canvas.width !== width || canvas.height !== height) display.resize(width, height);
      if (showMoment(playback)) meters.painted++;
      onPainted?.();
    }
    for (const { passed } of playback.listeners) passed?.(time);
    meters.shown(interval, now() - start - decoding, decoding);
  }

  function guarded(time: number): void {
    request = requestAnimationFrame(guarded);
    try {
      frame(time);
    } catch (error) {
      fail(error);
    }
  }

  function begin(tick: number, since: number): void {
    const { hearing, steering } = playback;
    const latent = steering.next((hearing ?? playback.walk).latentAt(tick), since);
    const level = hearing?.level ?? 0;
    const target = frames.begin(tick, level);
    for (const { decoding } of playback.listeners) decoding?.(tick, latent, level);
    steering.settle();
    if (hearing?.left === true) leaveHearing(playback, hearing);
    const promise = display.decode(latent, playback.score.look, target.place);
    const underway = { frame: target, since, byPromise: promise !== undefined };
    playback.underway = underway;
    promise?.then(() => playback.underway === underway && finish(), fail);
  }

  function finish(): void {
    const { frame: decoded, since } = playback.underway!;
    decoded.ready = true;
    playback.underway = null;
    meters.finished(now(), now() - since);
  }

  function fail(error: unknown): void {
    stop();
    onFault(error);
  }

  function stop(): void {
    cancelAnimationFrame(request);
  }

  request = requestAnimationFrame(guarded);
  return stop;
}

function screenOf(playback: Playback): CanvasSizing {
  const { canvas, mostPixels } = playback.display;
  return screenSizing({
    ...{ canvas, image: playback.bundle.manifest.image, fit: () => playback.fit },
    ...(mostPixels !== undefined && { most: mostPixels }),
  });
}
