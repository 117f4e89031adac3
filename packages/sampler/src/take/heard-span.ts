/** Latents that were heard or steered without a break, in the order of their ticks. */
export interface HeardSpan {
  readonly ticks: number[];
  readonly latents: Float32Array[];
}

/** The last of so many ascending values that is not beyond a limit; −1 where all are. */
export function lastUpTo(count: number, valueAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
