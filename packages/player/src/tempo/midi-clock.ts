import type { TempoClock } from '@phosphene/sampler';

/** Pulses of a beat. */
const PULSES = 24;

/** System real-time messages: each a byte of its own, which may stand within other messages. */
const PULSE = 0xf8;
const START = 0xfa;
const CONTINUE = 0xfb;
const STOP = 0xfc;

/**
 * From the pulses of MIDI clock to beats. The first pulse after a start is the first beat of a bar. Until a start or stop
 * comes, pulses count too: many devices send nothing else.
 */
export class MidiClock {
  readonly #tempo: Pick<TempoClock, 'beat' | 'forget'>;
  #running = true;
  #pulse = 0;

  /** @param tempo is given the beats */
  constructor(tempo: Pick<TempoClock, 'beat' | 'forget'>) {
    this.#tempo = tempo;
  }

  /**
   * Takes the bytes of a MIDI message, of any kind.
   *
   * @param seconds at which it came, of the tempo's clock
   */
  receive(bytes: Iterable<number>, seconds: number): void {
    for (const byte of bytes) {
      if (byte === PULSE) this.#count(seconds);
      else if (byte === START) {
        this.#tempo.forget('MIDI clock');
        [this.#running, this.#pulse] = [true, 0];
      } else if (byte === CONTINUE) this.#running = true;
      else if (byte === STOP) {
        this.#running = false;
        this.#tempo.forget('MIDI clock');
      }
    }
  }

  #count(seconds: number): void {
    if (!this.#running) return;
    if (this.#pulse === 0) this.#tempo.beat(seconds, 'MIDI clock');
    this.#pulse = (this.#pulse + 1) % PULSES;
  }
}
