export { ClipEntry, DatasetManifest, SoundFormat } from './dataset-manifest.ts';
export { openDataset, type Dataset } from './open-dataset.ts';
export { splitDataset, type DatasetSplit, type SplitOptions } from './split-dataset.ts';
