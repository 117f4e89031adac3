import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBundle, type Bundle } from '@phosphene/model/bundle-folder';
import { createWalk, latentSpaceFrom, parseScore } from '@phosphene/sampler';
import {
  FilmPainter,
  openDecoder,
  planFilm,
  renderFilm,
  startSegmentEncoder,
  walkScript,
} from '@phosphene/sampler/node';
import type { FilmPlan } from '@phosphene/sampler/node';
import { makeFixtureBundle } from '@phosphene/testing';
import { alternate, describeRatio, median, pairedRatio } from './paired-rounds.ts';
import type { Trial } from './run-trial.ts';

export interface FilmMeasure {
  readonly bundle?: string;
  readonly filmSeconds: number;
  readonly rounds: number;
  readonly seed: number;
}

const RATE = { numerator: 30, denominator: 1 };
/** As the preset `stage` has them. */
const STAGE = { side: 128, widths: [96, 96, 64, 48, 24] };

/** The time of the slower of decoding alone and encoding alone, over that of the film. */
export async function measureFilm(
  trial: Trial,
  measure: FilmMeasure,
  backend: string,
): Promise<void> {
  const folder = measure.bundle ?? join(trial.folder, 'bundle');
  if (measure.bundle === undefined) {
    await mkdir(folder);
    await makeFixtureBundle(folder, { channels: 3, ...STAGE });
  }
  const bundle = await openBundle(folder);
  const score = parseScore({ version: 1, seed: measure.seed });
  const request = { bundle, score, seconds: measure.filmSeconds, rate: RATE, backend };
  const plan = await planFilm({ ...request, codec: 'h264' });
  const frames = await decodeFrames(plan, bundle);
  const scratch = join(trial.folder, 'scratch');
  await mkdir(scratch);

  trial.note(`Film: ${plan.frames} frames, ${plan.size.width}×${plan.size.height}`);
  const [film, decoding, encoding] = (await alternate(trial, measure.rounds, [
    [
      'film',
      async (round) => {
        const out = join(trial.folder, `film-${round}.mp4`);
        await renderFilm({ ...request, codec: 'h264', out, version: 'trial' });
      },
    ],
    ['decoding alone', () => decodeOnly(plan, bundle)],
    ['encoding alone', () => encodeOnly(plan, frames, scratch)],
  ])) as [number[], number[], number[]];
  await rm(scratch, { recursive: true });
  const slower = film.map((_, round) => Math.max(decoding[round]!, encoding[round]!));
  const ratio = pairedRatio(slower, film);
  trial.goal('film: speed of the slower half alone', ratio.median, { atLeast: 0.9 }, '×');
  trial.fact('  round by round', describeRatio(ratio, measure.rounds), '×');
  trial.fact('  film', median(film), 's');
  trial.fact('  decoding alone', median(decoding), 's');
  trial.fact('  encoding alone', median(encoding), 's');
  const both = film.map((_, round) => decoding[round]! + encoding[round]!);
  trial.fact('  one after the other, over the film', pairedRatio(both, film).median, '×');
  trial.record('film', { film, decoding, encoding, frames: plan.frames, size: plan.size });
}

async function decodeOnly(plan: FilmPlan, bundle: Bundle): Promise<void> {
  const walk = createWalk(plan.score, latentSpaceFrom(bundle));
  const decoder = await openDecoder(bundle);
  const ticks = (plan.score.tickRate * plan.rate.denominator) / plan.rate.numerator;
  try {
    for (let first = 0; first < plan.frames; first += plan.batch) {
      const count = Math.min(plan.batch, plan.frames - first);
      const latents = new Float32Array(count * walk.size);
      for (let i = 0; i < count; i++) {
        const row = latents.subarray(i * walk.size, (i + 1) * walk.size);
        walk.latentBetween((first + i) * ticks, row);
      }
      await decoder.decode(latents, count);
    }
  } finally {
    decoder.dispose();
  }
}

/** All frames of the film as the encoder is given them: RGB bytes. */
async function decodeFrames(plan: FilmPlan, bundle: Bundle): Promise<Uint8Array> {
  const script = walkScript(plan, createWalk(plan.score, latentSpaceFrom(bundle)));
  const decoder = await openDecoder(bundle);
  const painter = new FilmPainter(plan, [{ decoder, image: plan.image }], script);
  const { width, height } = painter.feed.size;
  const all = new Uint8Array(plan.frames * width * height * 3);
  try {
    for (let first = 0; first < plan.frames; first += plan.batch) {
      const count = Math.min(plan.batch, plan.frames - first);
      const moments = Array.from({ length: count }, (_, n) => script.momentOf(first + n));
      all.set(await painter.paint(moments), first * width * height * 3);
    }
  } finally {
    decoder.dispose();
  }
  return all;
}

async function encodeOnly(plan: FilmPlan, frames: Uint8Array, folder: string): Promise<void> {
  const size = frames.length / plan.frames;
  for (let first = 0; first < plan.frames; first += plan.segmentFrames) {
    const encoder = await startSegmentEncoder(plan, join(folder, 'segment.mp4'));
    const end = Math.min(plan.frames, first + plan.segmentFrames);
    for (let frame = first; frame < end; frame += plan.batch) {
      const last = Math.min(end, frame + plan.batch);
      const bytes = frames.subarray(frame * size, last * size);
      await new Promise<void>((resolve, reject) => {
        encoder.stdin!.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    }
    encoder.stdin!.end();
    await encoder.finished;
  }
}
