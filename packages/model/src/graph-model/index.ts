export {
  decoderGraphModel,
  encoderGraphModel,
  listenerGraphModel,
  soundDecoderGraphModel,
  type GraphModelFiles,
} from './graph-model.ts';
export { type WeightPrecision } from './pack-weights.ts';
