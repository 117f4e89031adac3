import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RandomStream } from '@phosphene/model/random';
import type { Trial } from '../run-trial.ts';
import { runKilled, type KilledEnd } from './run-killed.ts';
import type { Work } from './works.ts';

/** A kill that landed. */
interface Landed {
  readonly round: number;
  /** Of the undisturbed work's bytes or seconds. */
  readonly share: number;
  readonly orphans: readonly string[];
  /** Whether what must stand did. */
  readonly stood: boolean;
  /** Intervals that were done again. */
  readonly lost: number;
}

/**
 * Runs one work undisturbed, then again and again with kills, and reports how the results compare.
 *
 * @param home the work's own folder
 */
export async function disturb(
  trial: Trial,
  work: Work,
  { kills, seed }: { readonly kills: number; readonly seed: number },
  home: string,
): Promise<void> {
  const random = new RandomStream(seed, 0x6b69, work.name.length);
  const undisturbed = await fresh(home, 'undisturbed');
  const start = trial.seconds();
  const untilEnd = { folder: undisturbed, afterBytes: Infinity };
  const { written: bytes } = await runKilled(work.command(undisturbed), untilEnd);
  const seconds = trial.seconds() - start;
  const expected = await work.result(undisturbed);
  trial.note(`${work.name}: ${seconds.toFixed(1)} s and ${bytes} bytes undisturbed.`);

  const landed: Landed[] = [];
  const wrong = new Set<string>();
  let left = 0;
  let rounds = 0;
  const runOnce = async (folder: string): Promise<KilledEnd> => {
    // When enough have landed, the last round still comes to its end.
    const share = landed.length < kills ? random.uniform() : Infinity;
    const point =
      work.by === 'bytes'
        ? { folder, afterBytes: share * bytes }
        : { afterSeconds: share * seconds };
    const end = await runKilled(work.command(folder), point);
    if (end.killed) {
      landed.push({
        round: rounds,
        share: work.by === 'bytes' ? end.written / bytes : share,
        orphans: end.orphans,
        stood: (await work.stands?.(folder)) ?? true,
        lost: (await work.lost?.(folder, end.events)) ?? 0,
      });
      trial.note(`  ${work.name}: kill ${landed.length} after ${percent(landed.at(-1)!.share)}`);
    }
    return end;
  };
  while (landed.length < kills) {
    const folder = await fresh(home, `round-${++rounds}`);
    // What is replaced must be there from the start.
    if (work.stands !== undefined) await cp(undisturbed, folder, { recursive: true });
    while ((await runOnce(folder)).killed);
    const result = await work.result(folder);
    const names = Object.keys(expected);
    names.filter((name) => result[name] !== expected[name]).forEach((name) => wrong.add(name));
    left += Object.keys(result).filter((name) => !(name in expected)).length;
  }
  const shares = landed.map(({ share }) => share);
  const range = `after ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} of the ${work.by}`;
  const goal = (what: string, value: number): void =>
    trial.goal(`${work.name}: ${what}`, value, { exactly: 0 });
  trial.fact(`${work.name}: undisturbed`, seconds, 's');
  trial.fact(`${work.name}: kills`, `${landed.length} over ${rounds} results, ${range}`);
  goal('files that differ', wrong.size);
  goal('files left over', left);
  goal('programs that lived on', landed.flatMap(({ orphans }) => orphans).length);
  if (work.stands !== undefined) {
    goal('kills after which nothing whole stood', landed.filter(({ stood }) => !stood).length);
  }
  if (work.lost !== undefined) {
    const most = Math.max(...landed.map(({ lost }) => lost));
    trial.goal(`${work.name}: intervals lost by a kill`, most, { atMost: 1 });
  }
  const different = [...wrong];
  trial.record(work.name, { seconds, bytes, kills: landed, rounds, different, expected });
}

/** An empty folder for one result. */
export async function fresh(home: string, name: string): Promise<string> {
  await mkdir(join(home, name), { recursive: true });
  return join(home, name);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
