import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpegAlone } from '../ffmpeg-alone.ts';
import { makeNoisyFilm, repeatFilm } from '../make-footage.ts';
import type { Trial } from '../run-trial.ts';
import { boundGrowth, describe, type GrowthPoint } from './growth.ts';
import type { IngestFootage } from './ingest-footage.ts';
import { measureApart } from './measure-apart.ts';

/** What folders of clips are measured at. */
export interface ClipSizes {
  /** Numbers of clips in one folder, ascending. */
  readonly clips: readonly number[];
  readonly clipSeconds: number;
  /** Films that differ; the others are these in files of their own, so that no two files are equal. */
  readonly different: number;
  readonly seed: number;
}

const SIDE = 64;
const SHAPE = { width: 160, height: 90, fps: 30 };

/** Films of growing lengths: a minute of packets, copied as often as it takes. */
export async function measureLongFootage(
  trial: Trial,
  sizes: { readonly minutes: readonly number[]; readonly seed: number },
): Promise<void> {
  const minute = join(trial.folder, 'minute.mp4');
  await makeNoisyFilm(minute, { ...SHAPE, seconds: 60, seed: sizes.seed });
  const growth: GrowthPoint[] = [];
  for (const minutes of sizes.minutes) {
    trial.note(`Ingest: a film of ${minutes} minutes`);
    const footage = join(trial.folder, `film-${minutes}.mp4`);
    const dataset = join(trial.folder, `film-${minutes}`);
    await repeatFilm(minute, minutes, footage);
    const task = { footage, dataset, side: SIDE, jobs: 1, stopAfter: null };
    growth.push({ size: minutes, measured: await measureApart({ kind: 'ingest', ...task }) });
    for (const path of [footage, dataset]) await rm(path, { recursive: true });
  }
  boundGrowth(trial, growth, {
    ...{ subject: 'ingest of a film', unit: 'min', time: 'seconds', grows: 'linear' },
    ...{ factor: 1.25, memory: 1.25 },
  });
}

/** Many clips in one folder; the most of them are stopped in the middle, and go on. */
export async function measureManyClips(trial: Trial, sizes: ClipSizes): Promise<void> {
  const { clipSeconds, different, seed } = sizes;
  const growth: GrowthPoint[] = [];
  const sources: string[] = [];
  for (let film = 0; film < different; film++) {
    const path = join(trial.folder, `source-${film}.mp4`);
    await makeNoisyFilm(path, { ...SHAPE, seconds: clipSeconds, seed: seed + film });
    sources.push(path);
  }
  const footage = join(trial.folder, 'clips');
  const dataset = join(trial.folder, 'clips-ingested');
  let made = 0;
  for (const clips of sizes.clips) {
    trial.note(`Ingest: ${clips} clips`);
    await mkdir(footage, { recursive: true });
    for (; made < clips; made++) {
      const tags = ['-metadata', `title=clip ${made}`, '-metadata', `comment=${seed}-${made}`];
      const path = join(footage, `clip-${String(made).padStart(5, '0')}.mp4`);
      await ffmpegAlone(['-i', sources[made % different]!, '-c', 'copy', ...tags, '-y', path]);
    }
    await rm(dataset, { recursive: true, force: true });
    const task = { footage, dataset, side: SIDE, jobs: 2, stopAfter: null };
    const measured = await measureApart({ kind: 'ingest', ...task });
    growth.push({ size: clips, measured });
    trial.goal(`${clips} clips: left out`, clips - measured.values['clips']!, { exactly: 0 });
    const again = await measureApart({ kind: 'ingest', ...task });
    trial.fact('  the same again, all clips there', describe(again));
    // The smallest folder shows it as well as the largest.
    if (clips === sizes.clips[0]) await measureStopped(trial, task, measured.values['frames']! / 2);
  }
  boundGrowth(trial, growth, {
    ...{ subject: 'ingest of a folder', unit: 'clips', time: 'seconds', grows: 'linear' },
    ...{ factor: 1.25, memory: 1.25 },
  });
  for (const path of [footage, dataset]) await rm(path, { recursive: true });
}

/** An ingest that is stopped after so many frames, and given again. */
async function measureStopped(
  trial: Trial,
  task: Omit<IngestFootage, 'stopAfter'>,
  frames: number,
): Promise<void> {
  const { dataset } = task;
  await rm(dataset, { recursive: true });
  await measureApart({ kind: 'ingest', ...task, stopAfter: frames });
  const finished = await recordTimes(dataset);
  const rest = await measureApart({ kind: 'ingest', ...task, stopAfter: null });
  const now = await recordTimes(dataset);
  const remade = [...finished].filter(([clip, time]) => now.get(clip) !== time).length;
  trial.goal(`stopped after ${finished.size} clips: clips made twice`, remade, { exactly: 0 });
  trial.goal('  clips missing when it went on', now.size - rest.values['clips']!, { exactly: 0 });
  trial.fact('  the rest', describe(rest));
}

/** When each finished clip was written. */
async function recordTimes(dataset: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const clip of await readdir(join(dataset, 'clips'))) {
    if (clip.startsWith('.')) continue;
    times.set(clip, (await stat(join(dataset, 'clips', clip, 'clip.json'))).mtimeMs);
  }
  return times;
}
