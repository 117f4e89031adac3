export { sha256, sha256OfFile, syncFolder, writeFileAtomic } from './atomic-file.ts';
export { type Oversight, type Progress } from './progress.ts';
