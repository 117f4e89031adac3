import { checkJson } from '@phosphene/model/json';
import * as v from 'valibot';
import { Score } from './score.ts';

const Address = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));

/** One thing that is played. */
export const Cue = v.object({
  /** For the list. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  score: Score,
  /** The bundle's folder or zip, relative to the set list; the one that the page opens where it is left out. */
  bundle: v.optional(Address),
  /** A picture for the list, relative to the set list; the bundle's poster where it is left out. */
  picture: v.optional(Address),
  /** Seconds of the crossfade to it. */
  fade: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(120)), 4),
});
export type Cue = v.InferOutput<typeof Cue>;

/** What is played in a night, one cue after the other. */
export const SetList = v.object({
  format: v.literal('phosphene-set-list'),
  version: v.literal(1),
  cues: v.pipe(v.array(Cue), v.minLength(1), v.maxLength(1000)),
});
export type SetList = v.InferOutput<typeof SetList>;

/**
 * Validates a parsed set list and fills in its defaults.
 *
 * @param subject what is being read, for the message: `set.json`
 * @throws {PhospheneError} naming the field that is wrong
 */
export function parseSetList(document: unknown, subject = 'set list'): SetList {
  return checkJson(SetList, document, subject);
}
