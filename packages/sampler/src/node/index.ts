export { CODEC_NAMES, codecOfPath, defaultFilmSize, type CodecName } from './film/film-codec.ts';
export { FilmPlan, planFilm, type PictureRequest } from './film/film-plan.ts';
export { FilmRecord, readFilmRecord, recordPath } from './film/film-record.ts';
export { frameRateOf, secondsOf } from './film/frame-rate.ts';
export { startSegmentEncoder } from './film/render-segment.ts';
export { renderFilm, type FilmRequest } from './film/render-film.ts';
export { type WorkerProgram } from './film/segment-workers.ts';
export { serveSegments } from './film/serve-segments.ts';
export { openDecoder, type PictureDecoder } from './open-decoder.ts';
