import { defaultPictureOptions, ingest } from '@phosphene/dataset';
import { trialSeconds } from '../run-trial.ts';
import type { ScaleValues } from './scale-values.ts';

/** An ingest, or a part of one. */
export interface IngestFootage {
  readonly footage: string;
  readonly dataset: string;
  readonly side: number;
  readonly jobs: number;
  /** Frames after which it is stopped, as by Ctrl-C; `null` lets it end. */
  readonly stopAfter: number | null;
}

/** Ingests footage: `seconds`, and the `frames` and `clips` that it came to. */
export async function ingestFootage(task: IngestFootage): Promise<ScaleValues> {
  const { footage, dataset, side, jobs, stopAfter } = task;
  const start = trialSeconds();
  const stop = new AbortController();
  let frames = 0;
  const options = { ...defaultPictureOptions, width: side, height: side };
  const oversight = {
    signal: stop.signal,
    onProgress: ({ done }: { readonly done: number }) => {
      frames = done;
      if (stopAfter !== null && done >= stopAfter) stop.abort();
    },
  };
  try {
    const { clips, skipped } = await ingest(
      { ...options, footage, output: dataset, jobs },
      oversight,
    );
    const seconds = trialSeconds() - start;
    return { seconds, frames, clips: clips.length, skipped: skipped.length };
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return { seconds: trialSeconds() - start, frames, clips: 0, skipped: 0 };
  }
}
