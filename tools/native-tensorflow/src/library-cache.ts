import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkJson, HashedFile, InnerPath } from '@phosphene/model/json';
import { sha256OfFile, writeFileAtomic } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import * as v from 'valibot';
import { fetchWheels } from './fetch-wheels.ts';
import { unpackWheel, type UnpackedFile } from './unpack-wheel.ts';

const Manifest = v.object({
  format: v.literal('phosphene-tensorflow-library'),
  version: v.literal(1),
  tensorflow: v.string(),
  platform: v.string(),
  cuda: v.boolean(),
  wheels: v.array(v.object({ name: InnerPath, sha256: v.string() })),
  files: v.array(HashedFile),
});

/** A TensorFlow C library in the cache, whole. */
export interface TensorFlowLibrary {
  readonly folder: string;
  readonly manifest: v.InferOutput<typeof Manifest>;
}

const PLATFORM = `${process.platform}-${process.arch}`;
const COMPLETE = 'complete.json';
const PARTIAL = /^\.partial-(\d+)-/;

/** Gets wheels into a folder; `fetchWheels`, or a test's own. */
export type FetchWheels = typeof fetchWheels;

const shelf = (cache: string): string => join(cache, 'tensorflow');

/**
 * The library of the cache of the wanted version and kind. What is there but not whole, of another platform's or
 * another layout, is removed, so that it is fetched again.
 *
 * @param thorough compares hashes, not sizes alone
 */
export async function findLibrary(
  cache: string,
  version: string,
  cuda: boolean,
  thorough: boolean,
  onNote?: (line: string) => void,
): Promise<TensorFlowLibrary | null> {
  const names = await readdir(shelf(cache)).catch(() => []);
  let found: TensorFlowLibrary | null = null;
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const folder = join(shelf(cache), name);
    try {
      const library = await readLibrary(folder, thorough);
      const { tensorflow, platform } = library.manifest;
      if (tensorflow === version && library.manifest.cuda === cuda && platform === PLATFORM) {
        found = library;
      }
    } catch (error) {
      onNote?.(`  removing ${folder}: ${(error as Error).message}`);
      await rm(folder, { recursive: true, force: true });
    }
  }
  return found;
}

async function readLibrary(folder: string, thorough: boolean): Promise<TensorFlowLibrary> {
  const path = join(folder, COMPLETE);
  const manifest = checkJson(Manifest, JSON.parse(await readFile(path, 'utf8')), path);
  for (const file of manifest.files) {
    const inside = join(folder, file.path);
    const { size } = await stat(inside);
    if (size !== file.bytes) throw new Error(`${file.path} has ${size} of ${file.bytes} bytes`);
    if (thorough && (await sha256OfFile(inside)) !== file.sha256) {
      throw new Error(`${file.path} has other bytes than were unpacked`);
    }
  }
  return { folder, manifest };
}

/**
 * Fetches wheels and unpacks them into the cache: in a folder of its own, which gets its name when everything
 * is in it. Folders that earlier, interrupted calls left are removed.
 */
export async function fetchLibrary(
  cache: string,
  version: string,
  cuda: boolean,
  oversight: Oversight,
  fetch: FetchWheels = fetchWheels,
): Promise<TensorFlowLibrary | { reason: string }> {
  const { onNote, signal } = oversight;
  await mkdir(shelf(cache), { recursive: true });
  await removeLeftovers(cache);
  const work = await mkdtemp(join(shelf(cache), `.partial-${process.pid}-`));
  try {
    const downloads = join(work, 'wheels');
    await mkdir(downloads);
    const fetched = await fetch(downloads, version, cuda, oversight);
    if ('reason' in fetched) return fetched;
    const main = fetched.wheels.map((path) => basename(path)).find((n) => /^tensorflow/.test(n));
    const brought = /^tensorflow\w*-([^-]+)-/.exec(main ?? '')?.[1];
    if (brought !== version) {
      return { reason: `pip brought ${brought ?? 'no TensorFlow'} where ${version} was asked for` };
    }
    onNote?.(`  unpacking TensorFlow ${version}…`);
    const content = join(work, 'content');
    const files: UnpackedFile[] = [];
    const wheels = [];
    for (const wheel of fetched.wheels) {
      files.push(...(await unpackWheel(wheel, content, signal)));
      wheels.push({ name: basename(wheel), sha256: await sha256OfFile(wheel) });
      await rm(wheel);
    }
    if (!files.some(({ path }) => /libtensorflow_cc/.test(path))) {
      return { reason: `the wheel of TensorFlow ${version} holds no libtensorflow_cc` };
    }
    const manifest: v.InferOutput<typeof Manifest> = {
      format: 'phosphene-tensorflow-library',
      version: 1,
      tensorflow: version,
      platform: PLATFORM,
      cuda,
      wheels,
      files,
    };
    await writeFileAtomic(join(content, COMPLETE), `${JSON.stringify(manifest, null, 1)}\n`);
    const folder = join(shelf(cache), `${version}-${PLATFORM}${cuda ? '-cuda' : ''}`);
    await rm(folder, { recursive: true, force: true });
    await rename(content, folder);
    return { folder, manifest };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes the working folders of processes that are no more. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(shelf(cache))) {
    const pid = PARTIAL.exec(name)?.[1];
    // A process of the same number as ours, or a later one, is not the one that left it.
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    await rm(join(shelf(cache), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (existsSync('/proc/self')) return existsSync(`/proc/${pid}`);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
