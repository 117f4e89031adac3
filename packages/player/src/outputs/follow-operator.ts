import { PhospheneError } from '@phosphene/model/errors';
import type { Corners, Score } from '@phosphene/sampler';
import type { BundleFiles } from '../bundle/bundle-files.ts';
import { HeldPicture } from '../page/held-picture.ts';
import { closePlayback } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import { playOver } from '../stage/play-over.ts';
import type { Stage } from '../stage/stage.ts';
import { FollowedPlayback, withoutSteering } from './follow-event.ts';
import { recallCorners, rememberCorners, screenPlace } from './kept-corners.ts';
import {
  outputChannel,
  type OperatorMessage,
  type OutputBundle,
  type OutputEvent,
} from './output-messages.ts';

/** Milliseconds between two calls for the operator, and between two reports. */
const CALL_INTERVAL = 500;

/**
 * An output: a stage without an operator, which shows what the operator's window plays. Once it plays it needs nobody:
 * where the operator's window is gone, the dream goes on. A click on it fills its screen.
 *
 * @param name of the channel, from the address
 * @param timeOrigin of the stage's `now`, in milliseconds since 1970
 */
export function followOperator(stage: Stage, name: string, timeOrigin: number): void {
  const channel = outputChannel(name);
  const output = stage.freshSeed();
  const held = new HeldPicture(stage.page.canvas);
  const waiting = new Map<string, (message: OperatorMessage & { kind: 'file' }) => void>();
  let prepared: { readonly place: string; readonly playback: Promise<Playback> } | null = null;
  let followed: FollowedPlayback | null = null;
  let place = screenPlace();
  let corners = recallCorners(place);
  let joined = false;
  let opening = false;

  const filesOf = (place: string): BundleFiles => ({
    place,
    read: (path) =>
      new Promise((resolve, reject) => {
        waiting.set(`${place} ${path}`, ({ bytes, fault }) => {
          if (bytes !== null) resolve(bytes);
          else
            reject(new PhospheneError(`${path}: ${fault}.`, { remedy: 'Open the bundle anew.' }));
        });
        channel.send({ kind: 'read', place, path });
      }),
  });

  function prepare(place: string, score: Score): Promise<Playback> {
    if (prepared?.place === place) return prepared.playback;
    prepared?.playback.then(closePlayback, () => undefined);
    const playback = stage.prepare(filesOf(place), withoutSteering(score));
    prepared = { place, playback };
    playback.catch((error: unknown) => {
      console.warn(error);
      if (prepared?.playback === playback) prepared = null;
    });
    return playback;
  }

  /** Plays another bundle, and asks where the operator is by then. */
  async function open(bundle: OutputBundle, { walk, fade = 0 }: OutputEvent): Promise<void> {
    if (walk === undefined || opening) return;
    opening = true;
    try {
      const playback = await prepare(bundle.place, walk.score);
      prepared = null;
      followed = new FollowedPlayback(playback, timeOrigin + stage.now(), timeOrigin, corners);
      const playing = playOver(stage, held, playback, fade);
      channel.send({ kind: 'join' });
      await playing;
    } catch (error) {
      stage.fail(error);
    } finally {
      opening = false;
    }
  }

  function take(bundle: OutputBundle, event: OutputEvent, time: number): void {
    // What happens meanwhile is in the state that is asked for then.
    const playing = followed?.playback.bundle;
    if (playing?.place === bundle.place && playing.hash === bundle.hash)
      followed!.take(event, time);
    else void open(bundle, event);
    const { black, held: holds } = event;
    if (black !== undefined && black !== stage.output.black) stage.commands.run('blackout');
    if (holds !== undefined && holds !== stage.output.held) stage.commands.run('freeze');
  }

  function pin(own: Corners | null): void {
    corners = own;
    rememberCorners(place, own);
    followed?.pin(own);
  }

  /** A window that was moved to another screen has the corners of that one. */
  function watchScreen(): void {
    const now = screenPlace();
    if (now === place) return;
    place = now;
    corners = recallCorners(place);
    followed?.pin(corners);
  }

  channel.onMessage((message) => {
    const { playback } = stage;
    if (message.kind === 'state') {
      joined = true;
      take(message.bundle, message.event, message.time);
      if (playback !== null) playback.fit = message.fit;
    } else if (message.kind === 'event') {
      if (joined) take(message.bundle, message.event, message.time);
    } else if (message.kind === 'prepare') {
      void prepare(message.place, message.score).catch(() => undefined);
    } else if (message.kind === 'fit') {
      if (playback !== null) playback.fit = message.fit;
    } else if (message.kind === 'corners') {
      if (message.output === output) pin(message.corners);
    } else if (message.kind === 'file') {
      const key = `${message.place} ${message.path}`;
      waiting.get(key)?.(message);
      waiting.delete(key);
    } else if (message.output === null || message.output === output) {
      window.close();
    }
  });

  setInterval(() => {
    if (!joined) channel.send({ kind: 'join' });
    watchScreen();
    const { playback } = stage;
    if (playback === null) return;
    const { display, meters } = playback;
    const { width, height } = stage.page.canvas;
    channel.send({
      ...{ kind: 'report', output, width, height },
      fullScreen: document.fullscreenElement !== null,
      ...{ displayRate: meters.displayRate, decodeRate: meters.decodeRate },
      decoder: display.description,
      corners,
    });
  }, CALL_INTERVAL);
  channel.send({ kind: 'join' });
  window.addEventListener('pagehide', () => channel.send({ kind: 'leave', output }));
  stage.page.root.addEventListener('click', () => {
    if (document.fullscreenElement === null) stage.commands.run('full-screen');
  });
  document.title = 'output – Phosphene';
}
