import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { PhospheneError } from '@phosphene/model/errors';
import { checkJson, parseJson, Sha256 } from '@phosphene/model/json';
import { writeFileAtomic } from '@phosphene/model/files';
import { TrainOptions } from '../train-options.ts';

/** `run.json`: all that fixes a training, and what it ran on. */
export const RunManifest = v.object({
  format: v.literal('phosphene-run'),
  version: v.literal(1),
  options: TrainOptions,
  image: v.object({
    height: v.number(),
    width: v.number(),
    channels: v.picklist([1, 3]),
  }),
  /** What the option of that name came to on this machine. */
  precision: v.optional(v.picklist(['float32', 'bfloat16']), 'float32'),
  dataset: v.object({ folder: v.string(), sha256: Sha256 }),
  backend: v.object({ name: v.string(), device: v.string(), description: v.string() }),
  versions: v.record(v.string(), v.string()),
});
export type RunManifest = v.InferOutput<typeof RunManifest>;

/** Reads a run's manifest; `null` where the folder has none. */
export async function readRunManifest(folder: string): Promise<RunManifest | null> {
  const path = join(folder, 'run.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const remedy = 'Take another copy of the run, or train again into another folder.';
  return checkJson(RunManifest, parseJson(text, path, { remedy }), path);
}

/**
 * Begins a run in a folder, or takes up the one that is there. What must not change between the two does not:
 * options (but for how much is kept and shown) and data set.
 *
 * @throws {PhospheneError} when another training lies in the folder
 */
export async function openRun(
  folder: string,
  manifest: RunManifest,
): Promise<{ resumed: boolean }> {
  const present = await readRunManifest(folder);
  if (present !== null) {
    const changed = changedFields(present, manifest);
    if (changed.length > 0) {
      throw new PhospheneError(
        `${folder} holds a training with other settings (${changed.join(', ')}).`,
        { remedy: 'Name another folder with -o, or repeat the settings of its run.json.' },
      );
    }
  }
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, 'run.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { resumed: present !== null };
}

/** Options that may differ when a run is resumed: they change what is written, not what is learnt. */
const FREE: readonly string[] = ['checkpointEvery', 'keep', 'evaluateEvery', 'previewEvery'];

function changedFields(before: RunManifest, after: RunManifest): string[] {
  const keys = Object.keys(before.options) as (keyof TrainOptions)[];
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const changed = keys
    .filter((key) => !FREE.includes(key) && differs(before.options[key], after.options[key]))
    .map((key) => `${key} ${JSON.stringify(before.options[key])}`);
  if (before.dataset.sha256 !== after.dataset.sha256) changed.push('data set');
  return changed;
}
