import { RandomStream } from '@phosphene/model/random';
import exp from '@stdlib/math-base-special-exp';
import type { Score } from '../score.ts';

/** Ticks between two remembered states, from which going back starts. */
const CHECKPOINT_TICKS = 64;

/** The recursion x_t = a₁·x_{t−1} + a₂·x_{t−2} + c·ε_t, with unit stationary variance. */
export interface MemoryProcess {
  readonly a1: number;
  readonly a2: number;
  readonly c: number;
}

/**
 * Order 1: φ = exp(−1/(τ·tickRate)), c = √(1 − φ²).
 * Order 2: critically damped (a double pole), with the same integral of its autocorrelation, τ, so
 * φ = exp(−2/(τ·tickRate)), a₁ = 2φ, a₂ = −φ², c = √((1 − φ²)³ / (1 + φ²)).
 */
export function memoryProcess(
  memory: Pick<Score['memory'], 'order' | 'timeConstant'>,
  tickRate: number,
): MemoryProcess {
  const phi = exp(-memory.order / (memory.timeConstant * tickRate));
  const square = phi * phi;
  if (memory.order === 1) return { a1: phi, a2: 0, c: Math.sqrt(1 - square) };
  const rest = 1 - square;
  return { a1: 2 * phi, a2: -square, c: Math.sqrt((rest * rest * rest) / (1 + square)) };
}

/**
 * The deviation from the anchor during one dwell: x at any tick of it, x_0 = 0. Going forward tick by tick costs one
 * step; going back, at most `CHECKPOINT_TICKS`; a jump ahead, one step for each tick that was never seen.
 */
export class Lingering {
  readonly #process: MemoryProcess;
  readonly #noise: RandomStream;
  readonly #size: number;
  /** x_t and x_{t−1}, one after the other: [2, Z]. */
  #state: Float64Array;
  #tick = 0;
  readonly #checkpoints: Float64Array[] = [];

  /** @param noise a stream of this dwell's own: word t·Z + d gives ε of tick t, dimension d */
  constructor(process: MemoryProcess, noise: RandomStream, size: number) {
    this.#process = process;
    this.#noise = noise;
    this.#size = size;
    this.#state = new Float64Array(size * 2);
    this.#checkpoints.push(this.#state.slice());
  }

  /** x of a tick, [Z]: a view that holds until the next call. */
  at(tick: number): Float64Array {
    if (tick < this.#tick || tick >= this.#tick + CHECKPOINT_TICKS) {
      const known = Math.min(Math.floor(tick / CHECKPOINT_TICKS), this.#checkpoints.length - 1);
      if (tick < this.#tick || known * CHECKPOINT_TICKS > this.#tick) {
        this.#state = this.#checkpoints[known]!.slice();
        this.#tick = known * CHECKPOINT_TICKS;
      }
    }
    while (this.#tick < tick) this.#step();
    return this.#state.subarray(0, this.#size);
  }

  #step(): void {
    const { a1, a2, c } = this.#process;
    const size = this.#size;
    const state = this.#state;
    this.#tick += 1;
    this.#noise.seek(this.#tick * size);
    for (let d = 0; d < size; d++) {
      const last = state[d]!;
      state[d] = a1 * last + a2 * state[size + d]! + c * this.#noise.normal();
      state[size + d] = last;
    }
    if (this.#tick === this.#checkpoints.length * CHECKPOINT_TICKS) {
      this.#checkpoints.push(state.slice());
    }
  }
}
