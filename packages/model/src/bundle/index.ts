export {
  BundleManifest,
  latentCodesByteLength,
  packLatentCodes,
  parseLatentCodes,
  type LatentCodes,
} from './bundle-manifest.ts';
export {
  mixtureByteLength,
  packMixture,
  parseMixture,
  triangleLength,
  type GaussianMixture,
} from './gaussian-mixture.ts';
