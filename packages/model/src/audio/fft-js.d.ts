declare module 'fft.js' {
  /** Radix-4 FFT; complex numbers interleaved. */
  export default class FFT {
    constructor(size: number);
    readonly size: number;
    createComplexArray(): number[];
    /** Fills the lower half of `output`: bins 0 … size / 2. */
    realTransform(output: ArrayLike<number>, input: ArrayLike<number>): void;
    /** Fills the upper half of a real signal's spectrum. */
    completeSpectrum(spectrum: ArrayLike<number>): void;
    inverseTransform(output: ArrayLike<number>, input: ArrayLike<number>): void;
  }
}
