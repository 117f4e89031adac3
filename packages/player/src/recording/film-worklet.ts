import { WORKLET_END } from '../page/end-worklet.ts';
import type { SoundBlock } from './film-messages.ts';

// What an AudioWorklet's own global scope has beside the language; TypeScript's `dom` lacks it.
declare const currentTime: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Samples of a block that is sent: 43 ms at 48 kHz. */
const BLOCK = 2048;

/** Sends the sound that is connected to it, in stereo, to a port; silence where none is. */
class FilmWorklet extends AudioWorkletProcessor {
  #port: MessagePort | null = null;
  #block = emptyBlock();
  #filled = 0;
  #time = 0;
  #over = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<MessagePort | typeof WORKLET_END>) => {
      if (data === WORKLET_END) this.#over = true;
      else this.#port = data;
    };
  }

  process([sound = []]: Float32Array[][], [output]: Float32Array[][]): boolean {
    if (this.#over) {
      this.port.postMessage(WORKLET_END);
      return false;
    }
    const [left, right] = sound;
    const samples = output![0]!.length;
    if (this.#filled + samples > BLOCK) this.#send();
    if (this.#filled === 0) this.#time = currentTime;
    if (left !== undefined) {
      this.#block[0].set(left, this.#filled);
      this.#block[1].set(right ?? left, this.#filled);
    }
    this.#filled += samples;
    return true;
  }

  #send(): void {
    const [left, right] = this.#block;
    const block: SoundBlock = {
      time: this.#time,
      channels: [left.subarray(0, this.#filled), right.subarray(0, this.#filled)],
    };
    this.#port?.postMessage(block, [left.buffer, right.buffer]);
    this.#block = emptyBlock();
    this.#filled = 0;
  }
}

function emptyBlock(): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  return [new Float32Array(BLOCK), new Float32Array(BLOCK)];
}

registerProcessor('film', FilmWorklet);
