import type { Trial } from './run-trial.ts';

/** What is measured side by side: its name, and one go of it. */
export type Contestant = readonly [name: string, run: (round: number) => Promise<void>];

/** @returns NaN of nothing */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Ratios of what was measured in the same round, so that a slow minute of the machine weighs on both. */
export interface PairedRatio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** a over b, round by round. */
export function pairedRatio(a: readonly number[], b: readonly number[]): PairedRatio {
  const ratios = a.map((value, round) => value / b[round]!);
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** `0.97 (0.95…0.99 over 5 rounds)` */
export function describeRatio(ratio: PairedRatio, rounds: number): string {
  const { median: middle, least, most } = ratio;
  return `${middle.toFixed(3)} (${least.toFixed(3)}…${most.toFixed(3)} over ${rounds} rounds)`;
}

/**
 * Times contestants in turn, A B A B …, after one go of each that is not counted.
 *
 * @returns seconds of each contestant's rounds, in the contestants' order
 */
export async function alternate(
  trial: Pick<Trial, 'seconds' | 'note'>,
  rounds: number,
  contestants: readonly Contestant[],
): Promise<number[][]> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, [name, run]] of contestants.entries()) {
      const start = trial.seconds();
      await run(round);
      const seconds = trial.seconds() - start;
      if (round > 0) times[index]!.push(seconds);
      trial.note(
        `  ${round === 0 ? 'warm-up' : `round ${round}`}: ${name} ${seconds.toFixed(2)} s`,
      );
    }
  }
  return times;
}
