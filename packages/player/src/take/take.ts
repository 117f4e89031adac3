import { takeLine, type TakeHeader } from '@phosphene/sampler';
import { fileName } from '../page/file-name.ts';
import { heldNames, holdName } from '../page/held-names.ts';
import { saveFile } from '../page/save-file.ts';
import { takeBundle, watchPerformance, type Watching } from '../performance/watch-performance.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { TakeStore } from './take-store.ts';

/** Milliseconds between two writes to the store: what a crash may cost. */
const WRITE_INTERVAL = 1000;
/** Seconds that notes are shown for. */
const NOTE_SECONDS = 8;

/** A take that is being recorded. */
interface Recording {
  readonly name: string;
  readonly watching: Watching;
  /** Lets other tabs have the take. */
  readonly letGo: () => void;
  /** Lines that are not in the store yet. */
  lines: string[];
}

/**
 * Records what happens on the stage as a take, which `phosphene render` makes a film of. It grows in the browser's
 * store, second by second; ended, it is saved as a file. One that broke off is kept until it is saved.
 */
export function take(stage: Stage): void {
  let recording: Recording | null = null;
  let store: Promise<TakeStore> | null = null;
  let writing: Promise<void> = Promise.resolve();
  const opened = (): Promise<TakeStore> => (store ??= TakeStore.open());

  function start(playback: Playback): void {
    const { manifest } = playback.bundle;
    // Names of takes ascend, and no two are the same.
    const name = `${fileName(manifest.name, 'take')}-${playback.score.seed}-${stage.freshSeed()}`;
    const header: TakeHeader = {
      format: 'phosphene-take',
      version: 1,
      bundle: takeBundle(playback.bundle),
    };
    const lines = [takeLine(header)];
    const watching = watchPerformance(stage, playback, (event) =>
      (recording?.lines ?? lines).push(takeLine(event)),
    );
    recording = { name, watching, letGo: holdName(name), lines };
    write();
  }

  /** Writes what has gathered to the store. */
  function write(): void {
    if (recording === null || recording.lines.length === 0) return;
    const { name, lines } = recording;
    recording.lines = [];
    writing = writing
      .then(async () => (await opened()).add(name, lines.join('')))
      .catch((error: unknown) => {
        console.warn(error);
        if (recording === null) return;
        // Nothing is lost as long as the tab lives.
        recording.lines = [...lines, ...recording.lines];
        stage.toast.show('the take can’t be stored: end it soon (r) to save it', NOTE_SECONDS);
      });
  }

  async function end(): Promise<void> {
    if (recording === null) return;
    const ended = recording;
    const { name, watching, letGo } = ended;
    watching.end();
    write();
    await writing;
    recording = null;
    await save(name, ended.lines.join(''));
    letGo();
  }

  /** Saves a kept take as a file. @param rest what the store could not take */
  async function save(name: string, rest = ''): Promise<void> {
    const kept = await opened().then(
      (one) => one.read(name),
      () => new Blob(),
    );
    saveFile(new Blob([kept, rest]), `${name}.take`);
    if (rest === '') await (await opened()).remove(name);
    stage.toast.show(`saved as ${name}.take`, NOTE_SECONDS);
  }

  /** Takes in the store that nobody records. */
  async function left(): Promise<string[]> {
    const names = await opened().then(
      (one) => one.names(),
      () => [],
    );
    const others = await heldNames();
    return names.filter((name) => name !== recording?.name && !others.has(name));
  }

  stage.commands.add({
    name: 'record-take',
    description: 'record a take, end it',
    run: () => {
      const { playback } = stage;
      if (recording !== null) void end();
      else if (playback !== null) {
        start(playback);
        stage.toast.show('recording a take; r ends it');
      }
    },
  });
  stage.kept.push({ noun: 'take', names: left, save });
  // A cue's bundle goes on with it; one that is opened behind the gate doesn't.
  stage.onClose((next) => next === null && void end());
  setInterval(write, WRITE_INTERVAL);
  window.addEventListener('pagehide', write);
  stage.figures.push(() =>
    recording === null
      ? null
      : `take    ${(recording.watching.duration / 1000).toFixed(0)} s, ${recording.name}`,
  );
}
