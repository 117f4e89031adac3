/** Generated hostile and damaged footage: what is read, opened, shortened or left unsaid. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { DatasetManifest } from '@phosphene/dataset';
import { checkJson } from '@phosphene/model/json';
import { RandomStream } from '@phosphene/model/random';
import { wholeNumber } from '@phosphene/terminal';
import { makeBaseClips, type BaseClip } from './hostile/base-clips.ts';
import { changeWhileRead } from './hostile/change-while-read.ts';
import { caseName, outcomesOf, type Outcome } from './hostile/case-outcomes.ts';
import { bomb, BOMB_KINDS, png } from './hostile/lying-files.ts';
import { CASE_KINDS, makeCase } from './hostile/make-case.ts';
import { measureBomb } from './hostile/measure-bomb.ts';
import { watchedIngest, type WatchedIngest } from './hostile/watched-ingest.ts';
import {
  alignColumns,
  runTrial,
  trialCommand,
  type Trial,
  type TrialOptions,
} from './run-trial.ts';

interface HostileOptions extends TrialOptions {
  readonly cases: number;
  readonly batch: number;
  readonly changing: number;
  readonly small: number;
}

/** Seconds after which a batch hangs. */
const HANGING = 30;

const command = trialCommand(
  'hostile-footage',
  'Generated hostile and damaged footage: nothing else is read, nothing hangs, nothing is shortened without a word.',
)
  .option('--cases <n>', 'in all', wholeNumber, 1000)
  .option('--batch <n>', 'cases that are ingested together', wholeNumber, 20)
  .option('--changing <n>', 'ingests of films that change meanwhile', wholeNumber, 20)
  .option('--small <n>', 'small pictures in one folder', wholeNumber, 100_000)
  .addHelpText(
    'after',
    `
It takes strace (apt-get install strace), which sees what is opened. A case is known by its seed and number.

Examples:
  npm run trial:hostile-footage
  npm run trial:hostile-footage -- --cases 60 --changing 2 --small 1000`,
  );

await runTrial<HostileOptions>(command, async (trial, options) => {
  const bases = await makeBaseClips(join(trial.folder, 'bases'));
  await runCases(trial, options, bases);
  await runBombs(trial);
  await runChanging(trial, options, bases);
  await runSmall(trial, options);
});

async function runCases(
  trial: Trial,
  { cases, batch, seed }: HostileOptions,
  bases: readonly BaseClip[],
): Promise<void> {
  const outside = join(trial.folder, 'outside');
  await mkdir(outside);
  const secret = join(outside, 'secret.mp4');
  await writeFile(secret, bases[0]!.bytes);
  const bait = { secret, address: 'http://127.0.0.1:9/secret.mp4' };
  const outcomes: Outcome[] = [];
  const ends: WatchedIngest[] = [];
  for (let first = 0; first < cases; first += batch) {
    const home = join(trial.folder, `batch-${first}`);
    const footage = join(home, 'footage');
    await mkdir(footage, { recursive: true });
    await writeFile(join(footage, 'good.mp4'), bases[0]!.bytes);
    const kinds: string[] = [];
    for (let number = first; number < Math.min(cases, first + batch); number++) {
      const folder = join(footage, caseName(number));
      kinds.push(await makeCase(seed, number, { bases, ...bait, folder }));
    }
    const watch = { forbidden: outside, limit: HANGING };
    const end = await watchedIngest(footage, join(home, 'data'), join(home, 'strace'), watch);
    ends.push(end);
    const found = await outcomesOf(home, footage, first, kinds);
    outcomes.push(...found);
    const odd = [...end.opened, ...end.sockets, ...end.crashes];
    const bad = found.some(({ outcome }) => outcome === 'shortened' || outcome === 'not mentioned');
    trial.note(`  ${first + kinds.length} of ${cases}: ${end.seconds.toFixed(1)} s`);
    // What went wrong is kept to be looked at.
    if (odd.length === 0 && !bad && end.status === 0) await rm(home, { recursive: true });
  }
  const rows = Object.keys(CASE_KINDS).map((kind) => {
    const own = outcomes.filter((one) => one.kind === kind);
    const count = (which: Outcome['outcome']): string =>
      String(own.filter(({ outcome }) => outcome === which).length);
    return [kind, count('taken'), count('taken in part'), count('left out')];
  });
  trial.note(alignColumns([['kind', 'taken', 'in part', 'left out'], ...rows]));
  const all = (list: (end: WatchedIngest) => readonly string[]): number =>
    ends.flatMap(list).length;
  const bad = (which: Outcome['outcome']): Outcome[] =>
    outcomes.filter(({ outcome }) => outcome === which);
  const goal = (what: string, value: number): void => trial.goal(what, value, { exactly: 0 });
  trial.goal('cases', outcomes.length, { exactly: cases });
  goal('ingests that failed', ends.filter(({ status }) => status !== null && status !== 0).length);
  goal(`batches over ${HANGING} s`, ends.filter(({ status }) => status === null).length);
  trial.fact('longest batch', Math.max(...ends.map(({ seconds }) => seconds)), 's');
  goal(
    'files opened outside',
    all(({ opened }) => opened),
  );
  goal(
    'sockets',
    all(({ sockets }) => sockets),
  );
  goal(
    'crashed programs',
    all(({ crashes }) => crashes),
  );
  goal('clips shortened without a word', bad('shortened').length);
  goal('cases without a word', bad('not mentioned').length);
  trial.record('bad', [...bad('shortened'), ...bad('not mentioned')]);
  trial.record('outcomes', outcomes);
}

