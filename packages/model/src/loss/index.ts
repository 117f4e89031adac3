export { adversarial, discriminatorLoss, type AdversarialLoss } from './adversarial.ts';
export {
  crossEntropy,
  reconstructionLoss,
  type CompositeTerms,
  type Likelihood,
} from './reconstruction.ts';
export { aggregateDivergence, divergencePerUnit } from './divergence.ts';
export { structuralSimilarity } from './structural-similarity.ts';
export { listeningLoss, type ListeningTargets } from './listening.ts';
