import { openBundle } from '@phosphene/model/bundle-folder';
import { createWalk, latentSpaceFrom, parseScore } from '@phosphene/sampler';
import {
  FilmPainter,
  openDecoder,
  planFilm,
  startSegmentEncoder,
  walkOf,
  walkScript,
  withWalkTimes,
} from '@phosphene/sampler/node';
import { selectBackend } from '@phosphene/trainer';
import { trialSeconds } from '../run-trial.ts';
import type { ScaleValues } from './scale-values.ts';

/** A segment of a long film, rendered by itself. */
export interface EnterFilm {
  readonly bundle: string;
  /** Of the film. */
  readonly seconds: number;
  /** Of the segment. */
  readonly segmentSeconds: number;
  readonly at: 'start' | 'end';
  /** Where the segment's film goes. */
  readonly out: string;
  readonly seed: number;
}

const RATE = { numerator: 24, denominator: 1 };

/**
 * Enters a film as a process does that renders one of its segments: `plan` are the seconds that the whole film's plan takes once,
 * `walk` those to the segment's first latent, `segment` those to its last frame, `frames` its frames.
 */
export async function enterFilm(task: EnterFilm): Promise<ScaleValues> {
  const backend = await selectBackend('auto');
  const bundle = await openBundle(task.bundle);
  const score = parseScore({ version: 1, seed: task.seed });
  const { seconds, segmentSeconds } = task;
  const request = { bundle, score, seconds, rate: RATE, segmentSeconds, backend: backend.name };
  const space = latentSpaceFrom(bundle);
  const begun = trialSeconds();
  const picture = await planFilm({ ...request, codec: 'h264', size: bundle.manifest.image });
  const plan = withWalkTimes(picture, createWalk(picture.score, space));
  const planned = trialSeconds() - begun;
  const decoder = await openDecoder(bundle);
  try {
    const first = task.at === 'start' ? 0 : plan.frames - plan.segmentFrames;
    const start = trialSeconds();
    const script = walkScript(plan, walkOf(plan, space));
    script.momentOf(first);
    const entered = trialSeconds();
    const painter = new FilmPainter(plan, [{ decoder, image: plan.image }], script);
    const encoder = await startSegmentEncoder(plan, task.out, painter.feed);
    for (let frame = first; frame < first + plan.segmentFrames; frame += plan.batch) {
      const count = Math.min(plan.batch, first + plan.segmentFrames - frame);
      const moments = Array.from({ length: count }, (_, n) => script.momentOf(frame + n));
      const bytes = await painter.paint(moments);
      await new Promise<void>((resolve, reject) => {
        encoder.stdin!.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    }
    encoder.stdin!.end();
    await encoder.finished;
    return {
      plan: planned,
      walk: entered - start,
      segment: trialSeconds() - start,
      frames: plan.segmentFrames,
    };
  } finally {
    decoder.dispose();
  }
}
