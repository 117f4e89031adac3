export { workerProgram } from './worker-program.ts';
export { sha256, sha256OfFile, syncFolder, writeFileAtomic } from './atomic-file.ts';
export { BUNDLE_FILE, openBundle, type Bundle } from './open-bundle.ts';
export { type Oversight, type Progress } from './progress.ts';
export { NativeFunction } from './native/native-function.ts';
export { floatType, nativeCpu, type NodeBackend, type OpAttribute } from './native/node-backend.ts';
export { findMediaTools, hasFilter, type MediaTools } from './ffmpeg/find-media-tools.ts';
export { hostileInputOptions, hostileProbeOptions, mediaUrl } from './ffmpeg/hostile-input.ts';
export {
  countHiddenPackets,
  probeMedia,
  type AudioProbe,
  type MediaProbe,
  type VideoProbe,
} from './ffmpeg/probe-media.ts';
export {
  FfmpegFailure,
  startFfmpeg,
  type FfmpegInput,
  type FfmpegJob,
  type FfmpegOutput,
  type FfmpegProcess,
} from './ffmpeg/start-ffmpeg.ts';
