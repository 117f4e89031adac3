import { PhospheneError } from '@phosphene/model/errors';

/** A bundle's files, wherever they lie: on a server, in a zip, in a folder that was dropped. */
export interface BundleFiles {
  /** What the bundle is called in messages. */
  readonly place: string;
  /**
   * Reads one file whole.
   *
   * @throws {PhospheneError} when it is not there or can't be reached
   */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A bundle is missing rather than damaged: the stage then asks for one instead of complaining. */
export class NoBundleError extends PhospheneError {}

/** A bundle in a folder on a web server; `address` ends with a slash. */
export function bundleFromServer(address: string): BundleFiles {
  return { place: address, read: async (path) => fetchBytes(new URL(path, address).href, path) };
}

/** Fetches one file. @throws {PhospheneError} different ones for unreachable, forbidden and missing */
export async function fetchBytes(
  address: string,
  subject: string,
): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new PhospheneError(`${subject} could not be fetched from ${address}.`, {
      remedy:
        'Is the server still running? If the bundle lies on another host, that host must allow it (CORS).',
      cause,
    });
  }
  if (response.status === 404) {
    throw new NoBundleError(`There is no ${subject} at ${address} (404).`, {
      remedy: 'Check the address after ?bundle=, or drop a bundle on this page.',
    });
  }
  if (!response.ok) {
    throw new PhospheneError(`${address} answered ${response.status} ${response.statusText}.`, {
      remedy: 'Check the address after ?bundle=, or drop a bundle on this page.',
    });
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** Files by their path inside the bundle; a common leading folder has been taken off by the caller. */
export function bundleFromMap(
  place: string,
  files: ReadonlyMap<string, () => Promise<Uint8Array<ArrayBuffer>>>,
): BundleFiles {
  return {
    place,
    read: async (path) => {
      const read = files.get(path);
      if (read === undefined) {
        throw new PhospheneError(`${place}: ${path} is missing.`, {
          remedy: 'Drop the whole bundle: the folder that holds phosphene.json.',
        });
      }
      return read();
    },
  };
}

/**
 * The folder, ending with a slash or empty, in which the outermost `phosphene.json` of these paths lies.
 *
 * @throws {PhospheneError} when there is none
 */
export function bundleRoot(paths: Iterable<string>, place: string): string {
  const roots = [...paths]
    .filter((path) => /(^|\/)phosphene\.json$/.test(path))
    .map((path) => path.slice(0, -'phosphene.json'.length))
    .sort((a, b) => a.length - b.length);
  if (roots[0] === undefined) {
    throw new PhospheneError(`${place} is not a bundle: it holds no phosphene.json.`, {
      remedy: 'Drop a folder, or a .zip of a folder, that `phosphene export` wrote.',
    });
  }
  return roots[0];
}
