import { parseArgs } from 'node:util';
import { findMediaTools } from '@phosphene/model/media';
import { getNativeTensorflow } from './get-native-tensorflow.ts';
import { TESTED_TENSORFLOW } from './tested-version.ts';

const USAGE = `Usage: npm run setup [-- --require] [-- --fresh] [-- --tensorflow-version X]

Gets what npm alone does not bring: native TensorFlow, and an ffprobe that may be run.

  --require  leave with exit code 1 when native TensorFlow can't be had
  --fresh    fetch and build native TensorFlow anew
  --tensorflow-version X
             another TensorFlow than the tested ${TESTED_TENSORFLOW}; machines with different ones train differently

  PHOSPHENE_SKIP_NATIVE=1  leaves native TensorFlow out
  PHOSPHENE_CACHE=folder   keeps what is downloaded there instead of ~/.cache/phosphene
`;

/** What `npm run setup` does. Never fails because something can't be had, unless asked to. */
export async function setUp(argv: readonly string[]): Promise<void> {
  const flags = readFlags(argv);
  if (flags === null) {
    const help = argv.includes('--help');
    (help ? process.stdout : process.stderr).write(USAGE);
    process.exitCode = help ? 0 : 2;
    return;
  }
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const abort = new AbortController();
  const stop = (): void => abort.abort(new Error('stopped'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await findMediaTools().then(
      ({ origin, version }) => say(`ffmpeg ${version} (${origin}): found.`),
      (error: Error) => say(`ffmpeg: ${error.message}`),
    );
    const native = await getNativeTensorflow({
      onNote: say,
      signal: abort.signal,
      fresh: flags.fresh,
      ...(flags.version !== undefined && { version: flags.version }),
    });
    if (flags.require && native.state !== 'ready') process.exitCode = 1;
  } catch (error) {
    if (abort.signal.aborted) {
      say('Stopped. The same command goes on from here.');
      process.exitCode = 130;
      return;
    }
    say(`Native TensorFlow can not be had here: ${(error as Error).message}`);
    if (flags.require) process.exitCode = 1;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** `null` where the arguments are not understood, or help is wanted. */
function readFlags(
  args: readonly string[],
): { require: boolean; fresh: boolean; version: string | undefined } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        require: { type: 'boolean' },
        fresh: { type: 'boolean' },
        'tensorflow-version': { type: 'string' },
      },
    });
    const { require = false, fresh = false, 'tensorflow-version': version } = values;
    return { require, fresh, version };
  } catch {
    return null;
  }
}
