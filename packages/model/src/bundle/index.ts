export { bundleFiles } from './bundle-files.ts';
export {
  BundleManifest,
  latentCodesByteLength,
  packLatentCodes,
  parseLatentCodes,
  type LatentCodes,
} from './bundle-manifest.ts';
export { checkGraph, type GraphPort } from './check-graph.ts';
export {
  decoderPorts,
  encoderPorts,
  listenerPorts,
  soundDecoderPorts,
  type GraphPorts,
} from './graph-ports.ts';
export { checkWeights, type StoredWeight } from './check-weights.ts';
export {
  mixtureByteLength,
  packMixture,
  parseMixture,
  triangleLength,
  type GaussianMixture,
} from './gaussian-mixture.ts';
