import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrivenStage } from '@phosphene/stage-server';
import type { StageHooks } from '@phosphene/testing';
import { median } from '../paired-rounds.ts';
import type { Trial } from '../run-trial.ts';
import { growthOf, type Growth } from './growth.ts';
import { NIGHT_MEASURES, type NightMeasure, type NightSample } from './measures.ts';
import { costliestTasks, tableOfTasks, type ActTask } from './act-tasks.ts';
import { nightChart, type Curve } from './night-chart.ts';

/** What a browser says where WebGL is called with what is not, or no longer, its own. */
const WEBGL_FAULT = /does not belong|INVALID_|GL_INVALID|CONTEXT_LOST_WEBGL: (?!loseContext)/;

/**
 * Minutes in which Chromium's allocators fill, under everything that a night has: a renderer went from 340 to 401 MB by the
 * thirty-fifth minute, and stood there (397 to 405) to the sixtieth. A leak goes on.
 */
const SETTLING_MINUTES = 30;
/** Minutes that are enough to be judged by: a shorter night is judged whole. */
const JUDGED_MINUTES = 20;

/** Kinds of long tasks that are told. */
const TASKS_TOLD = 12;

/** Says for each measure whether it has grown, and how smoothly the stage went; draws the curves. */
export async function tellNight(
  trial: Trial,
  samples: readonly NightSample[],
  tasks: readonly ActTask[],
  { complaints, warnings }: DrivenStage<StageHooks>,
  smooth: boolean,
): Promise<void> {
  const curves = NIGHT_MEASURES.flatMap((measure) => tellMeasure(trial, samples, measure) ?? []);
  tellSmoothness(trial, samples, tasks, smooth);
  trial.goal('complaints of the page', complaints.length, { exactly: 0 });
  const faults = warnings.filter((line) => WEBGL_FAULT.test(line));
  trial.goal('faults that WebGL warns of', faults.length, { exactly: 0 });
  trial.record('complaints', complaints);
  trial.record('WebGL faults', [...new Set(faults)].slice(0, 20));
  trial.record('samples', samples);
  if (samples.length === 0) return;
  const minutes = (samples.at(-1)!.seconds / 60).toFixed(0);
  const path = join(trial.folder, 'night.svg');
  await writeFile(path, nightChart(`A night of ${minutes} minutes on the stage`, curves));
  trial.note(`The curves: ${path}`);
}

function tellMeasure(
  trial: Trial,
  samples: readonly NightSample[],
  { name, unit, allowed, of }: NightMeasure,
): Curve | null {
  const points = samples.flatMap((sample) => {
    const value = of(sample);
    const { seconds, state } = sample;
    return value === null ? [] : [{ minutes: seconds / 60, value, state }];
  });
  if (points.length === 0) {
    trial.fact(name, 'could not be found here');
    return null;
  }
  const growthFrom = (start: number): Growth =>
    growthOf(
      points
        .filter(({ minutes }) => minutes >= start)
        .map(({ minutes, ...point }) => ({ ...point, hours: minutes / 60 })),
    );
  const settles = points.at(-1)!.minutes >= SETTLING_MINUTES + JUDGED_MINUTES;
  const growth = growthFrom(settles ? SETTLING_MINUTES : 0);
  const grows = growth.low > allowed;
  const [first, last] = [points[0]!.value, points.at(-1)!.value];
  trial.fact(name, `${figure(first)} → ${figure(last)}`, unit);
  if (settles) trial.fact('  an hour, all of the night', describeGrowth(growthFrom(0)), unit);
  const since = settles ? `from minute ${SETTLING_MINUTES} on` : 'all of the night';
  trial.fact(`  an hour, ${since}`, describeGrowth(growth), unit);
  trial.goal(`  grows an hour by at least`, Math.max(0, growth.low), { atMost: allowed }, unit);
  trial.record(name, growth);
  return { name, unit, points, growth, grows };
}

function describeGrowth({ slope, low, high }: Growth): string {
  const range = Number.isFinite(low) ? `${figure(low)} to ${figure(high)}` : 'too short to tell';
  return `${figure(slope)} (${range})`;
}

/** What an audience would see. Where other programs have the processor, it says nothing of the stage. */
function tellSmoothness(
  trial: Trial,
  samples: readonly NightSample[],
  tasks: readonly ActTask[],
  smooth: boolean,
): void {
  const longest = Math.max(0, ...tasks.map(({ ms }) => ms));
  const page = Math.max(0, ...samples.map(({ stage }) => stage.longestPageMs));
  if (smooth) {
    trial.goal('tasks of the page over 50 ms', tasks.length, { exactly: 0 });
    trial.goal('longest work of the page on a frame', page, { atMost: 50 }, 'ms');
  } else {
    trial.fact('tasks of the page over 50 ms', tasks.length);
    trial.fact('longest work of the page on a frame', page, 'ms');
  }
  trial.fact('longest task of the page', longest, 'ms');
  const costly = costliestTasks(tasks);
  trial.record('tasks over 50 ms', costly);
  if (costly.length > 0) trial.note(tableOfTasks(costly.slice(0, TASKS_TOLD)));
  const third = Math.ceil(samples.length / 3);
  for (const [when, some] of [
    ['first third', samples.slice(0, third)],
    ['last third', samples.slice(-third)],
  ] as const) {
    const of = (value: (sample: NightSample) => number): number =>
      some.length === 0 ? NaN : median(some.map(value));
    trial.fact(
      `decoded, ${when}`,
      of(({ stage }) => stage.decodeRate),
      'pictures a second',
    );
    trial.fact(
      `displayed, ${when}`,
      of(({ stage }) => stage.displayRate),
      'frames a second',
    );
    trial.fact(
      `page a frame, ${when}`,
      of(({ stage }) => stage.page),
      'ms',
    );
  }
}

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 });
