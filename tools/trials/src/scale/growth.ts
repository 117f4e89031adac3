import type { Trial } from '../run-trial.ts';
import type { MeasuredApart } from './measure-apart.ts';

/** A task at one size. */
export interface GrowthPoint {
  /** In the thing's own unit: frames, minutes, clips. */
  readonly size: number;
  readonly measured: MeasuredApart;
}

/** The same task at growing sizes, the smallest first. */
export type Growth = readonly GrowthPoint[];

/** What a growth may come to, from its smallest size to its largest. */
export interface GrowthBounds {
  /** The subject, for the table: `ingest of a film`. */
  readonly subject: string;
  /** Of the sizes: `min`. */
  readonly unit: string;
  /** Which of the values is the time; `null`: only memory is held to a bound. */
  readonly time: string | null;
  /** `flat`: the time stays. `linear`: the time of one unit stays. */
  readonly grows: 'flat' | 'linear';
  /** Factor of the peak memory; `null`: it is reported alone. */
  readonly memory: number | null;
  /** Factor of the time, or of the time of one unit. */
  readonly factor: number;
}

/** Holds the memory and the time of the largest size to those of the smallest, and tells all that was measured. */
export function boundGrowth(trial: Trial, growth: Growth, bounds: GrowthBounds): void {
  const { subject, unit, time, grows, memory, factor } = bounds;
  const [first, last] = [growth[0]!, growth.at(-1)!];
  const over = (of: (one: GrowthPoint) => number): number => of(last) / of(first);
  const sizes = `${shortNumber(last.size)} ${unit} over ${shortNumber(first.size)}`;
  const peak = over(({ measured }) => measured.peak);
  const name = `${subject}: memory, ${sizes}`;
  if (memory === null) trial.fact(name, peak, '×');
  else trial.goal(name, peak, { atMost: memory }, '×');
  if (time !== null) {
    const cost = over(
      ({ size, measured }) => measured.values[time]! / (grows === 'linear' ? size : 1),
    );
    const what = grows === 'linear' ? `time for each ${unit}` : 'time';
    trial.goal(`${subject}: ${what}, ${sizes}`, cost, { atMost: factor }, '×');
  }
  for (const { size, measured } of growth) {
    trial.fact(`  ${shortNumber(size)} ${unit}`, describe(measured));
  }
  trial.record(subject, growth);
}

/** `peak 120 MB, open 0.150, firstBatch 0.470`. */
export function describe({ values, peak }: MeasuredApart): string {
  const named = Object.entries(values).map(([name, value]) => `${name} ${shortNumber(value)}`);
  return [`peak ${peak.toFixed(0)} MB`, ...named].join(', ');
}

function shortNumber(value: number): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 3;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
