import { noResidual, type ResidualLengths } from './residual-lengths.ts';
import { segmentLengths } from './segment-lengths.ts';
import { StepSearch } from './step-search.ts';

/** Searches, at most, until the step length is right to `TOLERANCE` of itself. */
const MOST_SEARCHES = 12;
const TOLERANCE = 0.001;

/**
 * Divides a polyline into steps of equal straight length, which is what an eye sees from one tick to the next. Equal
 * arc length would not do: a step around a corner is shorter straight across than along the line.
 *
 * The step length is found by repeated search: each walks the polyline by one length, and the number of steps taken
 * gives the next guess, bracketed as in bisection.
 *
 * @param points [count, values], row by row
 * @param steps how many, 1 or more
 * @param residual what the values miss of each segment's length; nothing by default
 * @returns [steps + 1] ascending positions on the polyline: 3.5 is half way from point 3 to point 4
 *
 * @example
 * ```ts
 * import { evenSteps } from '@phosphene/model/paths';
 *
 * const line = Float64Array.of(0, 1, 3); // three points of one value
 * const positions = evenSteps(line, 1, 3); // 0, 1, 1.5, 2: each step is 1 long
 * ```
 */
export function evenSteps(
  points: Float64Array,
  values: number,
  steps: number,
  residual: ResidualLengths = noResidual(points.length / values),
): Float64Array {
  const count = points.length / values;
  const positions = new Float64Array(steps + 1);
  const lengths = segmentLengths(points, values, residual);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (steps === 1 || whole === 0 || count < 2) {
    for (let step = 0; step <= steps; step++) positions[step] = ((count - 1) * step) / steps;
    return positions;
  }
  const room = new Float64Array(2 * steps + 3);
  const search = new StepSearch(points, values, residual);
  let length = whole / steps;
  let taken = search.walk(length, room);
  let [short, long] = [0, length];
  for (let round = 1; round < MOST_SEARCHES; round++) {
    const excess = taken - 1 + search.lastShare - steps;
    if (Math.abs(excess) < TOLERANCE * steps) break;
    if (excess > 0) short = length;
    else long = length;
    // The total distance walked hardly depends on the step length, so the count scales inversely with it.
    const guess = (length * (steps + excess)) / steps;
    length = guess > short && guess < long ? guess : (short + long) / 2;
    taken = search.walk(length, room);
  }
  return spreadRemainder(room, taken, search.lastShare, lengths, steps);
}

/**
 * The search rarely ends on an integer number of steps, because near a self-intersection a slightly longer step skips
 * several. The remainder is spread over all steps: each becomes as long along the polyline as the found ones are
 * there.
 *
 * @param found where each found step ends
 * @param taken number of found steps; the last one is `lastShare` of the others
 */
function spreadRemainder(
  found: Float64Array,
  taken: number,
  lastShare: number,
  lengths: Float64Array,
  steps: number,
): Float64Array {
  const whole = taken - 1 + lastShare;
  const arcLength = new Float64Array(lengths.length + 1);
  for (let n = 0; n < lengths.length; n++) arcLength[n + 1] = arcLength[n]! + lengths[n]!;
  const arcLengthAt = (position: number): number => {
    const segment = Math.min(Math.floor(position), lengths.length - 1);
    return arcLength[segment]! + (position - segment) * lengths[segment]!;
  };
  const positions = new Float64Array(steps + 1);
  let segment = 0;
  for (let step = 1; step < steps; step++) {
    const at = (step * whole) / steps;
    const before = Math.min(Math.floor(at), taken - 1);
    const share = Math.min(1, (at - before) / (before === taken - 1 ? lastShare : 1));
    const start = arcLengthAt(found[before]!);
    const due = start + share * (arcLengthAt(found[before + 1]!) - start);
    while (segment < lengths.length - 1 && arcLength[segment + 1]! < due) segment++;
    const own = lengths[segment]!;
    positions[step] =
      segment + (own > 0 ? Math.min(1, Math.max(0, (due - arcLength[segment]!) / own)) : 0);
  }
  positions[steps] = lengths.length;
  return positions;
}
