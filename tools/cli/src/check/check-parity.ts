import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Oversight } from '@phosphene/model/progress';
import { PhospheneError } from '@phosphene/model/errors';
import {
  createWalk,
  latentSpaceFrom,
  steerWalk,
  type PictureSize,
  type Score,
} from '@phosphene/sampler';
import { findBrowser, findPlayerSite, launchBrowser, servePlayer } from '@phosphene/stage-server';
import type { BackendName } from '@phosphene/trainer';
import { firstDifferentTick, hashLatents, type LatentsHash } from './compare-latents.ts';
import {
  filmPictures,
  type MissingPictures,
  type PaintedPictures,
  type PictureOrder,
} from './film-pictures.ts';
import { pictureDifference, type PictureDifference } from './picture-difference.ts';
import { onStage, STAGE_BACKENDS, stagePictures, type StageBackend } from './stage-pictures.ts';

/** What is compared. */
export interface ParityRequest {
  readonly bundle: Bundle;
  readonly score: Score;
  /** Whose latents are compared. */
  readonly ticks: number;
  /** Whose pictures are compared, one a second of the walk. */
  readonly frames: number;
  /** The longer side of the enlarged pictures, in pixels. */
  readonly side: number;
  /** Opens the browser with a window: where it gets at the GPU only so. */
  readonly window: boolean;
}

/** The worst of the pictures of a pair of back ends. */
export interface WorstPicture extends PictureDifference {
  readonly tick: number;
}

/** A film's back end beside a stage's. */
export interface ParityPair {
  readonly film: BackendName;
  readonly stage: StageBackend;
  /** At the decoder's own size: tone and palette, no enlargement. */
  readonly decoded: WorstPicture;
  /** Enlarged. */
  readonly painted: WorstPicture;
}

/** A back end of the film or of the stage, and what it computes on or why it is missing. */
export interface ParityBackend {
  readonly side: 'film' | 'stage';
  readonly name: BackendName | StageBackend;
  readonly there: boolean;
  readonly description: string;
}

/** How far stage and film are apart. */
export interface Parity {
  readonly browser: {
    readonly program: string;
    readonly version: string;
    readonly adapter: string;
  };
  /** Of the enlarged pictures. */
  readonly size: PictureSize;
  readonly ticks: number;
  readonly frames: number;
  /** `null` where the latents of all ticks are equal to the last bit. */
  readonly firstDifferentTick: number | null;
  readonly backends: readonly ParityBackend[];
  readonly pairs: readonly ParityPair[];
}

/** The back ends of films. */
const FILM_BACKENDS: readonly BackendName[] = ['tensorflow', 'webgpu', 'wasm'];

/** The graphics adapter and its driver, as far as the browser tells. */
const ADAPTER = `(() => {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return 'no WebGL2';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
})()`;

/** Pictures are compared one by one: what was before them is left out. */
function withoutTrails(score: Score): Score {
  const { look } = score;
  return { ...score, look: { ...look, trails: { ...look.trails, memory: 0 } } };
}

/**
 * Compares the stage in this machine's browser with the film on this machine: the latents of the walk, and the pictures
 * of every back end of the one with those of every back end of the other.
 *
 * @throws {PhospheneError} when there is no browser, or no back end of the one or the other runs
 */
