import * as v from 'valibot';
import { PhospheneError } from '../errors/phosphene-error.ts';

/**
 * Validates a parsed JSON document, with an error that names the first field that is wrong.
 *
 * @param subject what is being read, for the message: `bundles/mine/phosphene.json`
 * @throws {PhospheneError} when the document does not fit the schema
 *
 * @example
 * ```ts
 * import { checkJson } from '@phosphene/model/json';
 * import * as v from 'valibot';
 *
 * const Settings = v.object({ seed: v.number() });
 * const { seed } = checkJson(Settings, JSON.parse('{"seed": 7}'), 'settings.json');
 * ```
 */
export function checkJson<TSchema extends v.GenericSchema>(
  schema: TSchema,
  document: unknown,
  subject: string,
): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, document, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  throw new PhospheneError(
    `${subject}: ${field === null ? 'the document' : `"${field}"`} is wrong: ${issue.message}.`,
    { remedy: 'Make the file again with the command that wrote it, or mend the field by hand.' },
  );
}

/** What an error about a document says beside what is wrong with it. */
export interface JsonAdvice {
  readonly remedy: string;
  readonly exitCode?: 1 | 2;
}

/**
 * Parses JSON that may have been written by anybody.
 *
 * @param subject what is being read, for the message
 * @throws {PhospheneError} when it is not JSON
 */
export function parseJson(text: string, subject: string, advice: JsonAdvice): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PhospheneError(`${subject} is not JSON: ${(cause as Error).message}.`, {
      ...advice,
      cause,
    });
  }
}

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'));

/** A path inside the document's own folder: forward slashes, never absolute, never upwards. */
export const InnerPath = v.pipe(
  v.string(),
  v.minLength(1),
  v.check(
    (path) =>
      !path.includes('\0') &&
      !path.includes('\\') &&
      !/^([a-zA-Z]:|\/)/.test(path) &&
      path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'must be a relative path that stays inside the folder',
  ),
);

/** A file of the document's folder, with its length in bytes and its hash. */
export const HashedFile = v.object({
  path: InnerPath,
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: Sha256,
});
export type HashedFile = v.InferOutput<typeof HashedFile>;
