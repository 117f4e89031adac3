const LOWEST = 30;

/** The centre of each mel band in Hz, as `LogMel` lays them out. */
export function bandCentres(bands: number, sampleRate: number): Float64Array {
  const mel = (hertz: number): number => 1127 * Math.log(1 + hertz / 700);
  const [low, high] = [mel(LOWEST), mel(sampleRate / 2)];
  return Float64Array.from({ length: bands }, (_, band) => {
    const at = low + ((high - low) * (band + 1)) / (bands + 1);
    return 700 * (Math.exp(at / 1127) - 1);
  });
}

/** Where a frequency lies among the bands, not whole between two: 0 at the first one's centre. */
export function bandOf(hertz: number, bands: number, sampleRate: number): number {
  const mel = (value: number): number => 1127 * Math.log(1 + value / 700);
  const [low, high] = [mel(LOWEST), mel(sampleRate / 2)];
  return ((mel(hertz) - low) / (high - low)) * (bands + 1) - 1;
}
