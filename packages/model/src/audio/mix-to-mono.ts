/**
 * The mean of a sound's channels, sample by sample.
 *
 * @param channels one or more, of the same length
 * @param into of that length, overwritten; a new array where it is left out
 */
export function mixToMono(
  channels: readonly Float32Array[],
  into = new Float32Array(channels[0]!.length),
): Float32Array {
  for (let n = 0; n < into.length; n++) {
    let sum = 0;
    for (const channel of channels) sum += channel[n]!;
    into[n] = sum / channels.length;
  }
  return into;
}
