import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { readText } from '@phosphene/model/files';
import type { Take, TakeBundle, TakeReplay } from '@phosphene/sampler';

/** Where bundles are looked for, beside the take's own folder. */
const PLACES = ['bundles', 'demo'];

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
  const remedy = 'Name a take that the stage saved (key r), such as night.take.';
  const text = await readText(path, { remedy, exitCode: 2 });
  return { path, text, take: parseTake(text, path) };
}

/**
 * Opens the bundles that a take was played on, in its order: the ones that are named, or those beside the take, in
 * bundles/ or in demo/ that have the take's hashes.
 *
 * @param named folders, in any order
 * @throws {PhospheneError} when one is in none of these places, or a named one is not of the take
 */
export async function openTakenBundles(
  { path, take }: OpenTake,
  named: readonly string[],
): Promise<Bundle[]> {
  const { openBundle } = await import('@phosphene/model/bundle-folder');
  const given = await Promise.all(named.map((folder) => openBundle(folder)));
  const known = given.length === take.bundles.length ? [] : await knownFolders(dirname(path));
  const bundles: Bundle[] = [];
  for (const wanted of take.bundles) {
    const found = given.find((bundle) => isOf(bundle, wanted)) ?? (await openKnown(known, wanted));
    if (found === null) throw notFound(path, wanted, given);
    bundles.push(found);
  }
  return bundles;
}

/** Whether a bundle is the one of a take; one that could not be hashed counts by its size. */
function isOf({ hash, manifest }: Bundle, { hash: wanted, latentSize }: TakeBundle): boolean {
  return wanted === null ? manifest.latentSize === latentSize : hash === wanted;
}

/** Folders that may be bundles, with the hash of what they hold. */
async function knownFolders(beside: string): Promise<{ folder: string; hash: string }[]> {
  const { sha256OfFile } = await import('@phosphene/model/files');
  const known: { folder: string; hash: string }[] = [];
  for (const place of [beside, ...PLACES]) {
    const found = await readdir(place, { withFileTypes: true }).catch(() => []);
    for (const one of found) {
      if (!one.isDirectory()) continue;
      const folder = join(place, one.name);
      const hash = await sha256OfFile(join(folder, 'phosphene.json')).catch(() => null);
      if (hash !== null) known.push({ folder, hash });
    }
  }
  return known;
}

async function openKnown(
  known: readonly { folder: string; hash: string }[],
  { hash }: TakeBundle,
): Promise<Bundle | null> {
  const { openBundle } = await import('@phosphene/model/bundle-folder');
  const found = hash === null ? undefined : known.find((one) => one.hash === hash);
  return found === undefined ? null : openBundle(found.folder);
}

function notFound(
  path: string,
  { name, hash }: TakeBundle,
  given: readonly Bundle[],
): PhospheneError {
  const remedy = `Name the folder of "${name}" with --bundle; its phosphene.json has SHA-256 ${hash ?? '(not known)'}.`;
  const message =
    given.length > 0
      ? `${path} was played on another bundle than ${given.map(({ folder }) => folder).join(', ')}.`
      : `${path}: the bundle "${name}" that it was played on is not in ${[dirname(path), ...PLACES].join(', ')}.`;
  return new PhospheneError(message, { remedy, exitCode: 2 });
}

/** A take on its bundles. */
export async function replayOn(
  { path, take }: OpenTake,
  bundles: readonly Bundle[],
  onNote: (line: string) => void,
): Promise<TakeReplay> {
  const { latentSpaceFrom, replayTake } = await import('@phosphene/sampler');
  if (take.torn) onNote(`${path}: its last line is torn, and left out.`);
  if (take.events.at(-1)?.end !== true) onNote(`${path}: it broke off; it is played to there.`);
  return replayTake(take, bundles.map(latentSpaceFrom));
}
