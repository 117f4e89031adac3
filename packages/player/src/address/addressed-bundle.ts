import { bundleFromServer, fetchBytes, type BundleFiles } from '../bundle/bundle-files.ts';
import { bundleFromZip } from '../bundle/bundle-from-zip.ts';
import type { StageAddress } from './stage-address.ts';

/**
 * The bundle that the address names: a folder on a server, or a zip.
 *
 * @throws {PhospheneError} when a zip can't be fetched or read
 */
export async function addressedBundle({ bundle }: StageAddress): Promise<BundleFiles> {
  if (!/\.zip$/i.test(new URL(bundle).pathname)) return bundleFromServer(bundle);
  return bundleFromZip(bundle, await fetchBytes(bundle, 'the bundle'));
}
