import { readFile } from 'node:fs/promises';
import { openBundle } from '@phosphene/model/bundle-folder';
import { latentSpaceFrom, parseTake, replayTake } from '@phosphene/sampler';
import { trialSeconds } from '../run-trial.ts';
import type { ScaleValues } from './scale-values.ts';

/** A take, entered at one of its ends. */
export interface EnterTake {
  readonly bundle: string;
  readonly take: string;
  readonly at: 'start' | 'end';
}

/** Reads a take and plays it again: `read` and `replay` in seconds, `moment` those to the picture at its start or its end. */
export async function enterTake(task: EnterTake): Promise<ScaleValues> {
  const space = latentSpaceFrom(await openBundle(task.bundle));
  const start = trialSeconds();
  const take = parseTake(await readFile(task.take, 'utf8'));
  const read = trialSeconds();
  const replay = replayTake(take, [space]);
  const replayed = trialSeconds();
  replay.momentAt(task.at === 'start' ? 0 : replay.duration - 0.1);
  return {
    read: read - start,
    replay: replayed - read,
    moment: trialSeconds() - replayed,
    events: take.events.length,
  };
}
