import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trial } from '../run-trial.ts';
import { boundGrowth, type GrowthPoint } from './growth.ts';
import { makeLargeDataset } from './large-dataset.ts';
import { measureApart } from './measure-apart.ts';

/** What datasets are measured at. */
export interface DatasetSizes {
  /** Numbers of frames, ascending. */
  readonly frames: readonly number[];
  readonly clipFrames: number;
  /** Of the clips of the largest dataset when it is made of many short ones. */
  readonly shortClipFrames: number;
  readonly seed: number;
}

const SIDE = 64;
const BATCHES = 300;
/** Seconds to the first batch, at the most. */
const FIRST_BATCH = 2;

/** Index, split, shuffle and first batch, while the hashes are taken beside. */
export async function measureFirstBatches(trial: Trial, sizes: DatasetSizes): Promise<void> {
  const { seed } = sizes;
  const growth: GrowthPoint[] = [];
  const measure = async (frames: number, clipFrames: number): Promise<GrowthPoint> => {
    const folder = await datasetOf(trial, { ...sizes, frames, clipFrames });
    const measured = await measureApart({ kind: 'first-batch', folder, batches: BATCHES, seed });
    await rm(folder, { recursive: true });
    return { size: frames, measured };
  };
  for (const frames of sizes.frames) growth.push(await measure(frames, sizes.clipFrames));
  const largest = growth.at(-1)!;
  const bound = { atMost: FIRST_BATCH };
  const name = `first batch of ${largest.size.toLocaleString('en')} frames`;
  trial.goal(name, largest.measured.values['firstBatch']!, bound, 's');
  boundGrowth(trial, growth, {
    ...{ subject: 'batches', unit: 'frames', time: null, grows: 'flat', factor: 1, memory: 1.5 },
  });
  const short = await measure(largest.size, sizes.shortClipFrames);
  const clips = short.measured.values['clips']!.toLocaleString('en');
  trial.goal(
    `first batch, the same in ${clips} clips`,
    short.measured.values['firstBatch']!,
    bound,
    's',
  );
  boundGrowth(trial, [largest, short], {
    ...{ subject: 'batches of short clips', unit: 'frames', time: null, grows: 'flat' },
    ...{ factor: 1, memory: 1.5 },
  });
}

/** A training's first steps, and the export with its paths. */
export async function measureExports(
  trial: Trial,
  sizes: DatasetSizes & { readonly paths: number },
): Promise<void> {
  const { seed, paths } = sizes;
  const growth: GrowthPoint[] = [];
  for (const frames of sizes.frames) {
    const dataset = await datasetOf(trial, { ...sizes, frames });
    const [run, bundle] = [bundleOf(trial, frames, 'run'), bundleOf(trial, frames, 'bundle')];
    const task = { dataset, run, bundle, steps: 20, paths, seed };
    growth.push({ size: frames, measured: await measureApart({ kind: 'export', ...task }) });
    await rm(dataset, { recursive: true });
  }
  boundGrowth(trial, growth, {
    ...{ subject: 'export', unit: 'frames', time: 'export', grows: 'flat', factor: 1.25 },
    memory: 1.25,
  });
}

/** Where the export of a dataset of so many frames lies. */
export function bundleOf(trial: Trial, frames: number, what: 'run' | 'bundle'): string {
  return join(trial.folder, `${what}-${frames}`);
}

async function datasetOf(
  trial: Trial,
  { frames, clipFrames, seed }: Omit<DatasetSizes, 'frames'> & { readonly frames: number },
): Promise<string> {
  trial.note(`A dataset of ${frames} frames, ${clipFrames} in each clip`);
  const folder = join(trial.folder, `data-${frames}-${clipFrames}`);
  await makeLargeDataset(folder, { frames, clipFrames, side: SIDE, seed });
  return folder;
}
