export {
  type BackendName,
  type BackendOptions,
  type ChosenBackend,
} from './backend/chosen-backend.ts';
export {
  compareGradients,
  computeGradients,
  GRADIENT_TOLERANCE,
  type GradientDifference,
  type GradientSet,
} from './backend/check-gradients.ts';
export { selectBackend, type BackendRequest } from './backend/select-backend.ts';
export { BatchLoader } from './data/batch-loader.ts';
export { BatchPlan } from './data/batch-plan.ts';
export { DatasetGuard } from './data/dataset-guard.ts';
export { evaluate, type Evaluation } from './evaluate.ts';
export { encodeFrames, framesForCodes } from './export/encode-footage.ts';
export { toModelArtifacts } from './export/compare-decoders.ts';
export { exportBundle, type ExportJob, type ExportResult } from './export/export-bundle.ts';
export { picturePainter, type PicturePainter } from './export/paths/picture-painter.ts';
export { shrunkFrames } from './export/paths/shrunk-frames.ts';
export { readRunManifest, type RunManifest } from './run/run-manifest.ts';
export { readMetrics, type MetricsLine } from './run/metrics-log.ts';
export { CheckpointStore } from './run/checkpoint.ts';
export { frechetDistance } from './measure/frechet-distance.ts';
export { type ImageShape } from './measure/image-shape.ts';
export { nearestDistances, type NearestRows } from './measure/nearest-distances.ts';
export {
  finePower,
  highFrequencyPower,
  powerSpectrum,
  radialSpectrum,
  type PowerSpectrum,
  type RadialSpectrum,
} from './measure/power-spectrum.ts';
export {
  computeCovariance,
  fitPrincipalComponents,
  projectOnComponents,
  symmetricEigen,
  type PrincipalComponents,
} from './measure/principal-components.ts';
export { psnr } from './measure/psnr.ts';
export { batchSimilarity, similarity } from './measure/similarity.ts';
export { chooseMixture, MIXTURE_SIZES } from './mixture/choose-mixture.ts';
export {
  fitMixture,
  mixtureLogLikelihood,
  type MixtureFit,
  type Posteriors,
} from './mixture/fit-mixture.ts';
export { chartParts, escapeHtml, type Chart } from './report/charts.ts';
export { measureSpeed } from './measure-speed.ts';
export { shortTraining } from './short-training.ts';
export {
  learnToListen,
  readListenerRecord,
  type ListenJob,
  type ListenResult,
} from './listen/learn-to-listen.ts';
export { listeningOptions, ListeningOptions } from './listen/listening-options.ts';
export { mixBelow, WindowAugmenter, type SoundRows } from './listen/augment-window.ts';
export {
  framesWithSound,
  gatherListeningData,
  type HeardFrame,
  type ListeningData,
} from './listen/listening-data.ts';
export {
  architectureForEars,
  beginListener,
  evaluateListener,
  hearFrames,
  trainListener,
} from './listen/train-listener.ts';
export { chanceRecall, mixtureDensities, recallOf, withinDeviations } from './study/rank-pairs.ts';
export { evaluateCrossings, type StudiedCrossings } from './study/evaluate-crossings.ts';
export {
  alternatingLatents,
  evaluateImagination,
  openImaginationBench,
  type ImaginationBench,
  type WalkSamples,
} from './study/evaluate-imagination.ts';
export {
  type CrossingFigures,
  type ImaginationFigures,
  type Novelty,
} from './study/imagination-figures.ts';
export { noveltyChart, type NoveltyPoint } from './study/page/novelty-chart.ts';
export { paintFootage } from './study/study-samples.ts';
export { studyBundle, type StudyJob, type StudyResult } from './study/study-bundle.ts';
export { type StudyFigures } from './study/study-figures.ts';
export { train, type TrainJob, type TrainResult } from './train.ts';
export {
  architectureFor,
  betaAt,
  compositeTerms,
  learningRateAt,
  presetFor,
  PRESETS,
  TrainOptions,
} from './train-options.ts';
export { type StepLoss } from './training-gradients.ts';
export { TrainingStep } from './training-step.ts';
export { TrainingState } from './training-state.ts';
