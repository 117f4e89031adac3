/**
 * Puts samples of 16 bits back on steps of 1 / 32,768, in place. Chromium divides those above 0 by 32,767, other
 * browsers and ffmpeg do not: sound in which all samples lie on a step is left as it is.
 */
export function evenSteps(samples: Float32Array): void {
  if (samples.every((value) => value < 1 && Number.isInteger(value * 32_768))) return;
  for (let n = 0; n < samples.length; n++) {
    if (samples[n]! > 0) samples[n] = Math.round(samples[n]! * 32_767) / 32_768;
  }
}
