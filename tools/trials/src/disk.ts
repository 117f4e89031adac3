/**
 * Each command that writes, on a disk that is full or closed, with the clock set back, and twice at once: it must say what
 * it was, leave what was there unharmed, and go on to the result of an undisturbed one.
 */
import { chmod, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { positiveNumber, wholeNumber } from '@phosphene/terminal';
import { bytesOnDisk, SmallDisk } from './disk/small-disk.ts';
import { fresh } from './kill/disturb.ts';
import { runKilled } from './kill/run-killed.ts';
import { worksOf, type Result, type Work, type WorkSizes } from './kill/works.ts';
import { makeNoisyFootage } from './make-footage.ts';
import { runPhosphene } from './run-phosphene.ts';
import {
  alignColumns,
  runTrial,
  trialCommand,
  type Trial,
  type TrialOptions,
} from './run-trial.ts';

interface DiskOptions extends TrialOptions, Omit<WorkSizes, 'workers'> {
  readonly clips: number;
  readonly clipSeconds: number;
}

/** One command under one fault. */
interface Case {
  readonly work: string;
  readonly fault: string;
  /** What it said; `null` where it was to come to its end. */
  readonly said: string | null;
  readonly named: boolean;
  readonly unharmed: boolean;
  readonly wentOn: boolean;
}

/** Shares of the room that the result takes; one where all is written at the end. */
const SHARES = { bytes: [0.02, 0.3, 0.7, 0.98], seconds: [0.5] };
/** Root without the right to pass over permissions. */
const BOUND = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];
const SET_BACK = ['faketime', '-f', '-400d'];

const command = trialCommand(
  'disk',
  'Every command that writes, on a full or closed disk, with the clock set back, and twice at once.',
)
  .option('--clips <n>', 'films that are ingested', wholeNumber, 3)
  .option('--clip-seconds <n>', 'length of each', positiveNumber, 4)
  .option('--steps <n>', 'of the training', wholeNumber, 40)
  .option('--film-seconds <n>', 'length of the film', positiveNumber, 20)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
It takes Linux, root (it mounts disks in memory), and the program faketime (apt-get install faketime).

