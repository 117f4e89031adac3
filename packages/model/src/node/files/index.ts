export { workerProgram } from './worker-program.ts';
export { sha256, sha256OfFile, syncFolder, writeFileAtomic } from './atomic-file.ts';
