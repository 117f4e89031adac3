export { ClipEntry, DatasetManifest, SoundFormat } from './dataset-manifest.ts';
export { LEFT_OUT_BY_NOTES } from './ingest/find-footage.ts';
export { ingest } from './ingest/ingest.ts';
export {
  defaultPictureOptions,
  parseCrop,
  parseSize,
  type Crop,
  type IngestOptions,
  type PictureOptions,
} from './ingest/ingest-options.ts';
export { Dataset, openDataset } from './open-dataset.ts';
export { splitDataset, type DatasetSplit, type SplitOptions } from './split-dataset.ts';
