import FFT from 'fft.js';

/** Where a recording lies beside a clip. */
export interface SoundAlignment {
  /** Rows of the recording before the clip's first. */
  readonly offset: number;
  /**
   * 0…1: how far the best place stands out from the next best one that is at least `APART` rows away. Below a tenth it
   * is a guess.
   */
  readonly confidence: number;
}

/** Rows: two peaks that lie nearer are one. */
const APART = 20;
/** Bands are summed to this many groups, whose onsets are compared. */
const GROUPS = 8;

/**
 * Finds a clip's own sound in a recording of the same moment by another microphone: the place where the onsets of
 * both fall together. Onsets are rises of the log-mel bands, so that neither level, colour nor room matter much. The
 * cross-correlation is normalised by the energy of both where they overlap, and a place counts only where at least half
 * of the shorter one overlaps.
 *
 * @param own log-mel rows of the clip, [n, bands]
 * @param recording those of the recording, [m, bands]
 */
export function alignSound(
  own: Float32Array,
  recording: Float32Array,
  bands: number,
): SoundAlignment {
  const [a, b] = [risesOf(own, bands), risesOf(recording, bands)];
  const [n, m] = [own.length / bands, recording.length / bands];
  const size = 2 ** Math.ceil(Math.log2(n + m));
  const energyA = runningEnergy(a, n);
  const energyB = runningEnergy(b, m);
  const scores = new Float64Array(n + m);
  const fft = new FFT(size);
  const total = fft.createComplexArray();
  for (let group = 0; group < GROUPS; group++) {
    const spectra = [a, b].map((rises) => {
      const input = new Float64Array(size);
      input.set(rises[group]!);
      const spectrum = fft.createComplexArray();
      fft.realTransform(spectrum, input);
      fft.completeSpectrum(spectrum);
      return spectrum;
    });
    for (let i = 0; i < 2 * size; i += 2) {
      const [ar, ai, br, bi] = [
        spectra[0]![i]!,
        spectra[0]![i + 1]!,
        spectra[1]![i]!,
        spectra[1]![i + 1]!,
      ];
      // The clip's conjugate: correlation, not convolution.
      total[i]! += ar * br + ai * bi;
      total[i + 1]! += ar * bi - ai * br;
    }
  }
  const correlation = fft.createComplexArray();
  fft.inverseTransform(correlation, total);
  let best = 0;
  let offset = 0;
  for (let shift = -(n - 1); shift < m; shift++) {
    const [from, to] = [Math.max(0, -shift), Math.min(n, m - shift)];
    if (2 * (to - from) < Math.min(n, m)) continue;
    const energy =
      (energyA[to]! - energyA[from]!) * (energyB[to + shift]! - energyB[from + shift]!);
    const value = correlation[2 * ((shift + size) % size)]!;
    const score = energy > 0 ? Math.max(0, value) / Math.sqrt(energy) : 0;
    scores[shift + n - 1] = score;
    if (score > best) {
      best = score;
      offset = shift;
    }
  }
  let next = 0;
  scores.forEach((score, index) => {
    if (Math.abs(index - (n - 1) - offset) >= APART) next = Math.max(next, score);
  });
  return { offset, confidence: best > 0 ? Math.max(0, best - next) : 0 };
}

/** How much each group of bands rises from row to row, without its mean: [GROUPS][rows]. */
function risesOf(rows: Float32Array, bands: number): Float64Array[] {
  const count = rows.length / bands;
  return Array.from({ length: GROUPS }, (_, group) => {
    const rises = new Float64Array(count);
    const [low, high] = [group, group + 1].map((edge) => Math.floor((edge * bands) / GROUPS));
    for (let row = 1; row < count; row++) {
      for (let band = low!; band < high!; band++) {
        const step = rows[row * bands + band]! - rows[(row - 1) * bands + band]!;
        rises[row]! += Math.max(0, step);
      }
    }
    const mean = rises.reduce((sum, value) => sum + value, 0) / count;
    return rises.map((value) => value - mean);
  });
}

/** Sums of squares over all groups up to each row, [rows + 1]. */
function runningEnergy(rises: readonly Float64Array[], count: number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let row = 0; row < count; row++) {
    sums[row + 1] = rises.reduce((sum, group) => sum + group[row]! ** 2, sums[row]!);
  }
  return sums;
}
