import { checkJson, Sha256 } from '@phosphene/model/json';
import { readJson, writeFileAtomic } from '@phosphene/model/files';
import * as v from 'valibot';
import { Score } from '../../score.ts';
import { CODEC_NAMES } from './film-codec.ts';
import { FrameRate } from './frame-rate.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const NamedBundle = v.object({ folder: v.string(), name: v.string(), hash: Sha256 });

/** The JSON beside a film: what makes it again. */
export const FilmRecord = v.object({
  format: v.literal('phosphene-film'),
  version: v.literal(1),
  /** As it was named; another place of the same bundle, by its hash, does as well. */
  bundle: NamedBundle,
  /** Further bundles that its take goes over to. */
  others: v.optional(v.array(NamedBundle), []),
  score: Score,
  frames: Count,
  rate: FrameRate,
  size: v.object({ width: Count, height: Count }),
  codec: v.picklist(CODEC_NAMES),
  audio: v.nullable(v.object({ path: v.string(), sha256: Sha256 })),
  /** Whether the walk responds to that sound. */
  listens: v.optional(v.boolean(), false),
  /** The take that it plays again. */
  take: v.optional(v.nullable(v.object({ path: v.string(), sha256: Sha256 })), null),
  madeWith: v.object({
    phosphene: v.string(),
    node: v.string(),
    ffmpeg: v.string(),
    backend: v.string(),
  }),
});
export type FilmRecord = v.InferOutput<typeof FilmRecord>;

/** Where the record of a film lies: `film.mp4` has `film.mp4.json`. */
export function recordPath(film: string): string {
  return `${film.replace(/[/\\]+$/, '')}.json`;
}

export function writeFilmRecord(film: string, record: FilmRecord): Promise<void> {
  return writeFileAtomic(recordPath(film), `${JSON.stringify(record, null, 2)}\n`);
}

/** @throws {PhospheneError} when it is not such a record */
export async function readFilmRecord(path: string): Promise<FilmRecord> {
  const remedy = 'Name the JSON that lies beside a film, such as film.mp4.json.';
  return checkJson(FilmRecord, await readJson(path, { remedy }), path);
}
