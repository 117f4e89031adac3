import { PhospheneError } from '@phosphene/model/errors';
import { pageStorage } from '../page/page-storage.ts';
import type { Stage } from '../stage/stage.ts';
import { describeDelay, describeHearing } from './describe-hearing.ts';
import { listeningAutomation } from './listening-automation.ts';
import { ListeningPanel } from './listening-panel.ts';
import type { HearingState, LiveHearing } from './live-hearing.ts';
import { soundParameters } from './sound-parameters.ts';
import type { SoundChoice, SoundSource } from './sound-source.ts';

/** Seconds that a fault is shown for. */
const FAULT_SECONDS = 8;

/** Milliseconds between two looks whether the sound comes too late. */
const WATCH_INTERVAL = 500;

/** Lets the walk respond to sound: a panel on a command, and a line of figures. Its code is fetched on first use. */
export function listening(stage: Stage): void {
  let live: LiveHearing | null = null;
  let choices = 0;
  let warned = false;
  const setLevels = soundParameters(stage.parameters, pageStorage(), () => live);
  const panel = new ListeningPanel(
    stage,
    () => live,
    (choice) => void choose(choice),
  );

  function stop(): void {
    live?.stop();
    live = null;
    warned = false;
  }

  /** Says once, while it listens, that the sound comes too late. */
  function warn(): void {
    const line = live === null ? null : describeDelay(live.state());
    if (line === null || warned) return;
    warned = true;
    stage.toast.show(line, FAULT_SECONDS);
  }

  function fail(error: unknown): void {
    stop();
    // The way out begins with the key that opens it.
    panel.close();
    console.warn(error);
    const { message } = error as Error;
    const line =
      error instanceof PhospheneError
        ? `${message} ${error.remedy}`
        : `The ears can't run here: ${message}. Try another browser.`;
    stage.toast.show(line, FAULT_SECONDS);
  }

  /** @param sound of this choice, that plays already */
  async function choose(choice: SoundChoice | null, sound?: SoundSource): Promise<void> {
    const mine = ++choices;
    stop();
    const { playback } = stage;
    if (choice === null || playback === null) {
      stage.toast.show('not listening');
      return;
    }
    const current = (): boolean => mine === choices;
    const end = (line: string): void => {
      if (!current()) return;
      stop();
      stage.toast.show(line);
    };
    try {
      const { hearLive } = await import('./live-hearing.ts');
      const opened = await hearLive(
        playback,
        choice,
        stage.now,
        {
          onEnd: end,
          onFault: (error) => current() && fail(error),
          onBeat: (seconds) => stage.tempo.beat(seconds, 'sound'),
        },
        sound,
      );
      // Meanwhile something else was chosen, or another bundle opened.
      if (!current() || playback !== stage.playback) opened.stop();
      else setLevels((live = opened));
      if (live !== null && sound === undefined) {
        stage.toast.show(`listening to ${live.state().source}`);
      }
    } catch (error) {
      if (current()) fail(error);
    }
  }

  stage.commands.add({
    name: 'listen',
    description: 'listen: microphone, file, tab',
    run: () => {
      if (stage.playback === null) return;
      if (panel.open) panel.close();
      else if (stage.playback.bundle.listener === null) {
        const remedy = 'phosphene train --listen-only RUN, then export again';
        stage.toast.show(`this bundle has no ears: ${remedy}`, FAULT_SECONDS);
      } else void panel.show();
    },
  });

  stage.commands.add({
    name: 'listen-to-microphone',
    description: 'listen to the microphone',
    run: () => {
      if ((stage.playback?.bundle.listener ?? null) !== null) void choose({ kind: 'microphone' });
    },
  });

  stage.commands.add({
    name: 'stop-listening',
    description: 'listen no more',
    run: () => {
      choices++;
      stop();
    },
  });
  setInterval(warn, WATCH_INTERVAL);

  /** What is listened to while a cue's bundle takes the place of another. */
  let kept: { choice: SoundChoice; sound: SoundSource } | null = null;
  stage.onClose((next) => {
    if (live !== null && next !== null && next.bundle.listener !== null) {
      kept = { choice: live.choice, sound: live.leaveSound() };
      live = null;
    } else {
      stage.commands.run('stop-listening');
    }
  });
  stage.onPlay(() => {
    if (kept !== null) void choose(kept.choice, kept.sound);
    kept = null;
  });
  stage.sound = () => live?.input.stream ?? null;
  const state = (): HearingState | null => live?.state() ?? null;
  const bundle = () => stage.playback?.bundle;
  stage.figures.push(() => {
    const now = state();
    return now === null ? null : describeHearing(now, bundle()?.manifest.labels ?? []);
  });
  stage.figures.push(() => (live === null ? null : describeDelay(live.state())));
  if (stage.address.test)
    Object.assign((window.phosphene ??= {} as never), listeningAutomation(state, bundle));
}
