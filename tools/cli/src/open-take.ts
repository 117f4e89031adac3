import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import type { Take, TakeReplay } from '@phosphene/sampler';

/** A take and where it lies. */
export interface OpenTake {
  readonly path: string;
  readonly text: string;
  readonly take: Take;
}

export function isTake(path: string): boolean {
  return /\.take$/i.test(path);
}

/** @throws {PhospheneError} when it can't be read, or is none */
export async function openTake(path: string): Promise<OpenTake> {
  const { parseTake } = await import('@phosphene/sampler');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PhospheneError(`${path}: ${(cause as Error).message}.`, {
      remedy: 'Name a take that the stage saved (key r), such as night.take.',
      exitCode: 2,
      cause,
    });
  });
  return { path, text, take: parseTake(text, path) };
}

/**
 * The folder of the bundle that a take was played on: beside the take, in bundles/ or in demo/.
 *
 * @throws {PhospheneError} when it is in none of them
 */
export async function findTakenBundle({ path, take }: OpenTake): Promise<string> {
  const { sha256OfFile } = await import('@phosphene/model/files');
  const { name, hash } = take.header.bundle;
  const places = [dirname(path), 'bundles', 'demo'];
  const folders = await Promise.all(
    places.map(async (place) => {
      const found = await readdir(place, { withFileTypes: true }).catch(() => []);
      return found.filter((one) => one.isDirectory()).map((one) => join(place, one.name));
    }),
  );
  for (const folder of hash === null ? [] : folders.flat()) {
    const found = await sha256OfFile(join(folder, 'phosphene.json')).catch(() => null);
    if (found === hash) return folder;
  }
  throw new PhospheneError(
    `${path}: the bundle "${name}" that it was played on is not in ${places.join(', ')}.`,
    {
      remedy: `Name its folder with --bundle; its phosphene.json has SHA-256 ${hash ?? '(not known)'}.`,
      exitCode: 2,
    },
  );
}

/**
 * A take on its bundle.
 *
 * @throws {PhospheneError} when it was played on another
 */
export async function replayOn(
  { path, take }: OpenTake,
  bundle: Bundle,
  onNote: (line: string) => void,
): Promise<TakeReplay> {
  const { latentSpaceFrom, replayTake } = await import('@phosphene/sampler');
  const { hash, name, latentSize } = take.header.bundle;
  const other = hash === null ? latentSize !== bundle.manifest.latentSize : hash !== bundle.hash;
  if (other) {
    throw new PhospheneError(`${path} was played on another bundle than ${bundle.folder}.`, {
      remedy: `Name the folder of "${name}" with --bundle; its phosphene.json has SHA-256 ${hash ?? '(not known)'}.`,
      exitCode: 2,
    });
  }
  if (take.torn) onNote(`${path}: its last line is torn, and left out.`);
  if (take.events.at(-1)?.end !== true) onNote(`${path}: it broke off; it is played to there.`);
  return replayTake(take, [latentSpaceFrom(bundle)]);
}
