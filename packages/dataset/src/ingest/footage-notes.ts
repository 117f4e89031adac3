import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { readJson } from '@phosphene/model/files';
import { checkJson } from '@phosphene/model/json';
import * as v from 'valibot';

const Seconds = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What `footage.json` may say of a file. A file that stands there twice gives two clips. */
export const ClipNote = v.strictObject({
  /** Relative to the footage, with forward slashes; a folder for pictures. */
  file: v.pipe(v.string(), v.minLength(1)),
  /** In place of the folder's name. */
  label: v.optional(v.pipe(v.string(), v.minLength(1))),
  /** Seconds from the clip's start. */
  start: v.optional(Seconds),
  end: v.optional(Seconds),
  /** As for `--crop`. */
  crop: v.optional(v.string()),
  /** A recording of the same moment, relative to the footage, in place of the clip's own sound. */
  sound: v.optional(v.pipe(v.string(), v.minLength(1))),
  /** Seconds of that recording before the clip's file begins; found by comparing the two where it is left out. */
  soundOffset: v.optional(v.pipe(v.number(), v.finite())),
  /** Leaves the file out. */
  skip: v.optional(v.boolean()),
});
export type ClipNote = v.InferOutput<typeof ClipNote>;

/** `footage.json`, beside the footage; all of it is optional. */
export const FootageNotes = v.strictObject({
  licence: v.optional(v.string()),
  credit: v.optional(v.string()),
  clips: v.optional(v.array(ClipNote), []),
});
export type FootageNotes = v.InferOutput<typeof FootageNotes>;

const LONGEST = 1 << 24;

/** Reads a footage folder's notes; none are empty ones. */
export async function readFootageNotes(folder: string): Promise<FootageNotes> {
  const path = join(folder, 'footage.json');
  const info = await lstat(path).catch(() => null);
  if (info === null) return { clips: [] };
  if (!info.isFile() || info.size > LONGEST) {
    throw new PhospheneError(`${path}: not a plain file of up to 16 MiB.`, {
      remedy: 'Write it as a plain JSON file, or take it away.',
    });
  }
  const document = await readJson(path, { remedy: 'Mend the file, or take it away.' });
  const notes = checkJson(FootageNotes, document, path);
  for (const { file, start = 0, end } of notes.clips) {
    if (end !== undefined && end <= start) {
      throw new PhospheneError(`${path}: "${file}" ends at ${end} s, before it starts.`, {
        remedy: 'Give an end after the start, in seconds.',
      });
    }
  }
  return notes;
}
