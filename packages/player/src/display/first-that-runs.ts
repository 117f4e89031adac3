import { PhospheneError } from '@phosphene/model/errors';

/**
 * Starts the first of several candidates that runs here.
 *
 * @param onNote called with the reason why a better one was passed over
 * @throws {PhospheneError} the first one's error, when none runs
 */
export async function firstThatRuns<Name extends string, T>(
  names: readonly Name[],
  start: (name: Name) => Promise<T>,
  onNote: (line: string) => void,
): Promise<T> {
  let firstError: unknown;
  for (const name of names) {
    try {
      return await start(name);
    } catch (error) {
      if (!(error instanceof PhospheneError)) throw error;
      firstError ??= error;
      onNote(error.message);
    }
  }
  throw firstError;
}
