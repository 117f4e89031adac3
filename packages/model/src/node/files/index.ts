export { workerProgram } from './worker-program.ts';
export { holdOutput } from './hold-output.ts';
export { readJson, readText } from './read-json.ts';
export { sha256, sha256OfFile, syncFolder, writeFileAtomic } from './atomic-file.ts';
export { replaceFolder, settleFolder } from './replace-folder.ts';
