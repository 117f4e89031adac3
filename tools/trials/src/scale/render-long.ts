import { openBundle } from '@phosphene/model/bundle-folder';
import { parseScore } from '@phosphene/sampler';
import { renderFilm } from '@phosphene/sampler/node';
import { selectBackend } from '@phosphene/trainer';
import { trialSeconds } from '../run-trial.ts';
import type { ScaleValues } from './scale-values.ts';

/** A whole film. */
export interface RenderLong {
  readonly bundle: string;
  readonly seconds: number;
  readonly out: string;
  readonly seed: number;
  /** A file whose sound the walk responds to; `null`: it dreams by itself. */
  readonly audio: string | null;
}

const RATE = { numerator: 24, denominator: 1 };

/** Renders a film at its bundle's own size: `seconds` in all, `joining` of them after the last frame, and its `frames`. */
export async function renderLong(task: RenderLong): Promise<ScaleValues> {
  const backend = await selectBackend('auto');
  const bundle = await openBundle(task.bundle);
  const start = trialSeconds();
  let lastFrame = start;
  const { plan } = await renderFilm(
    {
      bundle,
      score: parseScore({ version: 1, seed: task.seed }),
      ...{ seconds: task.seconds, rate: RATE, codec: 'h264', out: task.out },
      size: bundle.manifest.image,
      ...(task.audio !== null && { audio: task.audio, listen: true }),
      ...{ backend: backend.name, version: 'trial' },
    },
    { onProgress: () => (lastFrame = trialSeconds()) },
  );
  const end = trialSeconds();
  return { seconds: end - start, joining: end - lastFrame, frames: plan.frames };
}
