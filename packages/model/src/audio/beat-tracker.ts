import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';

/** Rows a second that the tracker is made for: those of `listenerFormat`. */
const ROW_RATE = 100;
/** Rows of a beat: 200 to 75 beats a minute. */
const SHORTEST = 30;
const LONGEST = 80;
/** Rows whose onsets say what the tempo is: 6 seconds. */
const MEMORY = 600;
/** Rows between two estimates of the tempo. */
const TEMPO_EVERY = 25;
/** The tempo that is expected, in rows of a beat (120 a minute), and its deviation in nats. */
const USUAL = { period: 50, deviation: 0.5 };
/** How far the tempo changes between two estimates, in nats: deviation. */
const DRIFT = 0.02;
/** Share of an earlier tempo's evidence in the next estimate. */
const KEPT = 0.8;
/** Weight of the past in the cumulative score, and how sharply it expects a beat a period after the last. */
const PAST = 0.9;
const TIGHTNESS = 5;

/** Where in the music a row is. */
export interface BeatPosition {
  /** Whether a beat falls on this row. */
  readonly beat: boolean;
  /** Beats since the tracker began, not whole between two. */
  readonly beats: number;
  /** Beats a minute; 0 before there is one. */
  readonly tempo: number;
  /** 0…1: how regular the onsets of the last seconds are. */
  readonly confidence: number;
}

/**
 * Follows the beat of music, causally: of every row of sound it says whether a beat falls on it. The tempo is that whose
 * multiples the autocorrelation of onsets has most of; the phase is that of a cumulative score, in which every row
 * continues the best row about a beat before (Ellis, 2007; in real time: Stark, Davies and Plumbley, 2009). The next
 * beat is foretold halfway to it, so that it is there when it sounds.
 */
export class BeatTracker {
  /** The onsets, and the cumulative score, of the last `MEMORY` rows, the newest last. */
  readonly #onsets = new Float64Array(MEMORY);
  readonly #score = new Float64Array(MEMORY);
  readonly #evidence = new Float64Array(LONGEST + 1).fill(1);
  readonly #drifts = driftWeights();
  #period = 0;
  /** How well rows fit as the beat before one, by how many rows they are before it. */
  #weights = new Float64Array(0);
  #confidence = 0;
  #row = -1;
  /** The row of the last beat, and of the next one that is foretold. */
  #last = -1;
  #next = Infinity;
  /** Whether the next beat has been foretold again, halfway to it. */
  #confirmed = false;
  #count = 0;

