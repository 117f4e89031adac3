import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openBundle, type Bundle } from '@phosphene/model/bundle-folder';
import type { SetListParts } from '@phosphene/stage-server';
import { checkSetList } from './check-set-list.ts';
import { unpackBundle } from './unpack-bundle.ts';

/** Set lists whose cues can be played. */
export interface OpenSetLists {
  readonly setLists: readonly SetListParts[];
  /** Folders of the bundles that were named; without any, that of the first which a cue names. */
  readonly bundles: readonly string[];
  /** Deletes what was unpacked of zips. */
  readonly close: () => Promise<void>;
}

export function isSetList(path: string): boolean {
  return /\.json$/i.test(path);
}

/**
 * Opens set lists, and all bundles: those that are named, and those of the cues. Zips are unpacked to a temporary
 * folder.
 *
 * @param bundles folders; the page opens the first
 * @param whole whether all must lie on this machine, as in a show
 * @throws {PhospheneError} naming the cue, when its bundle or picture is missing or its score can't be played
 */
export async function openSetLists(
  files: readonly string[],
  bundles: readonly string[],
  whole: boolean,
): Promise<OpenSetLists> {
  const scratch = await mkdtemp(join(tmpdir(), 'phosphene-set-'));
  const close = (): Promise<void> => rm(scratch, { recursive: true, force: true });
  const opened = new Map<string, Promise<Bundle>>();
  const open = (path: string): Promise<Bundle> => {
    const bundle = opened.get(path) ?? openFolderOrZip(path, join(scratch, String(opened.size)));
    opened.set(path, bundle);
    return bundle;
  };
  try {
    for (const bundle of bundles) await openBundle(bundle);
    let page = bundles[0] ?? null;
    const setLists: SetListParts[] = [];
    for (const file of files) {
      const checked = await checkSetList(file, { page, whole, open });
      setLists.push(checked);
      page ??= checked.page;
    }
    return { setLists, bundles: bundles.length === 0 && page !== null ? [page] : bundles, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openFolderOrZip(path: string, scratch: string): Promise<Bundle> {
  if (!/\.zip$/i.test(path)) return openBundle(path);
  const folder = join(scratch, basename(path).slice(0, -'.zip'.length));
  await unpackBundle(path, folder);
  return openBundle(folder);
}
