import type { BundleManifest, GaussianMixture, LatentCodes } from '@phosphene/model/bundle';
import type { FootagePaths } from '@phosphene/model/paths';
import type { LatentParts } from './travel/parts-path.ts';

/** The latent space that a walk wanders: what a bundle knows of it. */
export interface LatentSpace {
  readonly codes: LatentCodes;
  /** Names of the labels, where a score may ask for one by its name. */
  readonly labels?: readonly string[];
  /** Where latent units are of parts of the picture; `null` where they are of the whole. */
  readonly parts?: LatentParts | null;
  /** `null` where the bundle has none. */
  readonly mixture?: GaussianMixture | null;
  /** `null` where the bundle has none. */
  readonly paths?: FootagePaths | null;
}

/** An open bundle's, on disk or in a browser. */
export function latentSpaceFrom(bundle: {
  readonly manifest: Pick<BundleManifest, 'labels' | 'parts'>;
  readonly codes: LatentCodes;
  readonly mixture: GaussianMixture | null;
  readonly paths: FootagePaths | null;
}): LatentSpace {
  const { codes, mixture, paths, manifest } = bundle;
  return { codes, mixture, paths, labels: manifest.labels, parts: manifest.parts ?? null };
}
