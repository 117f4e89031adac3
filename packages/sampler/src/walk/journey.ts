import {
  evenSteps,
  segmentLengths,
  decodedLength,
  type LatentPath,
  type PathPlanner,
} from '@phosphene/model/paths';
import { smoothStep } from './smooth-step.ts';
import { meetingPath } from './travel/meeting-path.ts';
import { PARTS_POINTS, type LatentParts } from './travel/parts-path.ts';
import type { ResolvedTravel } from './travel/resolve-travel.ts';

/** The latents between two anchors. */
export interface Journey {
  /** In the latent: what a pace by speed divides by. */
  readonly length: number;
  /** In the picture, in units of the bundle's paths: what a pace by change divides by. NaN where there are none. */
  readonly change: number;
  /**
   * Where the journey is after some of its steps.
   *
   * @param step 0 at the first anchor, `steps` at the second
   * @param into [Z], overwritten
   */
  pointAt(step: number, steps: number, into: Float64Array): void;
}

/**
 * Plans the journey from one anchor to the next. It is planned between the anchors, not from where the lingering
 * ends, so that it depends on nothing but the two: the walk fades the lingering's last deviation out during the journey.
 *
 * @param finder of the bundle's paths; a resolved travel that needs it has one
 * @param parts of the latent; the same
 */
export function planJourney(
  travel: ResolvedTravel,
  from: Float64Array,
  to: Float64Array,
  finder: PathPlanner | null,
  parts: LatentParts | null = null,
): Journey {
  if (finder !== null && travel.kind === 'geodesic') {
    return evenJourney(finder.geodesic(from, to), finder);
  }
  if (finder !== null && parts !== null && travel.kind === 'parts') {
    return evenJourney(finder.through(meetingPath(from, to, parts, finder)), finder);
  }
  const even = travel.kind === 'line' && travel.easing === 'even';
  if (finder !== null && (even || travel.pace.by === 'change')) {
    const journey = evenJourney(finder.line(from, to), finder);
    return even ? journey : { ...easedLine(travel, from, to), change: journey.change };
  }
  return easedLine(travel, from, to);
}

/**
 * A journey with its ends moved and its middle drawn to the direct path between them, at constant decoded speed as the
 * bundle's paths estimate it. The direct path is straight, or goes part by part where the latent is of parts.
 *
 * @param base between the homes of the two anchors
 * @param ends the anchors, and how far each has strayed from its home, [Z] each
 * @param straight 0: along the base, 1: directly
 */
export function strayedJourney(
  base: Journey,
  ends: { from: Float64Array; to: Float64Array; fromStray: Float64Array; toStray: Float64Array },
  straight: number,
  finder: PathPlanner,
  parts: LatentParts | null,
): Journey {
  const { from, to, fromStray, toStray } = ends;
  const size = from.length;
  const steps = PARTS_POINTS - 1;
  const latents = new Float64Array(PARTS_POINTS * size);
  const inParts =
    parts === null
      ? null
      : evenJourney(finder.through(meetingPath(from, to, parts, finder)), finder);
  const [point, part] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    base.pointAt(step, steps, point);
    inParts?.pointAt(step, steps, part);
    for (let d = 0; d < size; d++) {
      const along = point[d]! + fromStray[d]! + share * (toStray[d]! - fromStray[d]!);
      const direct = inParts === null ? from[d]! + share * (to[d]! - from[d]!) : part[d]!;
      latents[step * size + d] = along + straight * (direct - along);
    }
  }
  return evenJourney(finder.through(latents), finder);
}

/** Along a path, at constant decoded speed. */
function evenJourney(path: LatentPath, { paths }: PathPlanner): Journey {
  const { latents, pictures, residual } = path;
  const { size, coordinates, unit } = paths;
  const last = latents.length / size - 1;
  let places: Float64Array = new Float64Array(0);
  return {
    length: segmentLengths(latents, size).reduce((sum, length) => sum + length, 0),
    change: decodedLength(path, coordinates) / unit,
    pointAt(step, steps, into) {
      if (places.length !== steps + 1) places = evenSteps(pictures, coordinates, steps, residual);
      const place = places[step]!;
      const segment = Math.max(0, Math.min(Math.floor(place), last - 1));
      const share = place - segment;
      const next = last > 0 ? size : 0;
      for (let d = 0; d < size; d++) {
        const a = latents[segment * size + d]!;
        into[d] = a + share * (latents[segment * size + next + d]! - a);
      }
    },
  };
}

/** Straight, eased in the latent. */
export function easedLine(travel: ResolvedTravel, from: Float64Array, to: Float64Array): Journey {
  const ends = new Float64Array(2 * from.length);
  ends.set(from);
  ends.set(to, from.length);
  return {
    length: segmentLengths(ends, from.length)[0]!,
    change: NaN,
    pointAt(step, steps, into) {
      const share = ease(travel, step / steps);
      for (let d = 0; d < from.length; d++) into[d] = from[d]! + share * (to[d]! - from[d]!);
    },
  };
}

function ease(travel: ResolvedTravel, u: number): number {
  if (travel.kind === 'line-uniform') return u;
  if (travel.kind === 'line' && travel.easing === 'smoother') {
    return u * u * u * (u * (u * 6 - 15) + 10);
  }
  return smoothStep(u);
}
