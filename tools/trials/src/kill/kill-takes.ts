import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBundle } from '@phosphene/model/bundle-folder';
import { RandomStream } from '@phosphene/model/random';
import { latentSpaceFrom, parseTake, replayTake } from '@phosphene/sampler';
import {
  findBrowser,
  findPlayerSite,
  servePlayer,
  type Browser as FoundBrowser,
} from '@phosphene/stage-server';
import { countKeptPieces } from '@phosphene/testing';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { Trial } from '../run-trial.ts';
import { ProcessMark } from './marked-processes.ts';

/** A take that was broken off by a kill of its browser. */
interface BrokenTake {
  /** Walks that were entered on the stage. */
  readonly played: number;
  /** Walks that the take has. */
  readonly kept: number;
  /** Seconds from the oldest event that the take lacks to the last sign of the page; 0 where it lacks none. */
  readonly lost: number;
  readonly orphans: readonly string[];
}

/** Frames of the stage after which the browser is killed at the latest. */
const MOST_FRAMES = 60;
const PATIENCE = 600_000;

/**
 * Takes that are being recorded while the whole browser is killed, and looked for by the next one with the same profile.
 *
 * @param bundle its folder
 */
export async function killTakes(
  trial: Trial,
  bundle: string,
  { kills, seed }: { readonly kills: number; readonly seed: number },
): Promise<void> {
  const random = new RandomStream(seed, 0x7461);
  const browser = await findBrowser();
  const server = await servePlayer({ site: await findPlayerSite(), bundle });
  const space = latentSpaceFrom(await openBundle(bundle));
  const takes: BrokenTake[] = [];
  let broken = 0;
  try {
    while (takes.length < kills) {
      const profile = join(trial.folder, 'takes', `profile-${takes.length}`);
      const address = `${server.url}?test&autostart#seed=7`;
      const one = await breakOff(browser, profile, address, random.integer(MOST_FRAMES));
      const saved = await reopen(browser, profile, address, `${profile}.take`);
      const take = saved === null ? null : parseTake(await readFile(saved, 'utf8'), saved);
      const walks = take?.events.flatMap(({ walk }) => walk ?? []) ?? [];
      if (take !== null) {
        const last = replayTake(take, [space]).momentAt(take.duration);
        const same = walks.every(({ score }, n) => score.seed === one.seeds[n]);
        if (!same || !last.latent.every(Number.isFinite)) broken++;
      }
      const { seeds, times, end, orphans } = one;
      const lacking = times[walks.length];
      const lost = lacking === undefined ? 0 : (end - lacking) / 1000;
      takes.push({ played: seeds.length, kept: walks.length, lost, orphans });
      trial.note(`  take ${takes.length}: ${walks.length} of ${seeds.length} walks kept`);
    }
  } finally {
    await server.close();
  }
  const sum = (count: (take: BrokenTake) => number): number =>
    takes.reduce((total, take) => total + count(take), 0);
  trial.fact('take: kills', takes.length);
  trial.fact('take: walks entered, kept', `${sum((t) => t.played)}, ${sum((t) => t.kept)}`);
  trial.goal('take: takes that replay something else', broken, { exactly: 0 });
  // An interval is a second; an event may also wait for the write of those before it.
  const most = Math.max(...takes.map(({ lost }) => lost));
  trial.goal('take: seconds lost by a kill', most, { atMost: 1.5 });
  trial.goal(
    'take: programs that lived on',
    sum((t) => t.orphans.length),
    { exactly: 0 },
  );
  trial.record('take', takes);
}

/** What was done on a stage before its browser was killed; times are the page's milliseconds. */
interface Performed {
  /** Of the walks, in order, and when each was entered. */
  readonly seeds: readonly number[];
  readonly times: readonly number[];
  readonly end: number;
  readonly orphans: readonly string[];
}

/** Records a take, goes from walk to walk, and kills the browser when so many frames more were decoded. */
async function breakOff(
  browser: FoundBrowser,
  profile: string,
  address: string,
  frames: number,
): Promise<Performed> {
  const mark = new ProcessMark();
  const { context, page } = await openProfile(browser, profile, address, mark);
  interface Sign {
    seed: number;
    decoded: number;
    now: number;
  }
  const look = (): Promise<Sign> =>
    page.evaluate<Sign>('({ ...phosphene.state(), now: performance.now() })');
  let sign = await look();
  const seeds = [sign.seed];
  const times = [sign.now];
  const from = sign.decoded;
  await page.keyboard.press('r');
  while ((sign = await look()).decoded < from + frames) {
    times.push((await look()).now);
    await page.keyboard.press('n');
    seeds.push((await look()).seed);
  }
  const closed = new Promise((resolve) => context.on('close', resolve));
  const living = mark.living();
  const root = living.find(({ parent }) => !living.some(({ pid }) => pid === parent))!;
  process.kill(root.pid, 'SIGKILL');
  await closed;
  return { seeds, times, end: sign.now, orphans: await mark.orphans() };
}

/** Opens the stage again and saves the take that was broken off. @returns `null` where nothing was kept */
async function reopen(
  browser: FoundBrowser,
  profile: string,
  address: string,
  file: string,
): Promise<string | null> {
  const { context, page } = await openProfile(browser, profile, address, new ProcessMark());
  try {
    if ((await countKeptPieces(page)) === 0) return null;
    const download = page.waitForEvent('download');
    await page.keyboard.press('k');
    await (await download).saveAs(file);
    return file;
  } finally {
    await context.close();
  }
}

async function openProfile(
  { executablePath, args }: FoundBrowser,
  profile: string,
  address: string,
  mark: ProcessMark,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath, args, env: mark.environment as Record<string, string> },
    ...{ viewport: { width: 320, height: 240 }, bypassCSP: true },
  });
  context.setDefaultTimeout(PATIENCE);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.waitForFunction('phosphene.state()?.running && phosphene.state().decoded > 2');
  return { context, page };
}
