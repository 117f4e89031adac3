import type { StageListener } from '../bundle/open-bundle.ts';
import { knownStreamDestination, streamDestination } from '../page/audio-contexts.ts';
import { endWorklet } from '../page/end-worklet.ts';
import { fromDecibels, SILENCE, toDecibels } from './decibels.ts';
import type { MetersMessage } from './hearing-messages.ts';
import { UNCHANGED, type SoundLevels } from './remembered-levels.ts';
import type { SoundSource } from './sound-source.ts';
import { createWorkletNode } from './worklet-node.ts';

/** Seconds in which the gain changes: at once it would click. */
const GLIDE = 0.02;

/** dB below full scale from which sound counts as cut off: the largest sample of 16 bits is at −0.0003. */
const CLIPPED = -0.001;

/** What the meters read, after the gain and before the noise gate. */
export interface SoundMeters {
  /** dB below full scale, root mean square: −3 for a sine at full scale. */
  readonly level: number;
  /** dB below full scale. */
  readonly peak: number;
  /** Whether the sound reached full scale, at the device or after the gain. */
  readonly clipped: boolean;
  readonly gateOpen: boolean;
}

/** A source on its way to the ears: gain, meters, noise gate. */
export class SoundInput {
  readonly #source: SoundSource;
  readonly #gain: GainNode;
  readonly #worklet: AudioWorkletNode;
  #levels = UNCHANGED;
  #meters: SoundMeters = { level: SILENCE, peak: SILENCE, clipped: false, gateOpen: true };

  private constructor(source: SoundSource, worklet: AudioWorkletNode) {
    this.#source = source;
    this.#worklet = worklet;
    this.#gain = source.context.createGain();
    this.#gain.connect(worklet);
    // A film may be recorded through it.
    const recorded = knownStreamDestination(source.context);
    if (recorded !== null) this.#gain.connect(recorded);
    worklet.port.onmessage = ({ data }: MessageEvent<MetersMessage>) => this.#read(data);
  }

  /** @param rows where the log-mel rows go */
  static async open(
    source: SoundSource,
    { manifest }: StageListener,
    rows: MessagePort,
  ): Promise<SoundInput> {
    const options = { format: manifest.features, frames: null };
    return new SoundInput(source, await createWorkletNode(source.context, options, rows));
  }

  /** Lets the source play; one that plays already plays on. */
  async start(): Promise<void> {
    const { context, node, start } = this.#source;
    // What begins or ends the context's own work comes first: it takes blocks from a sound that is connected.
    await context.resume();
    node.connect(this.#gain);
    start();
  }

  /** Leaves the source to another one. Resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.#source.node.disconnect(this.#gain);
    this.#gain.disconnect();
    await endWorklet(this.#worklet);
  }

  /** The sound after the gain and before the noise gate, for a recording. */
  get stream(): MediaStream {
    const recorded = streamDestination(this.#source.context);
    // Connected once, however often it is asked for.
    this.#gain.connect(recorded);
    return recorded.stream;
  }

  get meters(): SoundMeters {
    return this.#meters;
  }

  get levels(): SoundLevels {
    return this.#levels;
  }

  set levels(levels: SoundLevels) {
    this.#levels = levels;
    const { currentTime } = this.#source.context;
    // A ramp ends on its value exactly: at 0 dB the sound is as it comes.
    const { gain } = this.#gain;
    gain.cancelScheduledValues(currentTime);
    gain.setValueAtTime(gain.value, currentTime);
    gain.linearRampToValueAtTime(fromDecibels(levels.gain), currentTime + GLIDE);
    this.#worklet.parameters.get('gate')!.value = levels.gate;
  }

  #read({ peak, level, gateOpen }: MetersMessage): void {
    const decibels = toDecibels(peak);
    const atDevice = decibels - this.#levels.gain;
    this.#meters = {
      level: toDecibels(level),
      peak: decibels,
      clipped: Math.max(decibels, atDevice) >= CLIPPED,
      gateOpen,
    };
  }
}
