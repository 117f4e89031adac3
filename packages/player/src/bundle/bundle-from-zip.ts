import { PhospheneError } from '@phosphene/model/errors';
import { bundleFromMap, bundleRoot, type BundleFiles } from './bundle-files.ts';

/** No bundle comes near this; a zip bomb does. */
const LARGEST_FILE = 2 ** 30;

/**
 * A bundle in a zip, at its top or in a folder.
 *
 * @throws {PhospheneError} when it can't be unpacked or holds no bundle
 */
export async function bundleFromZip(
  place: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<BundleFiles> {
  // Loaded only when a zip is opened, which is rare.
  const { unzip } = await import('fflate');
  const entries = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    unzip(bytes, { filter: ({ originalSize }) => originalSize < LARGEST_FILE }, (error, files) => {
      if (error === null) resolve(files);
      else reject(error as Error);
    });
  }).catch((cause: unknown) => {
    throw new PhospheneError(`${place} can't be unpacked: the file is damaged or no zip.`, {
      remedy: 'Zip the bundle again, or drop its folder as it is.',
      cause,
    });
  });
  const root = bundleRoot(Object.keys(entries), place);
  const files = Object.entries(entries)
    .filter(([path]) => path.startsWith(root))
    // A copy, so that each file begins at byte 0 of a buffer of its own.
    .map(([path, data]) => [path.slice(root.length), async () => new Uint8Array(data)] as const);
  return bundleFromMap(place, new Map(files));
}
