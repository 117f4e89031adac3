import type { TakeEvent } from './take.ts';
import { lastUpTo } from './last-up-to.ts';

/** Frames that a stage has decoded and not left behind, at most. */
const DECODED_AHEAD = 8;

/** Latents that were heard in one stretch of listening, in the order of their ticks. */
export interface HeardSpan {
  readonly ticks: number[];
  readonly latents: Float32Array[];
  /** 0…1 */
  readonly levels: number[];
}

/**
 * Another walk has heard nothing yet; where it is crossfaded to, the frames that were decoded ahead go on into it. So they
 * do where the ticks are counted anew.
 */
export function heardFrom(
  last: HeardSpan | null,
  { walk, hears }: TakeEvent,
  jump: number,
): HeardSpan {
  if (last === null) return { ticks: [], latents: [], levels: [] };
  if (walk === undefined && hears === undefined) return last;
  if (walk?.crossfade === null) return { ticks: [], latents: [], levels: [] };
  const shift = Math.round(jump);
  return {
    ticks: last.ticks.slice(-DECODED_AHEAD).map((tick) => tick + shift),
    latents: last.latents.slice(-DECODED_AHEAD),
    levels: last.levels.slice(-DECODED_AHEAD),
  };
}

/**
 * The latent that was heard for a tick. Between two ticks that were decoded the latents go straight, as the stage's
 * pictures did; after the last one it stands still. `null` before the first, which the walk's own come before.
 */
export function heardAt(
  heard: HeardSpan | null,
  tick: number,
  into: Float32Array,
): Float32Array | null {
  if (heard === null) return null;
  const { ticks, latents } = heard;
  const at = lastUpTo(ticks.length, (n) => ticks[n]!, tick);
  if (at < 0) return null;
  into.set(latents[at]!);
  const next = at + 1;
  if (next === ticks.length || tick === ticks[at]!) return into;
  const share = (tick - ticks[at]!) / (ticks[next]! - ticks[at]!);
  for (let d = 0; d < into.length; d++)
    into[d] = into[d]! + share * (latents[next]![d]! - into[d]!);
  return into;
}

/** How loud it was at a position in ticks, straight between those that were decoded; 0 where nothing was heard. */
export function levelAt(heard: HeardSpan | null, position: number): number {
  if (heard === null) return 0;
  const { ticks, levels } = heard;
  const at = lastUpTo(ticks.length, (n) => ticks[n]!, position);
  if (at < 0) return 0;
  if (at + 1 === ticks.length) return levels[at]!;
  const share = (position - ticks[at]!) / (ticks[at + 1]! - ticks[at]!);
  return levels[at]! + share * (levels[at + 1]! - levels[at]!);
}