Examples:
  npm run trial:disk
  npm run trial:disk -- --steps 80`,
  );

await runTrial<DiskOptions>(command, async (trial, options) => {
  const inside = (...parts: string[]): string => join(trial.folder, ...parts);
  await makeNoisyFootage(inside('footage', 'noise'), options.clips, {
    ...{ width: 640, height: 360, fps: 30, seconds: options.clipSeconds },
    seed: options.seed,
  });
  const cases: Case[] = [];
  for (const work of worksOf(inside, { ...options, workers: 1 })) {
    const undisturbed = await fresh(inside(work.name), 'undisturbed');
    const start = trial.seconds();
    await runPhosphene(work.command(undisturbed));
    const seconds = trial.seconds() - start;
    const expected = await work.result(undisturbed);
    const bench = { trial, work, home: inside(work.name), undisturbed, expected, seconds };
    for (const share of SHARES[work.by]) cases.push(await fill(bench, share));
    cases.push(await close(bench, 'read-only disk', /can only be read/));
    cases.push(await close(bench, 'no permission', /permission is denied/));
    cases.push(await setBack(bench));
    cases.push(await runTwice(bench));
  }
  const word = (met: boolean): string => (met ? 'yes' : 'NO');
  const rows = cases.map(({ work, fault, said, named, unharmed, wentOn }) => [
    ...[work, fault, word(named), word(unharmed), word(wentOn), said ?? ''],
  ]);
  trial.note(alignColumns([['work', 'fault', 'named', 'unharmed', 'went on', 'said'], ...rows]));
  const failing = (which: (one: Case) => boolean): number => cases.filter(which).length;
  trial.goal('cases', cases.length, { atLeast: 1 });
  trial.goal(
    'causes not named',
    failing(({ named }) => !named),
    { exactly: 0 },
  );
  trial.goal(
    'results harmed',
    failing(({ unharmed }) => !unharmed),
    { exactly: 0 },
  );
  trial.goal(
    'results that differ once there is room',
    failing((one) => !one.wentOn),
    { exactly: 0 },
  );
  trial.record('cases', cases);
});

/** A work, and what came of it undisturbed. */
interface Bench {
  readonly trial: Trial;
  readonly work: Work;
  readonly home: string;
  readonly undisturbed: string;
  readonly expected: Result;
  readonly seconds: number;
}

/** A disk with room for a share of the result, and then for all of it. */
async function fill(bench: Bench, share: number): Promise<Case> {
  const { work, home, undisturbed } = bench;
  const due = await bytesOnDisk(undisturbed);
  const standing = work.stands === undefined ? 0 : due;
  const disk = await SmallDisk.mount(join(home, `full-${share}`), standing + share * due);
  try {
    await furnish(bench, disk.folder);
    const said = await failure(work.command(disk.folder));
    const unharmed = await standsStill(bench, disk.folder);
    await disk.resize(10 * (due + 1e6));
    const fault = `disk full at ${Math.round(100 * share)} %`;
    return {
      ...(await goOn(bench, disk.folder)),
      fault,
      said,
      named: /disk is full/.test(said),
      unharmed,
    };
  } finally {
    await disk.unmount();
  }
}

/** A disk, or a folder on it, that can't be written to, and then can. */
async function close(
  bench: Bench,
  fault: 'read-only disk' | 'no permission',
  words: RegExp,
): Promise<Case> {
  const { work, home } = bench;
  const disk = await SmallDisk.mount(join(home, fault.replace(' ', '-')), 1e9);
  const readOnly = fault === 'read-only disk';
  const folder = await fresh(disk.folder, 'folder');
  try {
    await furnish(bench, folder);
    if (readOnly) await disk.setReadOnly(true);
    else await chmod(folder, 0o555);
    const said = await failure(work.command(folder), readOnly ? [] : BOUND);
    if (readOnly) await disk.setReadOnly(false);
    else await chmod(folder, 0o755);
    const unharmed = await standsStill(bench, folder);
    return { ...(await goOn(bench, folder)), fault, said, named: words.test(said), unharmed };
  } finally {
    await disk.unmount();
  }
}

/** Begun, killed in the middle, and gone on with 400 days before. */
async function setBack(bench: Bench): Promise<Case> {
  const { work, home, seconds } = bench;
  const folder = await fresh(home, 'clock');
  await furnish(bench, folder);
  await runKilled(work.command(folder), { afterSeconds: 0.6 * seconds });
  const shared = { fault: 'clock set back', said: null, named: true, unharmed: true };
  return { ...(await goOn(bench, folder, SET_BACK)), ...shared };
}

/** A second command on the same output, while the first is at it. */
async function runTwice(bench: Bench): Promise<Case> {
  const { work, home } = bench;
  const folder = await fresh(home, 'twice');
  await furnish(bench, folder);
  const ends = await Promise.allSettled([0, 1].map(() => runPhosphene(work.command(folder))));
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
  const said = refused.length === 1 ? refused[0]! : `${refused.length} were refused`;
  return {
    ...(await compare(bench, folder)),
    ...{ fault: 'two at once', said, unharmed: true },
    named: /is being written by another command \(process \d+\)/.test(said),
  };
}

/** What is replaced must be there from the start. */
async function furnish({ work, undisturbed }: Bench, folder: string): Promise<void> {
  if (work.stands !== undefined) await cp(undisturbed, folder, { recursive: true });
}

/** Runs a command that must fail. @returns what it says */
async function failure(args: readonly string[], through: readonly string[] = []): Promise<string> {
  try {
    await runPhosphene(args, through);
    return 'nothing: it came to its end';
  } catch (error) {
    if (!(error instanceof PhospheneError)) throw error;
    return error.message.replace(`phosphene ${args.join(' ')}: `, '');
  }
}

async function standsStill({ work, expected }: Bench, folder: string): Promise<boolean> {
  if (work.stands === undefined) return true;
  return equal(await work.result(folder), expected);
}

/** Gives the same command again. */
async function goOn(
  bench: Bench,
  folder: string,
  through: readonly string[] = [],
): Promise<Pick<Case, 'work' | 'wentOn'>> {
  await runPhosphene(bench.work.command(folder), through);
  return compare(bench, folder);
}

async function compare(
  { trial, work, expected }: Bench,
  folder: string,
): Promise<Pick<Case, 'work' | 'wentOn'>> {
  const wentOn = equal(await work.result(folder), expected);
  trial.note(`  ${folder}: ${wentOn ? 'as undisturbed' : 'DIFFERS'}`);
  return { work: work.name, wentOn };
}

function equal(one: Result, other: Result): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
