export {
  BundleManifest,
  latentCodesByteLength,
  packLatentCodes,
  parseLatentCodes,
  type LatentCodes,
} from './bundle-manifest.ts';
export { checkJson, HashedFile, InnerPath, Sha256 } from './check-json.ts';
export {
  mixtureByteLength,
  packMixture,
  parseMixture,
  triangleLength,
  type GaussianMixture,
} from './latent/gaussian-mixture.ts';
export { evenSteps, segmentLengths } from './paths/even-steps.ts';
export {
  packPaths,
  parsePaths,
  pathsLength,
  speedMapLength,
  type FootagePaths,
} from './paths/footage-paths.ts';
export { placesOnRows } from './paths/places-on-rows.ts';
export { PathFinder, type PathGraph } from './paths/path-finder.ts';
export { SpeedMap } from './paths/speed-map.ts';
export { WayFinder } from './paths/way-finder.ts';
export { wayLength, type UnseenLengths, type Way } from './paths/way.ts';
export { PhospheneError } from './phosphene-error.ts';
export { philox } from './random/philox.ts';
export { RandomStream } from './random/random-stream.ts';
export { decoderGraphModel, type GraphModelFiles } from './graph/graph-model.ts';
export { type WeightPrecision } from './graph/pack-weights.ts';
export { adversarial, discriminatorLoss, type AdversarialLoss } from './loss/adversarial.ts';
export {
  crossEntropy,
  reconstructionLoss,
  type CompositeTerms,
  type Likelihood,
} from './loss/reconstruction.ts';
export { aggregateDivergence, divergencePerUnit } from './loss/divergence.ts';
export { structuralSimilarity } from './loss/structural-similarity.ts';
export { applyLayers, type Weights } from './network/apply-layers.ts';
export { originalVae, residualVae, type ResidualChoices } from './network/architectures.ts';
export { initialWeights, weightSpecs } from './network/initial-weights.ts';
export { type Activation, type Layer, type VaeArchitecture } from './network/layer.ts';
export { measureLayers, sizeOf, type LayerMeasure } from './network/measure-layers.ts';
export { type WeightSpec } from './network/run-layers.ts';
export { decode, decodeLogits, encode, reparameterise, type Posterior } from './network/vae.ts';
export { listenerFormat, LogMel, silentMel, type LogMelFormat } from './log-mel.ts';
export { registerDirectConvolution } from './webgpu/direct-convolution.ts';
