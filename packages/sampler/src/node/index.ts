export {
  CODEC_NAMES,
  codecFromPath,
  defaultFilmSize,
  FILM_CODECS,
  type CodecName,
  type FilmCodec,
} from './film/film-codec.ts';
export type { FilmFeed } from './film/film-feed.ts';
export { FilmPainter } from './film/film-painter.ts';
export { countPackets } from './film/count-packets.ts';
export {
  checkPlan,
  FilmPlan,
  parsePlanText,
  planFilm,
  planHash,
  planText,
  segmentCount,
  segmentFrameCount,
  withWalkTimes,
  type PictureRequest,
} from './film/film-plan.ts';
export { walkOf } from './film/open-segment-tools.ts';
export { planAttachments } from './film/plan-attachments.ts';
export { FilmRecord, readFilmRecord, recordPath } from './film/film-record.ts';
export { walkScript, type FilmScript } from './film/film-script.ts';
export { FrameRate, framesPerSecond, parseFrameRate, framesToSeconds } from './film/frame-rate.ts';
export { probeSound } from './film/probe-sound.ts';
export { startSegmentEncoder, type SegmentRecord } from './film/render-segment.ts';
export { renderFilm, type FilmRequest, type SegmentSource } from './film/render-film.ts';
export { SegmentProcess, type WorkerProgram } from './film/segment-process.ts';
export { SegmentStore } from './film/segment-store.ts';
export { serveSegments } from './film/serve-segments.ts';
export { BundleGraph, type GraphPorts } from './bundle-graph.ts';
export { decodeMono } from './hear/decode-mono.ts';
export { hearSamples, hearSound } from './hear/hear-sound.ts';
export { soundPeaks } from './hear/sound-peaks.ts';
export { openEars, type Ears } from './hear/open-ears.ts';
export { openDecoder, type PictureDecoder } from './open-decoder.ts';
