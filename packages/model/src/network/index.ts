export { applyLayers, type Weights } from './apply-layers.ts';
export { originalVae, residualVae, type ResidualChoices } from './architectures.ts';
export { initialValues, initialWeights, weightSpecs } from './initial-weights.ts';
export { type Activation, type Layer, type VaeArchitecture } from './layer.ts';
export {
  listenerArchitecture,
  listenerWeightSpecs,
  type ListenerArchitecture,
} from './listener.ts';
export { measureLayers, elementCount, type LayerMeasure } from './measure-layers.ts';
export { type WeightSpec } from './run-layers.ts';
export {
  soundDecoderArchitecture,
  soundDecoderWeightSpecs,
  type SoundDecoderArchitecture,
} from './sound-decoder.ts';
export { decode, decodeLogits, encode, reparameterise, type Posterior } from './vae.ts';
