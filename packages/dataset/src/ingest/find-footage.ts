import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { readFootageNotes, type ClipNote } from './footage-notes.ts';
import { parseCrop, type Crop } from './ingest-options.ts';

/** One clip to be: a film, or the still pictures of a folder in their order. */
export interface FoundClip {
  /** Unique: the path, with its trim. */
  readonly name: string;
  /** Relative to the footage, forward slashes. */
  readonly path: string;
  readonly label: string;
  /** One film, or pictures in natural order; absolute. */
  readonly files: readonly string[];
  readonly kind: 'film' | 'pictures';
  /** Seconds; `null` to the end. */
  readonly start: number;
  readonly end: number | null;
  /** `null`: as for all. */
  readonly crop: Crop | null;
  /** A recording in place of its own sound. */
  readonly sound: FoundSound | null;
}

/** A recording that `footage.json` names for a clip. */
export interface FoundSound {
  /** Relative to the footage, forward slashes. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Seconds of it before the clip begins; `null` where it has to be found. */
  readonly offset: number | null;
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

export interface FoundFootage {
  readonly clips: readonly FoundClip[];
  readonly skipped: readonly Skipped[];
  readonly licence: string | null;
  readonly credit: string | null;
}

const PICTURES = new Set(
  [
    'png',
    'jpg',
    'jpeg',
    'webp',
    'tif',
    'tiff',
    'avif',
    'bmp',
    'tga',
    'dpx',
    'exr',
    'ppm',
    'pgm',
    'jp2',
  ].map((ending) => `.${ending}`),
);
/** The reason of clips that `footage.json` leaves out. */
export const LEFT_OUT_BY_NOTES = 'footage.json says so';
/** The label of what lies in no folder of its own. */
const UNLABELLED = 'unlabelled';
const natural = new Intl.Collator('en', { numeric: true });
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Lists the clips of footage. Links are not followed and hidden files are ignored; the result's order depends on the
 * names alone. A name that is not UTF-8 can't be given to ffmpeg: such a file or folder is left out.
 *
 * @param footage a folder, or one file
 * @param leaveOut a folder that is not footage even where it lies within: the output
 */
export async function findFootage(footage: string, leaveOut: string): Promise<FoundFootage> {
  let root: string;
  try {
    root = await realpath(footage);
  } catch (cause) {
    throw new PhospheneError(`${footage}: no such file or folder.`, {
      remedy: 'Name a folder of clips, or one clip.',
      exitCode: 2,
      cause,
    });
  }
  const info = await lstat(root).catch((cause: unknown) => {
    // `realpath` replaces bytes that are not UTF-8.
    throw new PhospheneError(`${footage}: the path that leads there is not UTF-8.`, {
      remedy: 'Rename the folders on the path, or move the footage.',
      exitCode: 2,
      cause,
    });
  });
  if (!info.isDirectory()) {
    const path = basename(root);
    const clips = info.isFile() ? [toClip(dirname(root), path, [root])] : [];
    return { clips, skipped: [], licence: null, credit: null };
  }
  const notes = await readFootageNotes(root);
  const found: FoundClip[] = [];
  const skipped: Skipped[] = [];
  await searchFolder(root, root, resolve(leaveOut), found, skipped);
  found.sort((a, b) => byCode(a.path, b.path));
  const clips = withNotes(found, notes.clips, skipped, join(footage, 'footage.json'));
  skipped.sort((a, b) => byCode(a.path, b.path));
  return { clips, skipped, licence: notes.licence ?? null, credit: notes.credit ?? null };
}

async function searchFolder(
  root: string,
  folder: string,
  leaveOut: string,
  found: FoundClip[],
  skipped: Skipped[],
): Promise<void> {
  const pictures: string[] = [];
  for (const entry of await listFolder(root, folder, skipped)) {
    const name = entry.name.toString('utf8');
    const path = join(folder, name);
    const inner = innerPath(root, path);
    if (name.startsWith('.') || inner === 'footage.json' || path === leaveOut) continue;
    if (!Buffer.from(name).equals(entry.name)) {
      const shown = innerPath(root, join(folder, escapeBytes(entry.name)));
      skipped.push({ path: shown, reason: 'its name is not UTF-8: rename it' });
    } else if (entry.isSymbolicLink()) {
      skipped.push({ path: inner, reason: 'a link: links are not followed' });
    } else if (entry.isDirectory()) await searchFolder(root, path, leaveOut, found, skipped);
    else if (!entry.isFile()) skipped.push({ path: inner, reason: 'not a plain file' });
    else if (PICTURES.has(extname(name).toLowerCase())) pictures.push(path);
    else found.push(toClip(root, inner, [path]));
  }
  if (pictures.length > 0) {
    pictures.sort((a, b) => natural.compare(basename(a), basename(b)) || byCode(a, b));
    found.push(toClip(root, innerPath(root, folder), pictures));
  }
}

/** The entries of a folder; none, and a reason, where it may not be read. */
async function listFolder(
  root: string,
  folder: string,
  skipped: Skipped[],
): Promise<Dirent<Buffer>[]> {
  try {
    return await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    if (folder === root || (error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    skipped.push({ path: innerPath(root, folder), reason: 'this folder may not be read' });
    return [];
  }
}

function toClip(root: string, path: string, files: readonly string[]): FoundClip {
  const [first = '', ...deeper] = path.split('/');
  const isFolder = files[0] !== join(root, ...path.split('/'));
  return {
    // Pictures at the top need a name, too.
    name: path === '.' ? basename(root) : path,
    path,
    label: path !== '.' && (isFolder || deeper.length > 0) ? first : UNLABELLED,
    files,
    kind: PICTURES.has(extname(files[0]!).toLowerCase()) ? 'pictures' : 'film',
    start: 0,
    end: null,
    crop: null,
    sound: null,
  };
}

function withNotes(
  found: readonly FoundClip[],
  notes: readonly ClipNote[],
  skipped: Skipped[],
  subject: string,
): FoundClip[] {
  const files = new Map(found.flatMap(({ path, files }) => files.map((file) => [path, file])));
  const recordings = new Set(notes.flatMap(({ sound }) => (sound === undefined ? [] : [sound])));
  for (const path of [...notes.map(({ file }) => file), ...recordings]) {
    if (!files.has(path)) {
      throw new PhospheneError(`${subject}: "${path}" is not among the footage.`, {
        remedy: 'Give its path as it lies in the folder, with forward slashes, or take it out.',
      });
    }
  }
  const clips = found.filter(({ path }) => !recordings.has(path));
  const byFile = new Map<string, ClipNote[]>();
  for (const note of notes) byFile.set(note.file, [...(byFile.get(note.file) ?? []), note]);
  return clips.flatMap((clip) => {
    const own = byFile.get(clip.path) ?? [];
    if (own.some(({ skip }) => skip === true)) {
      skipped.push({ path: clip.path, reason: LEFT_OUT_BY_NOTES });
      return [];
    }
    return own.length === 0
      ? [clip]
      : own.map((note, index) => withNote(clip, note, index, own, files));
  });
}

function withNote(
  clip: FoundClip,
  { label, start = 0, end, crop, sound, soundOffset }: ClipNote,
  index: number,
  all: readonly ClipNote[],
  files: ReadonlyMap<string, string>,
): FoundClip {
  const trim = start > 0 || end !== undefined ? ` [${start}–${end ?? ''} s]` : '';
  const number = all.length > 1 ? ` #${index + 1}` : '';
  return {
    ...clip,
    name: `${clip.name}${trim}${number}`,
    label: label ?? clip.label,
    start,
    end: end ?? null,
    crop: crop === undefined ? null : parseCrop(crop),
    sound:
      sound === undefined
        ? null
        : {
            path: sound,
            file: files.get(sound)!,
            // The note counts from the file's beginning, the clip from its trim.
            offset: soundOffset === undefined ? null : soundOffset + start,
          },
  };
}

/** A name's bytes in ASCII, others as `\\xNN`. */
function escapeBytes(name: Buffer): string {
  return name
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function innerPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/') || '.';
}
