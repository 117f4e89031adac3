import { LogMel, mixToMono, Resampler } from '@phosphene/model/audio';
import { WORKLET_END } from '../page/end-worklet.ts';
import type {
  MetersMessage,
  RowsMessage,
  WorkletOptions,
  WorkletPort,
} from './hearing-messages.ts';
import { LevelMeter } from './level-meter.ts';
import { GATE_OFF, NoiseGate } from './noise-gate.ts';

// What an AudioWorklet's own global scope has beside the language; TypeScript's `dom` lacks it.
declare const sampleRate: number;
declare const currentFrame: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new (options: { processorOptions: WorkletOptions }) => AudioWorkletProcessor,
): void;

/** Frames of a block, where the input is not connected. */
const BLOCK = 128;
/** Seconds of a live sound before it is heard: while the page connects it, the context leaves blocks out. */
const SETTLING = 0.1;
/** Seconds of a reading of the meters. */
const READING = 0.05;

/**
 * From a context's sound to log-mel rows: mixed to mono, gated, brought to the listener's rate, transformed. Its
 * parameter `gate` is the noise gate's threshold.
 */
class HearWorklet extends AudioWorkletProcessor {
  static readonly parameterDescriptors = [
    {
      name: 'gate',
      defaultValue: GATE_OFF,
      minValue: GATE_OFF,
      maxValue: 0,
      automationRate: 'k-rate',
    },
  ];

  readonly #gate = new NoiseGate(sampleRate);
  readonly #meter = new LevelMeter(READING * sampleRate);
  readonly #metered: boolean;
  readonly #resampler: Resampler;
  readonly #mel: LogMel;
  readonly #mono = new Float32Array(BLOCK);
  #framesLeft: number;
  #settling: number;
  #expected = -1;
  /** Frames. */
  #missed = 0;
  #rows: Float32Array[] = [];
  #sent = 0;
  #port: MessagePort | null = null;
  #over = false;

  constructor({ processorOptions }: { processorOptions: WorkletOptions }) {
    super();
    const { format, frames } = processorOptions;
    this.#resampler = new Resampler(sampleRate, format.sampleRate);
    this.#mel = new LogMel(format);
    this.#framesLeft = frames ?? Infinity;
    this.#metered = frames === null;
    this.#settling = frames === null ? SETTLING * sampleRate : 0;
    this.port.onmessage = ({ data }: MessageEvent<WorkletPort | typeof WORKLET_END>) => {
      if (data === WORKLET_END) {
        this.#over = true;
        this.#port?.close();
        return;
      }
      this.#port = data.rows;
      this.port.postMessage(true);
    };
  }

  readonly #onSamples = (samples: Float32Array): void => this.#mel.push(samples, this.#onRow);
  readonly #onRow = (row: Float32Array): void => void this.#rows.push(row.slice());

  process(
    [channels = []]: Float32Array[][],
    _outputs: unknown,
    { gate }: { gate: Float32Array },
  ): boolean {
    if (this.#over) {
      this.port.postMessage(WORKLET_END);
      return false;
    }
    if (this.#port === null || !this.#settled(channels)) return true;
    if (this.#expected >= 0) this.#missed += currentFrame - this.#expected;
    const block = channels[0]?.length ?? BLOCK;
    this.#expected = currentFrame + block;
    const count = Math.min(block, this.#framesLeft);
    const mono = this.#mono.subarray(0, count);
    if (channels.length === 0) mono.fill(0);
    else mixToMono(channels, mono);
    this.#gate.process(mono, this.#meter.push(channels, count), gate[0]!);
    if (this.#metered) this.#tellMeters();
    this.#resampler.push(mono, this.#onSamples);
    this.#framesLeft -= count;
    const ended = this.#framesLeft === 0;
    if (ended) {
      this.#resampler.flush(this.#onSamples);
      this.#mel.flush(this.#onRow);
    }
    if (this.#rows.length > 0 || ended) this.#send(this.#port, this.#expected / sampleRate, ended);
    return !ended;
  }

  #settled(channels: readonly Float32Array[]): boolean {
    if (this.#settling <= 0) return true;
    this.#settling -= channels[0]?.length ?? 0;
    return false;
  }

  #tellMeters(): void {
    const reading = this.#meter.take();
    if (reading === null) return;
    const message: MetersMessage = { ...reading, gateOpen: this.#gate.open };
    this.port.postMessage(message);
  }

  #send(port: MessagePort, time: number, ended: boolean): void {
    const { bands } = this.#mel.format;
    const rows = new Float32Array(this.#rows.length * bands);
    this.#rows.forEach((row, n) => rows.set(row, n * bands));
    const missed = this.#missed / sampleRate;
    const message: RowsMessage = { first: this.#sent, rows, time, missed, ended };
    port.postMessage(message, [rows.buffer]);
    this.#sent += this.#rows.length;
    this.#rows = [];
  }
}

registerProcessor('hear', HearWorklet);
