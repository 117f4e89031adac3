import exp from '@stdlib/math-base-special-exp';
import { PhospheneError } from '@phosphene/model/errors';
import type { Score } from '../score.ts';
import type { HeardMoment } from './heard-moment.ts';

/** Seconds: time constant by which the latents within a label follow the sound. */
const FOLLOWING = 0.05;
/** Certainty times familiarity, from which the pull begins and at which it is whole. */
const PULL_FROM = 0.1;
const PULL_WHOLE = 0.5;

/**
 * What is remembered of the sound: a mixture over the labels, a latent for each, and how strongly it pulls. Advances
 * tick by tick. Pure arithmetic, so that every engine comes to the same bits.
 */
export class SoundPull {
  readonly #listening: Score['listening'];
  readonly #allowed: readonly boolean[];
  readonly #size: number;
  /** Shares of a tick in what is remembered. */
  readonly #share: number;
  readonly #following: number;
  /** [labels], their sum is 1; all 0 before anything was heard. */
  readonly #labels: Float64Array;
  /** [labels, Z] */
  readonly #means: Float64Array;
  #heardAny = false;
  #strength = 0;

  /**
   * @param names of the labels
   * @param size Z
   * @throws {PhospheneError} when the score names a label that isn't there
   */
  constructor(
    listening: Score['listening'],
    names: readonly string[],
    size: number,
    tickRate: number,
  ) {
    this.#listening = listening;
    this.#allowed = allowedLabels(listening.labels, names);
    this.#size = size;
    this.#share = shareOfTick(listening.memory, tickRate);
    this.#following = shareOfTick(FOLLOWING, tickRate);
    this.#labels = new Float64Array(names.length);
    this.#means = new Float64Array(names.length * size);
  }

  /** 0…1: how far the walk is drawn to the target. */
  get strength(): number {
    return this.#strength;
  }

  /** The likeliest label that is remembered; −1 before anything was heard. */
  get label(): number {
    return this.#heardAny
      ? this.#labels.indexOf(this.#labels.reduce((a, b) => Math.max(a, b)))
      : -1;
  }

  /** Lets go, as after a cut: the pull begins anew. */
  letGo(): void {
    this.#strength = 0;
  }

  /** Goes on by one tick, with the newest moment; `null` before there is one. */
  advance(moment: HeardMoment | null): void {
    const { pull, silence } = this.#listening;
    const heard = moment === null ? 0 : this.#weigh(moment);
    if (heard > 0) this.#remember(moment!);
    else if (silence === 'hold' && this.#heardAny) return;
    this.#strength += this.#share * (pull * heard - this.#strength);
  }

  /** What is heard, as a latent: the labels' latents mixed, [Z]. */
  target(into: Float64Array): void {
    into.fill(0);
    this.#labels.forEach((share, label) => {
      for (let d = 0; d < this.#size; d++) {
        into[d]! += share * this.#means[label * this.#size + d]!;
      }
    });
  }

  /** 0…1: how much a moment counts. */
  #weigh({ certainty, familiar, probabilities }: HeardMoment): number {
    let allowed = 0;
    probabilities.forEach((probability, label) => {
      if (this.#allowed[label] === true) allowed += probability;
    });
    const sure = (certainty * familiar - PULL_FROM) / (PULL_WHOLE - PULL_FROM);
    const u = Math.max(0, Math.min(1, sure));
    return allowed * u * u * (3 - 2 * u);
  }

  #remember({ probabilities, means }: HeardMoment): void {
    let sum = 0;
    probabilities.forEach((probability, label) => {
      if (this.#allowed[label] === true) sum += probability;
    });
    const share = this.#heardAny ? this.#share : 1;
    const following = this.#heardAny ? this.#following : 1;
    for (let label = 0; label < this.#labels.length; label++) {
      const probability = this.#allowed[label] === true ? probabilities[label]! / sum : 0;
      this.#labels[label]! += share * (probability - this.#labels[label]!);
    }
    for (let n = 0; n < this.#means.length; n++) {
      this.#means[n]! += following * (means[n]! - this.#means[n]!);
    }
    this.#heardAny = true;
  }
}

/** How much of what is new a tick takes up, 0…1. */
export function shareOfTick(seconds: number, tickRate: number): number {
  return seconds === 0 ? 1 : 1 - exp(-1 / (seconds * tickRate));
}

function allowedLabels(
  wanted: Score['listening']['labels'],
  names: readonly string[],
): readonly boolean[] {
  if (wanted === undefined) return names.map(() => true);
  const indices = wanted.map((label) => (typeof label === 'number' ? label : names.indexOf(label)));
  const missing = wanted.find((_, n) => indices[n]! < 0 || indices[n]! >= names.length);
  if (missing !== undefined) {
    throw new PhospheneError(
      `score: "listening.labels" has ${JSON.stringify(missing)}: no footage has it.`,
      { remedy: `Name some of: ${names.join(', ')}.` },
    );
  }
  return names.map((_, label) => indices.includes(label));
}
