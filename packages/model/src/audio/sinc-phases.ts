import cos from '@stdlib/math-base-special-cos';

/** Zero crossings of the sinc on each side. */
const CROSSINGS = 40;
/** Where it cuts off, as a share of the lower rate's half. */
const CUT_OFF = 0.95;
/** Of the Kaiser window: 80 dB, and a transition from 0.89 to 1.01 of the lower rate's half. */
const BETA = 8;

/** A low-pass filter in the phases that a change of sample rate takes. */
export interface SincPhases {
  /** The rates' ratio in lowest terms: `up` outputs for `down` inputs. */
  readonly up: number;
  readonly down: number;
  /** Inputs on each side of an output that it is made of. */
  readonly reach: number;
  /**
   * The weights of the inputs from `reach` − 1 before an output's own to `reach` after it, [2 · reach]; their sum is 1.
   *
   * @param phase 0…up − 1: how far the output lies behind its own input, in 1 / up of an input
   */
  weights(phase: number): Float64Array;
}

/** A sinc in a Kaiser window, between two rates in Hz. Phases are made when they are first asked for. */
export function sincPhases(fromRate: number, toRate: number): SincPhases {
  const divisor = greatestDivisor(fromRate, toRate);
  const [up, down] = [toRate / divisor, fromRate / divisor];
  // In half-cycles an input sample: the distance of two zero crossings is 1 / cutOff inputs.
  const cutOff = CUT_OFF * Math.min(1, toRate / fromRate);
  const width = CROSSINGS / cutOff;
  const reach = Math.ceil(width);
  const phases: Float64Array[] = [];
  return {
    up,
    down,
    reach,
    weights: (phase) =>
      (phases[phase] ??= normalized(
        Float64Array.from({ length: 2 * reach }, (_, tap) => {
          const distance = tap - (reach - 1) - phase / up;
          return sinc(distance * cutOff) * kaiser(distance / width);
        }),
      )),
  };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function normalized(weights: Float64Array): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** sin(πx) / πx */
function sinc(x: number): number {
  // Within half a period of 0, where the cosine is exact enough, and odd as the sine is.
  const whole = Math.round(x);
  const sine = cos(Math.PI * (x - whole - 0.5)) * (whole % 2 === 0 ? 1 : -1);
  return Math.abs(x) < 1e-9 ? 1 : sine / (Math.PI * x);
}

/** The window at −1…1, not normalised; 0 beyond. */
function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel((BETA * BETA * (1 - x * x)) / 4);
}

/** The modified Bessel function I₀ of 2√q, by its power series: Σ qᵏ / k!². */
function bessel(q: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= q / (k * k);
    sum += term;
  }
  return sum;
}