export async function checkParity(
  request: ParityRequest,
  { onNote, signal }: Required<Oversight>,
): Promise<Parity> {
  const { bundle, ticks, frames } = request;
  const score = withoutTrails(request.score);
  const size = enlarged(bundle.manifest.image, request.side);
  const order: PictureOrder = {
    ...{ bundle: resolve(bundle.folder), score, frames },
    sizes: [bundle.manifest.image, size].map(({ width, height }) => ({ width, height })),
  };
  const stage = await checkStage(request, order, { onNote, signal });
  const { pictures: stages, backends } = stage;
  const films = new Map<BackendName, PaintedPictures>();
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-check-'));
  try {
    for (const name of FILM_BACKENDS) {
      onNote(`the film, on ${name}…`);
      const painted = await filmPictures(order, name, folder, signal);
      backends.push(backendOf('film', name, painted));
      if (!('missing' in painted)) films.set(name, painted);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (stages.size === 0 || films.size === 0) throw nothingRuns(backends);
  const pairs = [...films].flatMap(([film, ofFilm]) =>
    [...stages].map(([stage, ofStage]) => {
      const [decoded, painted] = [0, 1].map((at) =>
        worstOf(ofFilm.pictures[at]!, ofStage.pictures[at]!, score.tickRate),
      );
      return { film, stage, decoded: decoded!, painted: painted! };
    }),
  );
  return {
    browser: stage.browser,
    ...{ size, ticks, frames, firstDifferentTick: stage.firstDifferentTick, backends, pairs },
  };
}

/** The stage's half. */
async function checkStage(
  { bundle, ticks, window }: ParityRequest,
  order: PictureOrder,
  { onNote, signal }: Pick<Required<Oversight>, 'onNote' | 'signal'>,
): Promise<
  Pick<Parity, 'browser' | 'firstDifferentTick'> & {
    readonly backends: ParityBackend[];
    readonly pictures: ReadonlyMap<StageBackend, PaintedPictures>;
  }
> {
  const space = latentSpaceFrom(bundle);
  const ours = hashLatents(steerWalk(createWalk(order.score, space), order.score, space));
  const backends: ParityBackend[] = [];
  const pictures = new Map<StageBackend, PaintedPictures>();
  let adapter = '';
  let firstDifferent: number | null = null;
  const { executablePath: program } = await findBrowser('machine');
  const browser = await launchBrowser({ graphics: 'machine', window });
  try {
    const server = await servePlayer({ site: await findPlayerSite(), bundle: bundle.folder });
    try {
      for (const name of STAGE_BACKENDS) {
        onNote(`the stage, on ${name}…`);
        const painted = await onStage(browser, server.url, order, name, async (stage) => {
          if (pictures.size === 0) {
            adapter = await stage.page.evaluate<string>(ADAPTER);
            const theirs: LatentsHash = (first, count) => stage.hook('latentsHash', first, count);
            firstDifferent = await firstDifferentTick(ours, theirs, ticks, signal);
          }
          return stagePictures(stage, order, signal);
        });
        backends.push(backendOf('stage', name, painted));
        if (!('missing' in painted)) pictures.set(name, painted);
      }
    } finally {
      await server.close();
    }
    const found = { program, version: browser.version(), adapter };
    return { browser: found, firstDifferentTick: firstDifferent, backends, pictures };
  } finally {
    await browser.close();
  }
}

function backendOf(
  side: ParityBackend['side'],
  name: ParityBackend['name'],
  painted: PaintedPictures | MissingPictures,
): ParityBackend {
  const there = !('missing' in painted);
  return { side, name, there, description: there ? painted.description : painted.missing };
}

function worstOf(
  film: readonly Uint8Array[],
  stage: readonly Uint8Array[],
  tickRate: number,
): WorstPicture {
  const found = film.map((picture, frame) => ({
    tick: frame * tickRate,
    ...pictureDifference(picture, stage[frame]!),
  }));
  const { tick, decibels } = found.reduce((a, b) => (b.decibels < a.decibels ? b : a));
  return { tick, decibels, largest: Math.max(...found.map(({ largest }) => largest)) };
}

/** The size at which the longer side is `side`. */
function enlarged({ width, height }: PictureSize, side: number): PictureSize {
  const scale = side / Math.max(width, height);
  const scaled = (length: number): number => Math.max(2, Math.round(length * scale));
  return { width: scaled(width), height: scaled(height) };
}

function nothingRuns(backends: readonly ParityBackend[]): PhospheneError {
  const stage = !backends.some(({ side, there }) => side === 'stage' && there);
  const reasons = backends
    .filter(({ side }) => side === (stage ? 'stage' : 'film'))
    .map(({ name, description }) => `${name}: ${description}`);
  return new PhospheneError(
    `check: no decoder runs ${stage ? 'in the browser' : 'for the film'} (${reasons.join('; ')}).`,
    {
      remedy: stage
        ? 'Name another browser by PHOSPHENE_CHROMIUM, or try --window.'
        : 'Run `npx phosphene doctor`, which says what is missing.',
    },
  );
}