/** Each kind of bomb by itself, beside a file of text. */
async function runBombs(trial: Trial): Promise<void> {
  const home = (name: string): string => join(trial.folder, `bomb-${name}`);
  const text = { name: 'text.mp4', bytes: Buffer.from('buy strings') };
  const plain = await measureBomb(home('none'), text);
  trial.fact('a file of text is refused', plain.seconds, 's');
  for (const kind of BOMB_KINDS) {
    const { seconds, megabytes } = await measureBomb(home(kind), bomb(kind));
    trial.goal(`bomb (${kind}): longer than a text`, seconds - plain.seconds, { atMost: 1 }, 's');
    trial.goal(`bomb (${kind}): largest process`, megabytes, { atMost: 200 }, 'MB');
  }
}

async function runChanging(
  trial: Trial,
  { changing, seed }: HostileOptions,
  bases: readonly BaseClip[],
): Promise<void> {
  let faults = 0;
  for (let round = 0; round < changing; round++) {
    const home = join(trial.folder, `changing-${round}`);
    const random = new RandomStream(seed, 0x6368, round);
    const { status, events } = await changeWhileRead(home, bases, random);
    const error = events.find(({ event }) => event === 'error');
    // All of them may have been cut; a fault of the program's own has no way out.
    if (status !== 0 && error?.['remedy'] === undefined) faults++;
    else await rm(home, { recursive: true });
    trial.note(`  changing ${round + 1}: ${String(error?.['message'] ?? 'ingested')}`);
  }
  trial.fact('ingests of films that change meanwhile', changing);
  trial.goal('of those, ended by a fault', faults, { exactly: 0 });
}

/** Very many small files in one folder. */
async function runSmall(trial: Trial, { small }: HostileOptions): Promise<void> {
  const home = join(trial.folder, 'small');
  const footage = join(home, 'footage');
  await mkdir(footage, { recursive: true });
  const rows = Buffer.alloc(16 * 17);
  for (let n = 0; n < small; n++) {
    rows[1] = n % 256;
    await writeFile(join(footage, `${n}.png`), png(16, 16, deflateSync(rows)));
  }
  const watch = { forbidden: join(trial.folder, 'outside'), limit: 1800 };
  const end = await watchedIngest(footage, join(home, 'data'), join(home, 'strace'), watch);
  const text = await readFile(join(home, 'data', 'dataset.json'), 'utf8');
  const { clips } = checkJson(DatasetManifest, JSON.parse(text), 'dataset.json');
  trial.goal(`frames of ${small} small pictures`, clips[0]!.frames, { exactly: small });
  trial.fact('they took', end.seconds, 's');
  await rm(home, { recursive: true });
}
