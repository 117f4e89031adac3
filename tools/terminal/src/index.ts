export { confirm, isInteractive } from './confirm.ts';
export { positiveNumber, seedNumber, wholeNumber, wholeNumberTo } from './option-values.ts';
export { parseDuration } from './parse-duration.ts';
export { runCommand, type CommandContext, type CommonOptions } from './run-command.ts';
export { lastWords, runProgram, type ProgramEnd, type ProgramOptions } from './run-program.ts';
export { formatSeconds } from './show-progress.ts';
