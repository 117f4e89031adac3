export { alignSound, type SoundAlignment } from './align-sound.ts';
export { BeatTracker, type BeatPosition } from './beat-tracker.ts';
export { heardSize, mixedLatent, readHearing, type Hearing, type HearingSize } from './hearing.ts';
export {
  isSilent,
  LEVELLINGS,
  levelWindow,
  WINDOW_ROWS,
  type Levelling,
} from './levelled-window.ts';
export { listenerFormat, LogMel, silentMel, type LogMelFormat } from './log-mel.ts';
export { bandOfHertz, hertzOfBand } from './mel-scale.ts';
export { mixToMono } from './mix-to-mono.ts';
export { OnsetMeter } from './onset-meter.ts';
export { Resampler } from './resampler.ts';
export { LISTENING_HOP, SoundWindows, type SoundWindow } from './sound-windows.ts';
