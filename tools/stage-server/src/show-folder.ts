import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { replaceFolder, settleFolder } from '@phosphene/model/files';
import { InnerPath } from '@phosphene/model/json';
import * as v from 'valibot';
import { layOutShow, type ShowContents } from './lay-out-show.ts';
import { showReadme } from './show-readme.ts';
import type { Show } from './show.ts';

/** The name of the file that makes a folder a show. */
const SHOW_FILE = 'show.json';
const FORMAT = 'phosphene-show';
const VERSION = 1;

/** A folder's path ends with a slash. */
const InnerFolder = v.pipe(
  v.string(),
  v.check((path) => v.is(InnerPath, path.replace(/\/$/, ''))),
);

const ShowFile = v.object({
  format: v.literal(FORMAT),
  version: v.optional(v.unknown()),
  bundles: v.array(InnerFolder),
  scores: v.array(InnerPath),
  /** Missing in shows of earlier programs. */
  setLists: v.optional(v.array(InnerPath), []),
});

/** What goes into a show. */
export interface ShowParts extends ShowContents {
  /** The built player's folder. */
  readonly site: string;
}

/**
 * Refuses a place that is taken, before the work.
 *
 * @param overwrite whether an earlier show may be replaced
 * @throws {PhospheneError} also with `overwrite`, when something else than a show stands there
 */
export async function checkShowPlace(folder: string, overwrite: boolean): Promise<void> {
  const present = await settleFolder(folder);
  if (present.length === 0) return;
  if (!present.includes('index.html') || !present.includes('bundle')) {
    throw new PhospheneError(`${folder} holds something else already.`, {
      remedy: 'Name a new folder, or an earlier show, which is then replaced.',
    });
  }
  if (!overwrite) {
    throw new PhospheneError(`${folder} is there already.`, {
      remedy: 'Name another folder with -o, or pass --overwrite.',
    });
  }
}

/**
 * Puts a show together. It is complete when it stands there. Whoever calls holds the folder (`holdOutput`).
 *
 * @throws {PhospheneError} when two parts would have the same name, or the folder can't be written
 */
export async function writeShow(parts: ShowParts, folder: string): Promise<Show> {
  const { show, sources, documents } = layOutShow(parts);
  await replaceFolder(folder, async (temporary) => {
    await copy(parts.site, temporary);
    for (const [path, source] of sources) await copy(source, join(temporary, path));
    for (const [path, text] of documents) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), text);
    }
    const document = { format: FORMAT, version: VERSION, ...show };
    await writeFile(join(temporary, SHOW_FILE), `${JSON.stringify(document, null, 2)}\n`);
    await writeFile(join(temporary, 'README.txt'), showReadme(show, basename(resolve(folder))));
  });
  return show;
}

/**
 * What a show's folder holds; `null` when it is not one.
 *
 * @throws {PhospheneError} when its `show.json` can't be read
 */
export async function readShow(folder: string): Promise<Show | null> {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(SHOW_FILE) || !names.includes('index.html')) return null;
  const path = join(folder, SHOW_FILE);
  const damaged = (cause?: unknown): PhospheneError =>
    new PhospheneError(`${path} does not describe a show.`, {
      remedy: 'Copy the folder again, whole, or make it again with `phosphene pack`.',
      cause,
    });
  const text = await readFile(path, 'utf8');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
  const parsed = v.safeParse(ShowFile, document);
  if (!parsed.success) throw damaged();
  const { version, bundles, scores, setLists } = parsed.output;
  if (version !== VERSION) {
    throw new PhospheneError(
      `${path} is of version ${String(version)}; this program reads ${VERSION}.`,
      {
        remedy: 'Serve it with any static server instead: npx sirv-cli, or python3 -m http.server.',
      },
    );
  }
  return { bundles, scores, setLists };
}

/** A copy that doesn't depend on this machine: what links point to is copied, not the links. */
async function copy(source: string, target: string): Promise<void> {
  await cp(source, target, { recursive: true, dereference: true });
}
