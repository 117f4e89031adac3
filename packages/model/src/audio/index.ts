export { listenerFormat, LogMel, silentMel, type LogMelFormat } from './log-mel.ts';
