import { bundleFromServer, fetchBytes, type BundleFiles } from '../bundle/bundle-files.ts';
import { bundleFromZip } from '../bundle/bundle-from-zip.ts';

/**
 * The bundle at an address: a folder on a server, or a zip.
 *
 * @throws {PhospheneError} when a zip can't be fetched or read
 */
export async function addressedBundle(bundle: string): Promise<BundleFiles> {
  if (!/\.zip$/i.test(new URL(bundle).pathname)) return bundleFromServer(bundle);
  return bundleFromZip(bundle, await fetchBytes(bundle, 'the bundle'));
}
