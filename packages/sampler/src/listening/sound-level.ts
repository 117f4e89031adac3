import type { HeardMoment } from './heard-moment.ts';
import { shareOfTick } from './sound-pull.ts';

/** ln of the mean energy at which the level is 0, and at which it is 1: −52 and −9 dB of full scale. */
const QUIET = -12;
const LOUD = -2;
/** How much a beginning of one nat adds. */
const ONSET = 0.25;
/** Seconds: time constants by which the level rises and falls. */
const RISES = 0.03;
const FALLS = 0.25;
/** Levels are whole parts of this, so that a take says them in few letters. */
const PARTS = 1000;

/** How loud it is, as the look shows it: 0 in silence, 1 where it is as loud as music gets. Advances tick by tick. */
export class SoundLevel {
  readonly #rises: number;
  readonly #falls: number;
  #level = 0;

  constructor(tickRate: number) {
    this.#rises = shareOfTick(RISES, tickRate);
    this.#falls = shareOfTick(FALLS, tickRate);
  }

  /** 0…1 */
  get value(): number {
    return Math.round(this.#level * PARTS) / PARTS;
  }

  /** @param moment the newest; `null` where nothing is heard */
  advance(moment: Pick<HeardMoment, 'loudness' | 'onset'> | null): void {
    const heard = moment === null ? 0 : loudnessShare(moment);
    this.#level += (heard > this.#level ? this.#rises : this.#falls) * (heard - this.#level);
  }
}

function loudnessShare({ loudness, onset }: Pick<HeardMoment, 'loudness' | 'onset'>): number {
  const share = Math.max(0, (loudness - QUIET) / (LOUD - QUIET));
  return Math.min(1, share === 0 ? 0 : share + ONSET * onset);
}
