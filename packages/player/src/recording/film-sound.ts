import { AudioClock } from '../page/audio-clock.ts';
import { giveBackAudioContext, streamSource, takeAudioContext } from '../page/audio-contexts.ts';
import { endWorklet } from '../page/end-worklet.ts';
import type { FilmSoundPort } from './film-messages.ts';
import workletAddress from './film-worklet.ts?worker&url';

/** Hz: what every encoder takes. */
const SAMPLE_RATE = 48_000;

/**
 * The sound of a film in a context of its own, at one rate however often the stage listens to something else. Blocks go
 * from the audio thread to the writer's without the page's.
 */
export class FilmSound {
  readonly input: FilmSoundPort;
  readonly #context: AudioContext;
  readonly #node: AudioWorkletNode;
  readonly #clock = new AudioClock();
  #stream: MediaStream | null = null;
  #source: MediaStreamAudioSourceNode | null = null;

  private constructor(context: AudioContext) {
    this.#context = context;
    this.#node = new AudioWorkletNode(context, 'film', {
      channelCount: 2,
      channelCountMode: 'explicit',
    });
    const { port1, port2 } = new MessageChannel();
    this.#node.port.postMessage(port2, [port2]);
    this.input = { port: port1, sampleRate: context.sampleRate };
    // Its output is silence; a node that leads nowhere would not be run.
    this.#node.connect(context.destination);
  }

  static async open(): Promise<FilmSound> {
    const context = takeAudioContext(SAMPLE_RATE);
    // Without a click or key it waits for one; the writer puts silence in its place.
    void context.resume();
    await context.audioWorklet.addModule(workletAddress);
    return new FilmSound(context);
  }

  /** Takes the sound of a stream, and no other, from now on; `null`: silence. */
  follow(stream: MediaStream | null): void {
    if (stream === this.#stream) return;
    this.#source?.disconnect();
    this.#source = stream === null ? null : streamSource(this.#context, stream);
    this.#source?.connect(this.#node);
    this.#stream = stream;
  }

  /** Milliseconds of the page at which the context's time was 0. @param now milliseconds of the page */
  origin(now: number): number {
    this.#clock.observe(this.#context.currentTime, now);
    return this.#clock.pageTime(0);
  }

  close(): void {
    this.follow(null);
    void endWorklet(this.#node).then(() => giveBackAudioContext(this.#context));
  }
}
