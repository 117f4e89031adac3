import { alignColumns } from '../run-trial.ts';
import type { LongTask } from './watch-resources.ts';

/** A long task, and what the performer did meanwhile. */
export interface ActTask extends LongTask {
  readonly act: string;
}

/** Long tasks of one act and one script. */
export interface CostlyTasks {
  readonly act: string;
  readonly script: string;
  readonly count: number;
  /** Milliseconds in all. */
  readonly sum: number;
  /** Milliseconds of the longest. */
  readonly longest: number;
}

/** Groups tasks by what was done and what ran, those that cost most first. */
export function costliestTasks(tasks: readonly ActTask[]): CostlyTasks[] {
  const found = new Map<string, CostlyTasks>();
  for (const { act, script, ms } of tasks) {
    const key = `${act}\n${script}`;
    const { count, sum, longest } = found.get(key) ?? { count: 0, sum: 0, longest: 0 };
    const grown = { count: count + 1, sum: sum + ms, longest: Math.max(longest, ms) };
    found.set(key, { act, script, ...grown });
  }
  return [...found.values()].sort((a, b) => b.sum - a.sum);
}

/** The tasks as a table in words. */
export function tableOfTasks(tasks: readonly CostlyTasks[]): string {
  const heads = ['tasks over 50 ms during', 'count', 'longest, ms', 'what ran'];
  const rows = tasks.map(({ act, script, count, longest }) => [
    act,
    String(count),
    longest.toFixed(0),
    script,
  ]);
  return alignColumns([heads, ...rows]);
}
