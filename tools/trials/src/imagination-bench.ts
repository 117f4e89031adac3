import type { Bundle } from '@phosphene/model/bundle-folder';
import {
  openImaginationBench,
  paintFootage,
  type ImaginationBench,
  type StudyJob,
} from '@phosphene/trainer';
import type { Trial } from './run-trial.ts';

/** Frames of the footage that are painted: with all of them, a code's own picture is at 0. */
const PAINTED = 4096;

/** What pictures of a bundle are held against, by the bundle alone: its frames as it paints them. */
export async function benchOfBundle(
  trial: Trial,
  bundle: Bundle,
  paint: StudyJob['paint'],
): Promise<{
  readonly bench: ImaginationBench;
  readonly footage: Awaited<ReturnType<typeof paintFootage>>;
}> {
  const context = { bundle, paint, footage: null, oversight: {} };
  trial.note('painting the footage…');
  const footage = await paintFootage(context, PAINTED);
  const bench = await openImaginationBench(context, footage);
  if (bench === null) throw new Error('the footage has no two moments a second apart');
  return { bench, footage };
}
