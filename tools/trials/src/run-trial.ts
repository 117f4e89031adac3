import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { PhospheneError } from '@phosphene/model/errors';
import { writeFileAtomic } from '@phosphene/model/files';
import { wholeNumber } from '@phosphene/terminal';

/** What every trial is given. */
export interface TrialOptions {
  /** Where reports go. */
  readonly output: string;
  readonly seed: number;
}

/** What a measured value is held against. */
export type Bound =
  { readonly atMost: number } | { readonly atLeast: number } | { readonly exactly: number };

interface Measure {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  /** `null` for a reported value without a goal. */
  readonly goal: string | null;
  readonly met: boolean | null;
}

/** The clock, in seconds. */
export const trialSeconds = (): number => performance.now() / 1000;

/** A trial under way: it gathers what was measured. */
export class Trial {
  readonly name: string;
  /** The trial's own folder, empty at the start, for what it makes and what a person may look at. */
  readonly folder: string;
  readonly #measures: Measure[] = [];
  readonly #records: Record<string, unknown> = {};

  constructor(name: string, folder: string) {
    this.name = name;
    this.folder = folder;
  }

  /** The clock, in seconds. */
  readonly seconds = trialSeconds;

  /** A line about what is going on, on standard error. */
  readonly note = (line: string): void => void process.stderr.write(`${line}\n`);

  /** A measured value that must keep to a bound. */
  goal(name: string, value: number, bound: Bound, unit = ''): void {
    const [sign, limit] =
      'atMost' in bound
        ? (['≤', bound.atMost] as const)
        : 'atLeast' in bound
          ? (['≥', bound.atLeast] as const)
          : (['=', bound.exactly] as const);
    const met = sign === '≤' ? value <= limit : sign === '≥' ? value >= limit : value === limit;
    this.#measures.push({ name, value, unit, goal: `${sign} ${shown(limit)}`, met });
  }

  /** A reported value without a goal. */
  fact(name: string, value: number | string, unit = ''): void {
    this.#measures.push({ name, value, unit, goal: null, met: null });
  }

  /** Something for the JSON alone. */
  record(key: string, value: unknown): void {
    this.#records[key] = value;
  }

  get met(): boolean {
    return this.#measures.every(({ met }) => met !== false);
  }

  /** The table in words. */
  table(): string {
    const rows = this.#measures.map(({ name, value, unit, goal, met }) => [
      name,
      `${typeof value === 'number' ? shown(value) : value}${unit === '' ? '' : ` ${unit}`}`,
      goal === null ? '' : `goal ${goal}`,
      met === null ? '' : met ? 'met' : 'MISSED',
    ]);
    return alignColumns(rows);
  }

  report(): object {
    return { trial: this.name, met: this.met, measures: this.#measures, ...this.#records };
  }
}

/** The beginning of a trial's command line; the trial adds what is its own. */
export function trialCommand(name: string, description: string): Command {
  return new Command(`trial:${name}`)
    .description(description)
    .option('--output <folder>', 'where reports and what they were made from are put', 'trials')
    .option('--seed <n>', 'fixes all that is left to chance', wholeNumber, 1);
}

/**
 * Runs a trial from the command line: prints its table and one JSON object, which is also written to
 * `<output>/<name>.json`. Exit code 1 when a goal is missed or the trial itself fails.
 */
export async function runTrial<Options extends TrialOptions>(
  command: Command,
  work: (trial: Trial, options: Options) => Promise<void>,
): Promise<void> {
  command.action(async (options: Options) => {
    const name = command.name().replace('trial:', '');
    const folder = resolve(options.output, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const trial = new Trial(name, folder);
    const start = trial.seconds();
    await work(trial, options);
    const report = {
      ...trial.report(),
      options,
      tookSeconds: Math.round(trial.seconds() - start),
      machine: {
        processor: cpus()[0]?.model ?? 'unknown',
        cores: availableParallelism(),
        platform: `${process.platform}-${process.arch}`,
        node: process.version,
      },
    };
    const path = join(dirname(folder), `${name}.json`);
    await writeFileAtomic(path, `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(`\n${trial.table()}\n\n${JSON.stringify(report)}\n`);
    if (!trial.met) process.exitCode = 1;
  });
  try {
    await command.parseAsync();
  } catch (error) {
    process.exitCode = 1;
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const known = error instanceof PhospheneError;
    process.stderr.write(
      known ? `error: ${error.message}\n       ${error.remedy}\n` : `${trace}\n`,
    );
  }
}

/** Rows as text with aligned columns. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  }
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value !== 0 && Math.abs(value) < 0.01) return value.toExponential(1);
  const digits = Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 3;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
