import type { Corners } from '@phosphene/sampler';
import type { BundleFiles } from '../bundle/bundle-files.ts';
import type { Fit } from '../display/fit-picture.ts';
import { recordedState, watchPerformance } from '../performance/watch-performance.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { operatorChannel, type OutputBundle, type OutputReport } from './output-messages.ts';

/** Milliseconds after which an output that says nothing is gone. */
const GONE = 5000;
/** Milliseconds between two looks at what changes without an event. */
const WATCH_INTERVAL = 200;

/** Leads outputs: tells them all that happens on the stage, and gives them the bundles' files. */
export class Operator {
  readonly #stage: Stage;
  readonly #channel: ReturnType<typeof operatorChannel>;
  readonly #timeOrigin: number;
  /** The bundles that outputs may ask for, by their places. */
  readonly #bundles = new Map<string, BundleFiles>();
  readonly #reports = new Map<number, { readonly report: OutputReport; readonly at: number }>();
  /** The last displayed frame: its time since 1970, in milliseconds. */
  #shown: number;
  #fit: Fit | null = null;

  /**
   * @param name of the channel
   * @param timeOrigin of the stage's `now`, in milliseconds since 1970
   */
  constructor(stage: Stage, name: string, timeOrigin: number) {
    this.#stage = stage;
    this.#timeOrigin = timeOrigin;
    this.#channel = operatorChannel(name);
    this.#shown = timeOrigin + stage.now();
    this.#channel.onMessage((message) => {
      if (message.kind === 'join') this.#tellState();
      else if (message.kind === 'read') void this.#giveFile(message.place, message.path);
      else if (message.kind === 'report') {
        this.#reports.set(message.output, { report: message, at: stage.now() });
      } else {
        this.#reports.delete(message.output);
      }
    });
    stage.onPrepare((files, score) => {
      this.#bundles.set(files.place, files);
      this.#channel.send({ kind: 'prepare', place: files.place, score });
    });
    stage.onClose((next) => {
      // Behind the gate nothing happens: outputs go on with what they have.
      if (next === null) this.#stop();
    });
    stage.onPlay((playback, fade) => {
      this.#lead(playback);
      // A bundle that the gate opened has no event of its own.
      if (fade === 0) this.#tellState();
    });
    setInterval(() => this.#tellFit(), WATCH_INTERVAL);
    if (stage.playback !== null) this.#lead(stage.playback);
  }

  #watching: { end: () => void } | null = null;

  /** The outputs that are there, in the order in which they joined. */
  get outputs(): OutputReport[] {
    const now = this.#stage.now();
    for (const [output, { at }] of this.#reports) {
      if (now - at > GONE) this.#reports.delete(output);
    }
    return [...this.#reports.values()].map(({ report }) => report);
  }

  /** Closes an output's window; `null`: all. */
  close(output: number | null): void {
    this.#channel.send({ kind: 'close', output });
  }

  /** Gives an output corners of its own; `null`: the look's. */
  pin(output: number, corners: Corners | null): void {
    this.#channel.send({ kind: 'corners', output, corners });
  }

  /** Tells the outputs of a playback from now on. */
  #lead(playback: Playback): void {
    playback.keepsTime = true;
    this.#bundles.set(playback.bundle.place, playback.bundle.files);
    playback.listeners.add({ passed: (time) => (this.#shown = this.#timeOrigin + time) });
    // What is watched already goes over to it by itself.
    if (this.#watching === null) this.#watch(playback);
  }

  #watch(playback: Playback): void {
    const begun = this.#timeOrigin + this.#stage.now();
    this.#watching = watchPerformance(this.#stage, playback, ({ t, ...event }) =>
      this.#channel.send({
        ...{ kind: 'event', time: begun + t, event },
        bundle: named(this.#stage.playback!.bundle),
      }),
    );
  }

  #stop(): void {
    this.#watching?.end();
    this.#watching = null;
  }

  #tellState(): void {
    const { playback, output } = this.#stage;
    if (playback === null || this.#watching === null) return;
    const { bundle, fit } = playback;
    const { score, position, rate, hears, black, held } = recordedState(playback, output);
    this.#channel.send({
      ...{ kind: 'state', bundle: named(bundle), time: this.#shown, fit },
      event: {
        walk: { score, crossfade: null },
        motion: { position, rate },
        ...{ hears, black, held },
      },
    });
  }

  #tellFit(): void {
    const fit = this.#stage.playback?.fit ?? null;
    if (fit === null || fit === this.#fit) return;
    this.#fit = fit;
    this.#channel.send({ kind: 'fit', fit });
  }

  async #giveFile(place: string, path: string): Promise<void> {
    const files = this.#bundles.get(place);
    let [bytes, fault]: [Uint8Array<ArrayBuffer> | null, string] = [null, `there is no ${place}`];
    try {
      if (files !== undefined) bytes = await files.read(path);
    } catch (error) {
      fault = (error as Error).message;
    }
    this.#channel.send({ kind: 'file', place, path, bytes, fault });
  }
}

function named({ place, hash }: OutputBundle): OutputBundle {
  return { place, hash };
}
