export {
  BundleManifest,
  latentCodesByteLength,
  packLatentCodes,
  parseLatentCodes,
  type LatentCodes,
} from './bundle-manifest.ts';
export { checkWeights, type StoredWeight } from './check-weights.ts';
export {
  mixtureByteLength,
  packMixture,
  parseMixture,
  triangleLength,
  type GaussianMixture,
} from './gaussian-mixture.ts';
