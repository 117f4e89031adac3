import type { Bundle } from '@phosphene/model/bundle-folder';
import { access, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { holdOutput, sha256, sha256OfFile } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import { steerWalk } from '../../steering/steer-walk.ts';
import { createWalk } from '../../walk/create-walk.ts';
import { latentSpaceFrom } from '../../walk/latent-space.ts';
import { FILM_CODECS } from './film-codec.ts';
import { planFilm, withWalkTimes, type FilmPlan, type PictureRequest } from './film-plan.ts';
import { readFilmRecord, recordPath, writeFilmRecord, type FilmRecord } from './film-record.ts';
import { heardHash, hearFilm, writeHeardTicks } from './heard-latents.ts';
import { joinFilm } from './join-film.ts';
import { writeKeptTake } from './kept-take.ts';
import { probeSound } from './probe-sound.ts';
import { openSegmentTools } from './open-segment-tools.ts';
import { renderSegment, type SegmentRecord } from './render-segment.ts';
import { SegmentStore } from './segment-store.ts';
import type { WorkerProgram } from './segment-process.ts';
import { renderWithWorkers } from './segment-workers.ts';

export interface FilmRequest extends PictureRequest {
  /** The film's file; for PNG, its folder. */
  readonly out: string;
  /** A file with sound. */
  readonly audio?: string;
  /** Whether the walk responds to that sound, by the bundle's ears. */
  readonly listen?: boolean;
  /** A take of this bundle, and of the others, which the film plays again; the score is then the take's first. */
  readonly take?: { readonly path: string; readonly text: string };
  /** Writes over a film that is there already. */
  readonly force?: boolean;
  /** Processes side by side, and the program that each runs; in this process by default. */
  readonly workers?: { readonly program: WorkerProgram; readonly count: number };
  /** Renders the segments elsewhere, such as on other machines, in place of workers here. */
  readonly elsewhere?: SegmentSource;
  /** Phosphene's own version, for the record. */
  readonly version: string;
}

/**
 * Brings the segments that a store misses into it, each rendered by `renderSegment` somewhere.
 *
 * @param bundles of the plan, in its order
 * @param onFrames called with the number of frames since the last call
 */
export type SegmentSource = (
  plan: FilmPlan,
  store: SegmentStore,
  bundles: readonly Bundle[],
  onFrames: (frames: number) => void,
  oversight: Oversight,
) => Promise<void>;

/**
 * Renders a film. After any interruption the same call goes on: finished segments wait
 * beside the film in `.<film>.parts`.
 *
 * The tfjs back end must have been selected by the caller.
 *
 * @throws {PhospheneError} when the request can't be met, or the film is not whole
 *
 * @example
 * ```ts
 * import { openBundle } from '@phosphene/model/bundle-folder';
 * import { parseScore } from '@phosphene/sampler';
 * import { parseFrameRate, renderFilm } from '@phosphene/sampler/node';
 *
 * await renderFilm({
 *   bundle: await openBundle('bundles/mine'),
 *   score: parseScore({ version: 1, seed: 7 }),
 *   seconds: 60,
 *   rate: parseFrameRate('24000/1001'),
 *   codec: 'h264',
 *   out: 'film.mp4',
 *   backend: 'tensorflow',
 *   version: '0.1.0',
 * });
 * ```
 */
export function renderFilm(request: FilmRequest, oversight: Oversight = {}): Promise<RenderedFilm> {
  return holdOutput(request.out, () => renderHeld(request, oversight));
}

/** What a film was made from. */
export interface RenderedFilm {
  readonly plan: FilmPlan;
  readonly record: FilmRecord;
}

async function renderHeld(request: FilmRequest, oversight: Oversight): Promise<RenderedFilm> {
  const { onProgress, onNote, signal } = oversight;
  const film = resolve(request.out);
  const audio = await readyAudio(request);
  const planned = await planFilm(request);
  // A score that the bundle can't serve is refused before anything is written.
  const space = latentSpaceFrom(request.bundle);
  const walk = createWalk(planned.score, space);
  steerWalk(walk, planned.score, space);
  const heard =
    request.listen === true ? await hearFilm(planned, request.bundle, audio, oversight) : null;
  const walksAlone = heard === null && request.take === undefined;
  const plan = {
    ...(walksAlone ? withWalkTimes(planned, walk) : planned),
    heardLatents: heard === null ? null : heardHash(heard),
    take: request.take === undefined ? null : sha256(request.take.text),
  };
  const record = recordOf(request, plan, audio);
  if ((await isThere(film)) && request.force !== true) {
    if (!(await isMadeAlready(film, record))) throw taken(request.out);
    if (!SegmentStore.waits(film)) {
      onNote?.(`${request.out} is there already, whole: nothing is left to do.`);
      return { plan, record };
    }
  }
  await mkdir(dirname(film), { recursive: true });
  const store = await SegmentStore.open(film, plan);
  if (heard !== null) await writeHeardTicks(store.folder, heard);
  if (request.take !== undefined) await writeKeptTake(store.folder, request.take.text);
  if (store.framesDone > 0) onNote?.(`Going on: ${store.framesDone} frames are there already.`);

  let done = store.framesDone;
  const onFrames = (frames: number): void => {
    done += frames;
    onProgress?.({ stage: 'render', done, total: plan.frames, unit: 'frames' });
  };
  onFrames(0);
  if (request.elsewhere !== undefined && store.missing().length > 0) {
    const { bundle, others = [] } = request;
    await request.elsewhere(plan, store, [bundle, ...others], onFrames, oversight);
  } else if (request.workers !== undefined && request.workers.count > 1) {
    await renderWithWorkers(plan, store, request.workers, onFrames, signal);
  } else {
    await renderHere(request, plan, store, onFrames, oversight);
  }
  signal?.throwIfAborted();

  // The record goes first: a film under its final name has one, whenever this is stopped.
  await writeFilmRecord(film, record);
  await joinFilm(plan, store, film, audio?.path ?? null, signal);
  await store.remove();
  return { plan, record };
}

/** One segment after the other; while the last one is still being encoded, the next is decoded. */
async function renderHere(
  { bundle, others = [] }: FilmRequest,
  plan: FilmPlan,
  store: SegmentStore,
  onFrames: (frames: number) => void,
  oversight: Oversight,
): Promise<void> {
  const tools = await openSegmentTools(
    plan,
    [bundle, ...others],
    store.folder,
    onFrames,
    oversight,
  );
  let last: Promise<SegmentRecord> | null = null;
  try {
    for (const index of store.missing()) {
      const { finished } = await renderSegment(tools, index, store.pathOf(index));
      const before: Promise<SegmentRecord> | null = last;
      last = finished;
      if (before !== null) await store.add(await before);
    }
  } finally {
    // Whatever stopped the next one, the last one may still become whole; and nothing of it goes on after the end.
    if (last !== null)
      await last.then(
        (record) => store.add(record),
        () => undefined,
      );
    for (const { decoder } of tools.bundles) decoder.dispose();
  }
  if (last !== null) await last;
}

function recordOf(
  { bundle, others = [], version, take, listen = false }: FilmRequest,
  plan: FilmPlan,
  audio: FilmRecord['audio'],
): FilmRecord {
  return {
    format: 'phosphene-film',
    version: 1,
    bundle: named(bundle),
    others: others.map(named),
    score: plan.score,
    frames: plan.frames,
    rate: plan.rate,
    size: plan.size,
    codec: plan.codec,
    audio,
    listens: listen,
    take: take === undefined ? null : { path: take.path, sha256: plan.take! },
    madeWith: {
      phosphene: version,
      node: process.version,
      ffmpeg: plan.ffmpeg,
      backend: plan.backend,
    },
  };
}

function named({ folder, manifest, hash }: Bundle): FilmRecord['bundle'] {
  return { folder, name: manifest.name, hash };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether the film of this name is the requested one: a render may be stopped just before it removes its segments. */
async function isMadeAlready(film: string, wanted: FilmRecord): Promise<boolean> {
  const present = await readFilmRecord(recordPath(film)).catch(() => null);
  const essence = (film: FilmRecord): string => {
    const { bundle, others, score, frames, rate, size, codec, audio, listens, take } = film;
    const hashes = [bundle.hash, ...others.map(({ hash }) => hash), audio?.sha256, take?.sha256];
    return JSON.stringify([...hashes, score, frames, rate, size, codec, listens]);
  };
  return present !== null && essence(present) === essence(wanted);
}

function taken(out: string): PhospheneError {
  return new PhospheneError(`${out}: there is another film of this name already.`, {
    remedy: 'Give another name, or --force to write over it.',
    exitCode: 2,
  });
}

async function readyAudio({ audio, codec }: FilmRequest): Promise<FilmRecord['audio']> {
  if (audio === undefined) return null;
  if (FILM_CODECS[codec].audioOptions === null) {
    throw new PhospheneError(`render: a ${codec} holds no sound.`, {
      remedy: 'Leave --audio out, or render to .mp4, .mov or .mkv.',
      exitCode: 2,
    });
  }
  await probeSound(audio);
  return { path: audio, sha256: await sha256OfFile(audio) };
}
