import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openBundle } from '@phosphene/model/bundle-folder';
import { sha256, sha256OfFile } from '@phosphene/model/files';
import { CheckpointStore } from '@phosphene/trainer';
import { frameHashes } from '../reference-frames.ts';
import type { CommandEvent } from '../run-phosphene.ts';

export const WORK_NAMES = ['ingest', 'training', 'export', 'study', 'rendering'] as const;
export type WorkName = (typeof WORK_NAMES)[number];

/** Files by name, with their hashes: what two results are compared by. */
export type Result = Readonly<Record<string, string>>;

/** A piece of work of the command line that can be killed. */
export interface Work {
  readonly name: WorkName;
  /** What the moments of the kills are drawn from: writing goes on all the while, or comes at the end. */
  readonly by: 'bytes' | 'seconds';
  /** The arguments of the command that does it into a folder. */
  readonly command: (folder: string) => string[];
  readonly result: (folder: string) => Promise<Result>;
  /** Whether what must stand in the folder after any kill does. */
  readonly stands?: (folder: string) => Promise<boolean>;
  /** How many intervals' work is done again, from what was said before the kill. */
  readonly lost?: (folder: string, events: readonly CommandEvent[]) => Promise<number>;
}

/** How large the works are. */
export interface WorkSizes {
  readonly steps: number;
  readonly filmSeconds: number;
  readonly workers: number;
  readonly backend: string;
  readonly seed: number;
}

const BATCH = 16;
const CHECKPOINT_EVERY = 20;

/**
 * What is done, each with what the one before it left undisturbed.
 *
 * @param inside a path in the trial's folder
 */
export function worksOf(
  inside: (...parts: string[]) => string,
  { steps, filmSeconds, workers, backend, seed }: WorkSizes,
): Work[] {
  const data = inside('ingest', 'undisturbed');
  const run = inside('training', 'undisturbed');
  const bundle = inside('export', 'undisturbed', 'bundle');
  return [
    {
      name: 'ingest',
      by: 'bytes',
      command: (folder) => ['ingest', inside('footage'), '-o', folder, '--size', '64'],
      result: hashFolder,
    },
    {
      name: 'training',
      by: 'bytes',
      command: (folder) => [
        ...['train', data, '-o', folder, '--preset', 'sketch', '--no-listen'],
        ...['--batch-size', `${BATCH}`, '--steps', `${steps}`, '--backend', backend],
        ...['--checkpoint-every', `${CHECKPOINT_EVERY}`, '--evaluate-every', '40'],
        ...['--preview-every', '40', '--seed', `${seed}`],
      ],
      result: hashLastCheckpoint,
      lost: lostIntervals,
    },
    {
      name: 'export',
      by: 'seconds',
      // It replaces the bundle that is there: that one or the new one stands at any moment.
      command: (folder) => [
        ...['export', run, '-o', join(folder, 'bundle'), '--overwrite', '--backend', backend],
      ],
      result: hashFolder,
      stands: async (folder) =>
        openBundle(join(folder, 'bundle')).then(
          () => true,
          () => false,
        ),
    },
    {
      name: 'study',
      by: 'seconds',
      command: (folder) => [
        ...['study', bundle, '-o', join(folder, 'study'), '--run', run, '--data', data],
        ...['--backend', backend],
      ],
      result: hashFolder,
    },
    {
      name: 'rendering',
      by: 'bytes',
      command: (folder) => [
        ...['render', bundle, '-o', join(folder, 'film.mp4'), '--duration', `${filmSeconds}`],
        ...['--seed', `${seed}`, '--size', '512', '--backend', backend],
        ...['--workers', folder.endsWith('undisturbed') ? '1' : `${workers}`],
      ],
      result: hashFilm,
    },
  ];
}

/** Every file below a folder. */
async function hashFolder(folder: string): Promise<Result> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hashes: Record<string, string> = {};
  for (const path of paths.sort()) hashes[relative(folder, path)] = await sha256OfFile(path);
  return hashes;
}

/** All values that the training keeps, at its last step, and what lies half-written beside them. */
async function hashLastCheckpoint(folder: string): Promise<Result> {
  const step = (await new CheckpointStore(folder).steps()).at(-1) ?? 0;
  const { values } = await new CheckpointStore(folder).read(step);
  const names = await readdir(folder, { recursive: true });
  const temporary = names.filter((name) => name.endsWith('.tmp'));
  return {
    'last step': String(step),
    'state.bin': sha256(new Uint8Array(values.buffer)),
    ...Object.fromEntries(temporary.map((name) => [name, ''])),
  };
}

/** From the last step that it said, once a second, to the last that it kept. */
async function lostIntervals(folder: string, events: readonly CommandEvent[]): Promise<number> {
  const said = events.findLast((event) => event['stage'] === 'train')?.['done'];
  const kept = (await new CheckpointStore(folder).steps()).at(-1) ?? 0;
  return ((typeof said === 'number' ? said : 0) / BATCH - kept) / CHECKPOINT_EVERY;
}

/** The decoded frames of the film, and whatever else lies beside it. */
async function hashFilm(folder: string): Promise<Result> {
  const list = `${folder}.framemd5`;
  const hashes = await frameHashes(join(folder, 'film.mp4'), list);
  await rm(list);
  const names = await readdir(folder);
  return {
    ...Object.fromEntries(names.map((name) => [name, ''])),
    'film.mp4': `${hashes.length} frames ${sha256(hashes.join('\n'))}`,
  };
}
