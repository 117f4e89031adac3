/**
 * The latent between two ticks, straight from the one to the other.
 *
 * @param into [Z], overwritten and returned
 * @param spare [Z], overwritten
 */
export function latentBetweenTicks(
  latentAt: (tick: number, into: Float32Array) => Float32Array,
  position: number,
  into: Float32Array,
  spare: Float32Array,
): Float32Array {
  const tick = Math.floor(position);
  const share = position - tick;
  latentAt(tick, into);
  if (share === 0) return into;
  latentAt(tick + 1, spare);
  for (let d = 0; d < into.length; d++) into[d] = into[d]! + share * (spare[d]! - into[d]!);
  return into;
}
