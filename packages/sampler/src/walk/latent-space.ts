import type { BundleManifest, GaussianMixture, LatentCodes } from '@phosphene/model/bundle';
import type { FootagePaths } from '@phosphene/model/paths';

/** The latent space that a walk wanders: what a bundle knows of it. */
export interface LatentSpace {
  readonly codes: LatentCodes;
  /** Names of the labels, where a score may ask for one by its name. */
  readonly labels?: readonly string[];
  /** `null` where the bundle has none. */
  readonly mixture?: GaussianMixture | null;
  /** `null` where the bundle has none. */
  readonly paths?: FootagePaths | null;
}

/** An open bundle's, on disk or in a browser. */
export function latentSpaceFrom(bundle: {
  readonly manifest: Pick<BundleManifest, 'labels'>;
  readonly codes: LatentCodes;
  readonly mixture: GaussianMixture | null;
  readonly paths: FootagePaths | null;
}): LatentSpace {
  const { codes, mixture, paths, manifest } = bundle;
  return { codes, mixture, paths, labels: manifest.labels };
}
