import type { FilmFormat, FilmReply, FilmRequest, FilmSize } from './film-messages.ts';
import { even, filmLayers } from './film-layers.ts';
import { FilmPace } from './film-pace.ts';
import { FilmSound } from './film-sound.ts';

/** Frames that wait for the encoder, beside those that it holds itself; more are dropped. */
const MOST_WAITING = 3;

/** What a film takes its pictures from. */
export interface FilmPictures {
  /** The page's root: what has the class `output` in it is seen. */
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}

/** How a recording goes. */
export interface FilmProgress {
  readonly seconds: number;
  /** Frames that have been encoded. */
  readonly frames: number;
  /** Frames that were left out, since the encoder had enough. */
  readonly dropped: number;
  readonly format: FilmFormat;
}

/** What a film is recorded with. */
export interface FilmOptions {
  readonly pictures: FilmPictures;
  /** Whether the film has sound. */
  readonly sound: boolean;
  /** Called once where recording broke off; what was written is kept. */
  readonly onFault: (message: string) => void;
}

/** Records what the output shows. The page's part of it copies frames; encoding and writing have a thread of their own. */
export class FilmRecorder {
  readonly format: FilmFormat;
  readonly #worker: Worker;
  readonly #pictures: FilmPictures;
  readonly #size: FilmSize;
  readonly #sound: FilmSound | null;
  readonly #pace = new FilmPace();
  readonly #onFault: (message: string) => void;
  #begun: number | null = null;
  #seconds = 0;
  #waiting = 0;
  #encoded = 0;
  #dropped = 0;
  #onEnded: (() => void) | null = null;
  #over = false;

  private constructor({ worker, format, size, sound }: OpenedFilm, options: FilmOptions) {
    this.#worker = worker;
    this.format = format;
    this.#size = size;
    this.#sound = sound;
    this.#pictures = options.pictures;
    this.#onFault = options.onFault;
    worker.onmessage = ({ data }: MessageEvent<FilmReply>) => this.#hear(data);
    worker.onerror = ({ message }) => this.#fail(message);
  }

  /** @throws {Error} in plain words, with the way out, where a film can't be recorded here */
  static async open(name: string, options: FilmOptions): Promise<FilmRecorder> {
    const size = filmSize(options.pictures.canvas);
    const sound = options.sound ? await FilmSound.open() : null;
    const worker = new Worker(new URL('./film-worker.ts', import.meta.url), { type: 'module' });
    return new Promise((resolve, reject) => {
      const fail = (message: string): void => {
        worker.terminate();
        sound?.close();
        reject(new Error(message));
      };
      worker.onerror = ({ message }) => fail(message || 'its thread could not be started');
      worker.onmessage = ({ data }: MessageEvent<FilmReply>) => {
        if (data.kind === 'fault') fail(data.message);
        else if (data.kind === 'begun')
          resolve(new FilmRecorder({ worker, size, sound, format: data.format }, options));
      };
      const begin: FilmRequest = { kind: 'begin', name, size, sound: sound?.input ?? null };
      worker.postMessage(begin, sound === null ? [] : [sound.input.port]);
    });
  }

  get progress(): FilmProgress {
    const { format } = this;
    return { seconds: this.#seconds, frames: this.#encoded, dropped: this.#dropped, format };
  }

  /**
   * Takes the picture that was just painted, in the task that it was painted in. Costs a copy on the GPU.
   *
   * @param time the display's, in milliseconds
   * @param heard what the stage listens to, if it does
   */
  take(time: number, heard: MediaStream | null): void {
    if (this.#over) return;
    this.#begun ??= time;
    this.#sound?.follow(heard);
    const seconds = (time - this.#begun) / 1000;
    if (!this.#pace.take(seconds)) return;
    this.#seconds = seconds;
    if (this.#waiting >= MOST_WAITING) {
      this.#dropped++;
      return;
    }
    const { root, canvas } = this.#pictures;
    const layers = filmLayers(root, canvas, this.#size, Math.round(seconds * 1e6));
    const origin = this.#sound?.origin(time) ?? 0;
    const soundOffset = (origin - this.#begun) / 1000;
    const frame: FilmRequest = { kind: 'frame', time: seconds, layers, soundOffset };
    this.#waiting++;
    const frames = layers.flatMap(({ picture }) => (picture === null ? [] : [picture]));
    this.#worker.postMessage(frame, frames);
  }

  /** Ends the film. Resolves when all of it is in its file, and at once after a fault. */
  async end(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    const ended = new Promise<void>((resolve) => (this.#onEnded = resolve));
    const end: FilmRequest = { kind: 'end' };
    this.#worker.postMessage(end);
    await ended;
  }

  #hear(reply: FilmReply): void {
    if (reply.kind === 'fault') {
      this.#fail(reply.message);
    } else if (reply.kind !== 'begun') {
      this.#encoded = reply.encoded;
      this.#waiting--;
      if (reply.kind === 'ended') this.#stop();
    }
  }

  #fail(message: string): void {
    this.#stop();
    this.#onFault(message);
  }

  #stop(): void {
    this.#over = true;
    this.#worker.terminate();
    this.#sound?.close();
    this.#onEnded?.();
  }
}

/** What has been opened for a film. */
interface OpenedFilm {
  readonly worker: Worker;
  readonly format: FilmFormat;
  readonly size: FilmSize;
  readonly sound: FilmSound | null;
}

/** The size of a film of what a canvas shows now: even, as encoders want it. */
function filmSize({ width, height }: HTMLCanvasElement): FilmSize {
  return { width: even(width), height: even(height) };
}
