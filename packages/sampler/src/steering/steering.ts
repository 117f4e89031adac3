import { PhospheneError } from '@phosphene/model/errors';
import { DIRECTIONS, type Score } from '../score.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import { LabelAttractor } from './label-attractor.ts';
import { principalDirections, type PrincipalDirections } from './principal-directions.ts';

/** What a hand does to a latent: `score.steer` with every label by its index. */
export interface SteerValues {
  /** Standard deviations of the codes along each principal direction. */
  readonly directions: readonly number[];
  /** Strengths 0…1, by the index of the label. */
  readonly labels: readonly number[];
}

/** Whether it leaves every latent as it is. */
export function isNeutral({ directions, labels }: SteerValues): boolean {
  return directions.every((value) => value === 0) && labels.every((value) => value === 0);
}

/**
 * Moves latents along the principal directions of the footage, and draws them to labels. What it needs of the codes is
 * found when it is first needed. Only + − × ÷ and √: the same bits on every engine.
 */
export class Steering {
  readonly #space: LatentSpace;
  readonly #attractors = new Map<number, LabelAttractor>();
  #directions: PrincipalDirections | null = null;

  constructor(space: LatentSpace) {
    this.#space = space;
  }

  get directions(): PrincipalDirections {
    return (this.#directions ??= principalDirections(this.#space.codes, DIRECTIONS));
  }

  /**
   * A score's values, with every label by its index.
   *
   * @throws {PhospheneError} for a label that no code has
   */
  resolve({ directions, labels }: Score['steer']): SteerValues {
    const { labels: names = [] } = this.#space;
    const strengths: number[] = names.map(() => 0);
    for (const [name, strength] of Object.entries(labels)) {
      const index = this.#labelIndex(name, names);
      while (strengths.length <= index) strengths.push(0);
      strengths[index] = strength;
    }
    return { directions, labels: strengths };
  }

  /**
   * Steers a latent: z + Σ a·σ·u over the directions, and from there toward the labels. Several labels draw it to a place between theirs, by
   * their strengths, as far as 1 − Π(1 − strength). Neutral values leave its bits as they are.
   *
   * @param latent [Z], overwritten and returned
   */
  steer(latent: Float32Array, values: SteerValues): Float32Array {
    if (isNeutral(values)) return latent;
    const point = Float64Array.from(latent);
    this.#move(point, values.directions);
    this.#draw(point, values.labels);
    latent.set(point);
    return latent;
  }

  #move(point: Float64Array, values: readonly number[]): void {
    if (values.every((value) => value === 0)) return;
    const { count, steps } = this.directions;
    const size = point.length;
    for (let k = 0; k < Math.min(count, values.length); k++) {
      for (let d = 0; d < size; d++) point[d]! += values[k]! * steps[k * size + d]!;
    }
  }

  #draw(point: Float64Array, strengths: readonly number[]): void {
    const drawing = strengths.flatMap((strength, label) => {
      const attractor = strength > 0 ? this.#attractorOf(label) : null;
      return attractor === null || attractor.count === 0 ? [] : [{ strength, attractor }];
    });
    if (drawing.length === 0) return;
    let [total, left] = [0, 1];
    for (const { strength } of drawing) {
      total += strength;
      left *= 1 - strength;
    }
    const goal = new Float64Array(point.length);
    for (const { strength, attractor } of drawing) attractor.add(point, strength / total, goal);
    for (let d = 0; d < point.length; d++) point[d]! += (1 - left) * (goal[d]! - point[d]!);
  }

  #attractorOf(label: number): LabelAttractor {
    const known = this.#attractors.get(label);
    if (known !== undefined) return known;
    const attractor = new LabelAttractor(this.#space.codes, label);
    this.#attractors.set(label, attractor);
    return attractor;
  }

  #labelIndex(name: string, names: readonly string[]): number {
    const named = names.indexOf(name);
    const index = named < 0 && /^\d+$/.test(name) ? Number(name) : named;
    if (index >= 0 && this.#space.codes.labels.includes(index)) return index;
    throw new PhospheneError(
      `score: "steer.labels" names ${JSON.stringify(name)}: no footage has it.`,
      { remedy: names.length === 0 ? 'Name another label.' : `Name some of: ${names.join(', ')}.` },
    );
  }
}
