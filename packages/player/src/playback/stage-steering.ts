import {
  DIRECTIONS,
  isNeutral,
  Steering,
  type LatentSpace,
  type Score,
  type SteerValues,
} from '@phosphene/sampler';
import { FRAME_PLACES } from '../display/decoded-frames.ts';

/** Seconds: time constant by which a value glides to where it was put. */
const GLIDE = 0.15;
/** Of a crossfade's seconds, the same, so that it ends with the crossfade. */
const GLIDE_OF_CROSSFADE = 0.25;
/** The longest step of a glide in milliseconds, as after a pause. */
const LONGEST_STEP = 250;
/** A value that is so near to its goal is there. */
const NEAR = 1e-3;

/**
 * The steering of a playback. Values glide to where the score has them, in the time of the page, so that no pad and no
 * controller makes the picture jump.
 */
export class StageSteering {
  readonly #steering: Steering;
  /** How many labels the codes have. */
  readonly #labels: number;
  #goal: SteerValues;
  #values: SteerValues;
  #constant = GLIDE;
  #last: number | null = null;
  /** Latents to go until no picture that was steered is on the display. */
  #trail = 0;

  /** @throws {PhospheneError} for a label that no code has */
  constructor(space: LatentSpace, steer: Score['steer']) {
    this.#steering = new Steering(space);
    this.#labels = space.codes.labels.reduce((most, label) => Math.max(most, label + 1), 0);
    // Behind the gate, so that the first touch of a pad costs nothing.
    void this.#steering.directions;
    this.#goal = this.#values = this.resolve(steer);
    if (!isNeutral(this.#values)) this.#trail = FRAME_PLACES;
  }

  /** How many principal directions there are. */
  get directions(): number {
    return this.#steering.directions.count;
  }

  /** Whether values are on their way. */
  get gliding(): boolean {
    return this.#values !== this.#goal;
  }

  /** Whether what is decoded, or on the display, may differ from the walk's own latents. */
  get active(): boolean {
    return this.#trail > 0 || this.gliding || !isNeutral(this.#values);
  }

  /** @throws {PhospheneError} for a label that no code has */
  resolve(steer: Score['steer']): SteerValues {
    const { directions, labels } = this.#steering.resolve(steer);
    // All of one length, so that any can glide to any other.
    return { directions: evenly(directions, DIRECTIONS), labels: evenly(labels, this.#labels) };
  }

  /** Glides to values. @param seconds of the crossfade that goes with it; 0 where there is none */
  glideTo(goal: SteerValues, seconds = 0): void {
    if (JSON.stringify(goal) === JSON.stringify(this.#goal)) return;
    this.#goal = goal;
    this.#constant = Math.max(GLIDE, GLIDE_OF_CROSSFADE * seconds);
  }

  /** Takes values at once. */
  jumpTo(goal: SteerValues): void {
    this.#goal = this.#values = goal;
  }

  /**
   * Steers the next latent for the decoder in place.
   *
   * @param now milliseconds
   */
  next(latent: Float32Array, now: number): Float32Array {
    const passed = this.#last === null ? 0 : Math.min(LONGEST_STEP, now - this.#last);
    this.#last = now;
    if (this.gliding) this.#glide(passed / 1000);
    return this.apply(latent);
  }

  /** Steers a latent in place by the values of this moment. */
  apply(latent: Float32Array): Float32Array {
    return this.#steering.steer(latent, this.#values);
  }

  /** Is called when all have been told of the last latent. */
  settle(): void {
    this.#trail = isNeutral(this.#values) ? Math.max(0, this.#trail - 1) : FRAME_PLACES;
  }

  #glide(seconds: number): void {
    const share = 1 - Math.exp(-seconds / this.#constant);
    let arrived = true;
    const glide = (values: readonly number[], goals: readonly number[]): number[] =>
      values.map((value, n) => {
        const goal = goals[n]!;
        const next = value + share * (goal - value);
        if (Math.abs(goal - next) < NEAR) return goal;
        arrived = false;
        return next;
      });
    const [from, to] = [this.#values, this.#goal];
    const values = {
      directions: glide(from.directions, to.directions),
      labels: glide(from.labels, to.labels),
    };
    this.#values = arrived ? this.#goal : values;
  }
}

/** Values with zeros up to a number of them. */
function evenly(values: readonly number[], count: number): number[] {
  return Array.from({ length: Math.max(count, values.length) }, (_, n) => values[n] ?? 0);
}