  /** @param onset strength of the next row, in nats, as `OnsetMeter` gives it */
  push(onset: number): BeatPosition {
    this.#row++;
    shift(this.#onsets, onset);
    shift(this.#score, this.#cumulate(onset));
    if (this.#row % TEMPO_EVERY === TEMPO_EVERY - 1) this.#estimateTempo();
    let beat = false;
    if (this.#period > 0) {
      if (this.#next === Infinity) this.#foretell();
      const half = this.#last + Math.round((this.#next - this.#last) / 2);
      if (!this.#confirmed && this.#row >= half) this.#foretell();
      beat = this.#row >= this.#next;
      if (beat) {
        this.#count++;
        this.#last = this.#row;
        this.#next = this.#row + Math.round(this.#period);
        this.#confirmed = false;
      }
    }
    const span = this.#next - this.#last;
    const share = this.#last < 0 ? 0 : Math.min(0.999, (this.#row - this.#last) / span);
    return {
      beat,
      beats: this.#count + share,
      tempo: this.#period === 0 ? 0 : (60 * ROW_RATE) / this.#period,
      confidence: this.#confidence,
    };
  }

  /** The cumulative score of a row with this onset. */
  #cumulate(onset: number): number {
    if (this.#period === 0) return onset;
    return (1 - PAST) * onset + PAST * bestBefore(this.#score, MEMORY, this.#weights);
  }

  /** Foretells the next beat: goes on with the score as if nothing more sounded, and takes its peak. */
  #foretell(): void {
    const period = this.#period;
    const ahead = Math.round(period);
    const future = new Float64Array(MEMORY + 2 * ahead);
    future.set(this.#score);
    let [best, at] = [-1, ahead];
    const due = this.#last < 0 ? null : this.#last + period - this.#row;
    for (let n = 0; n < ahead; n++) {
      const value = bestBefore(future, MEMORY + n, this.#weights);
      future[MEMORY + n] = PAST * value;
      const away = due === null ? 0 : (n + 1 - due) / (period / 4);
      const weighed = value * exp((-away * away) / 2);
      if (weighed > best) [best, at] = [weighed, n + 1];
    }
    this.#next = this.#row + at;
    this.#confirmed = true;
  }

  #estimateTempo(): void {
    const correlation = autocorrelation(this.#onsets, 4 * LONGEST + 4);
    const energy = correlation[0]!;
    if (energy <= 0) {
      [this.#period, this.#confidence, this.#next, this.#last] = [0, 0, Infinity, -1];
      this.#evidence.fill(1);
      return;
    }
    const combs = new Float64Array(LONGEST + 1);
    let greatest = 1e-12;
    for (let period = SHORTEST; period <= LONGEST; period++) {
      let sum = 0;
      for (let multiple = 1; multiple <= 4; multiple++) {
        const reach = multiple - 1;
        for (let away = -reach; away <= reach; away++) {
          sum += correlation[multiple * period + away]! / (2 * reach + 1);
        }
      }
      const unusual = ln(period / USUAL.period) / USUAL.deviation;
      combs[period] = Math.max(0, sum) * exp((-unusual * unusual) / 2);
      greatest = Math.max(greatest, combs[period]!);
    }
    const evidence = new Float64Array(LONGEST + 1);
    let [best, sum] = [SHORTEST, 0];
    for (let period = SHORTEST; period <= LONGEST; period++) {
      let before = 0;
      for (let other = SHORTEST; other <= LONGEST; other++) {
        before = Math.max(before, this.#evidence[other]! * this.#drifts[period]![other]!);
      }
      evidence[period] = (combs[period]! / greatest) * (1 - KEPT + KEPT * before);
      sum += evidence[period]!;
      if (evidence[period]! > evidence[best]!) best = period;
    }
    if (sum === 0) return;
    for (let period = SHORTEST; period <= LONGEST; period++) {
      this.#evidence[period] = evidence[period]! / evidence[best]!;
    }
    this.#period = refined(evidence, best);
    this.#weights = Float64Array.from({ length: Math.round(2 * this.#period) + 1 }, (_, rows) => {
      if (rows < this.#period / 2) return 0;
      const away = TIGHTNESS * ln(rows / this.#period);
      return exp((-away * away) / 2);
    });
    this.#confidence = Math.max(0, Math.min(1, correlation[best]! / energy));
  }
}

/** How likely a tempo of one period is to become one of another, [LONGEST + 1][LONGEST + 1]; from `SHORTEST` on. */
function driftWeights(): Float64Array[] {
  return Array.from({ length: LONGEST + 1 }, (_, period) => {
    const weights = new Float64Array(LONGEST + 1);
    if (period < SHORTEST) return weights;
    return weights.map((_, other) => {
      if (other < SHORTEST) return 0;
      const away = ln(period / other) / DRIFT;
      return exp((-away * away) / 2);
    });
  });
}

/** The position of a peak between its neighbours, by the parabola through the three. */
function refined(values: Float64Array, peak: number): number {
  if (peak <= SHORTEST || peak >= LONGEST) return peak;
  const [left, middle, right] = [values[peak - 1]!, values[peak]!, values[peak + 1]!];
  const curvature = left - 2 * middle + right;
  return curvature < 0 ? peak + (0.5 * (left - right)) / curvature : peak;
}

/** The best score before a place, weighed by how far before. */
function bestBefore(score: Float64Array, place: number, weights: Float64Array): number {
  let best = 0;
  const farthest = Math.min(place, weights.length - 1);
  for (let rows = weights.length >> 2; rows <= farthest; rows++) {
    best = Math.max(best, score[place - rows]! * weights[rows]!);
  }
  return best;
}

/** Of values less their mean, for lags up to a greatest one, each divided by how many pairs it has. */
function autocorrelation(values: Float64Array, lags: number): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const result = new Float64Array(lags + 1);
  for (let lag = 0; lag <= lags; lag++) {
    let sum = 0;
    for (let n = lag; n < values.length; n++) {
      sum += (values[n]! - mean) * (values[n - lag]! - mean);
    }
    result[lag] = sum / (values.length - lag);
  }
  return result;
}

function shift(values: Float64Array, next: number): void {
  values.copyWithin(0, 1);
  values[values.length - 1] = next;
}
