import { PhospheneError } from '@phosphene/model/errors';
import { fileName } from '../page/file-name.ts';
import { heldNames, holdName } from '../page/held-names.ts';
import { saveFile } from '../page/save-file.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { askForPlace, copyTo, type FilmPlace } from './film-place.ts';
import type { FilmProgress, FilmRecorder } from './film-recorder.ts';
import { FilmStore } from './film-store.ts';

/** Seconds that notes are shown for. */
const NOTE_SECONDS = 8;

/** A film that is being recorded. */
interface Recording {
  readonly recorder: FilmRecorder;
  /** Lets other tabs have the film. */
  readonly letGo: () => void;
}

/** What automation can ask of a recording: a part of `window.phosphene`. */
export interface RecordingAutomation {
  /** How the recording goes; `null` while there is none. */
  film(): FilmProgress | null;
}

/**
 * Records what the output shows, and what the stage hears, as a film. It grows among the browser's own files; ended, it
 * is saved where the performer says. One that broke off is kept until it is saved. Its code is fetched on first use.
 */
export function recording(stage: Stage): void {
  let recorded: Recording | null = null;
  let opening = false;
  let follow: ((playback: Playback) => void) | null = null;
  const note = (line: string): void => stage.toast.show(line, NOTE_SECONDS);

  async function start(playback: Playback): Promise<void> {
    opening = true;
    const { bundle, score } = playback;
    const name = `${fileName(bundle.manifest.name, 'film')}-${score.seed}-${stage.freshSeed()}`;
    const letGo = holdName(name);
    try {
      const recorder = await openRecorder(name, bundle.listener !== null, (message) => {
        if (recorded?.recorder === recorder) recorded = follow = null;
        letGo();
        note(`the recording broke off: ${message}. What there is of it is kept: k saves it`);
      });
      recorded = { recorder, letGo };
      follow = (shown) => takeFrames(shown, recorder);
      if (stage.playback !== null) follow(stage.playback);
      stage.toast.show('recording a film; v ends it');
    } catch (error) {
      letGo();
      console.warn(error);
      note(
        error instanceof PhospheneError
          ? `${error.message} ${error.remedy}`
          : (error as Error).message,
      );
    } finally {
      opening = false;
    }
  }

  async function openRecorder(
    name: string,
    hears: boolean,
    onFault: (message: string) => void,
  ): Promise<FilmRecorder> {
    checkBrowser();
    const { FilmRecorder } = await import('./film-recorder.ts');
    // Where the stage may listen later, the film has silence until then.
    return FilmRecorder.open(name, { pictures: stage.page, sound: hears, onFault });
  }

  /** Takes each picture of a playback as it is painted, as long as the recorder is on. */
  function takeFrames({ meters, listeners }: Playback, recorder: FilmRecorder): void {
    let { painted } = meters;
    const listener = {
      passed(time: number): void {
        if (recorded?.recorder !== recorder) listeners.delete(listener);
        // A canvas that wasn't painted in this task is empty.
        else if (meters.painted !== painted) recorder.take(time, stage.sound());
        ({ painted } = meters);
      },
    };
    listeners.add(listener);
  }

  async function end({ recorder, letGo }: Recording): Promise<void> {
    const { file, type } = recorder.format;
    recorded = follow = null;
    const place = askForPlace(file, type);
    await recorder.end();
    await saveTo(file, await place, letGo);
  }

  /** @param letGo called once the browser has no more use for its own file while this page lives */
  async function saveTo(file: string, place: FilmPlace, letGo: () => void): Promise<void> {
    if (place === null) {
      letGo();
      stage.toast.show('the film is kept: k saves it', NOTE_SECONDS);
      return;
    }
    try {
      const store = await FilmStore.open();
      const film = await store.read(file);
      if (place === 'downloads') {
        saveFile(film, file);
        await store.markGiven(file);
      } else {
        stage.toast.show('saving the film…', Infinity);
        await copyTo(film, place);
        await store.remove(file);
        letGo();
      }
      note(`saved as ${place === 'downloads' ? file : place.name}`);
    } catch (error) {
      letGo();
      console.warn(error);
      note(`the film can’t be saved: ${(error as Error).message}. It is kept: k saves it`);
    }
  }

  stage.commands.add({
    name: 'record-film',
    description: 'record a film, end it',
    run: () => {
      if (recorded !== null) void end(recorded);
      else if (stage.playback !== null && !opening) void start(stage.playback);
    },
  });
  stage.onPlay((playback) => follow?.(playback));
  stage.kept.push({
    noun: 'film',
    names: filmsLeft,
    save: (file) => saveTo(file, 'downloads', holdName(stem(file))),
  });
  const progress = (): FilmProgress | null => recorded?.recorder.progress ?? null;
  stage.figures.push(() => describe(progress()));
  if (stage.address.test) {
    const part: RecordingAutomation = { film: progress };
    Object.assign((window.phosphene ??= {} as never), part);
  }
}

/** @throws {PhospheneError} where films can't be recorded */
function checkBrowser(): void {
  const { storage } = navigator as { storage?: StorageManager };
  if (typeof VideoEncoder === 'function' && typeof storage?.getDirectory === 'function') return;
  throw new PhospheneError('This browser can’t record a film here.', {
    remedy: 'Take a newer one, on https or localhost, or record a take (r) and render it.',
  });
}

/** Files of films that nobody records and that have not been saved. */
async function filmsLeft(): Promise<readonly string[]> {
  try {
    const [store, held] = await Promise.all([FilmStore.open(), heldNames()]);
    const inUse = (file: string): boolean => held.has(stem(file));
    await store.removeGiven(inUse);
    return (await store.names()).filter((file) => !inUse(file));
  } catch {
    // Nothing is kept where the browser has no files of its own.
    return [];
  }
}

/** A file's name without its extension: what is held while the film is in use. */
function stem(file: string): string {
  return file.replace(/\.[^.]+$/, '');
}

function describe(progress: FilmProgress | null): string | null {
  if (progress === null) return null;
  const { seconds, frames, dropped, format } = progress;
  return `film    ${seconds.toFixed(0)} s, ${frames} frames, ${dropped} dropped, ${format.codecs}`;
}
