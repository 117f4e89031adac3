export { causeOfFailure } from './cause-of-failure.ts';
export { findMediaTools, hasFilter, type MediaTools } from './find-media-tools.ts';
export { hostileInputOptions, hostileProbeOptions, mediaUrl } from './hostile-input.ts';
export {
  countHiddenPackets,
  probeMedia,
  type AudioProbe,
  type MediaProbe,
  type VideoProbe,
} from './probe-media.ts';
export {
  FfmpegFailure,
  startFfmpeg,
  type FfmpegInput,
  type FfmpegJob,
  type FfmpegOutput,
  type FfmpegProcess,
} from './start-ffmpeg.ts';
