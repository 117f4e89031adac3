import { PhospheneError } from '@phosphene/model/errors';
import type { Travel } from '../../score.ts';
import type { LatentSpace } from '../latent-space.ts';

type Pace = NonNullable<Travel['pace']>;

/** The paces that `auto` fills in: those that the two kinds have by themselves. */
const SECONDS: Pace = { by: 'seconds', min: 2, max: 5 };
const CHANGE: Pace = { by: 'change', perSecond: 0.5, min: 2, max: 12 };

/** A travel with all defaults resolved. */
export type ResolvedTravel =
  | { readonly kind: 'geodesic' | 'parts'; readonly pace: Pace }
  | { readonly kind: 'line'; readonly easing: 'even' | 'smooth' | 'smoother'; readonly pace: Pace }
  | { readonly kind: 'line-uniform'; readonly pace: Pace };

/**
 * What a score's travel comes to with a bundle: `auto` is `geodesic` where the bundle has paths, else `line`; a line
 * that names no easing is `even` where it has, else `smooth`.
 *
 * @throws {PhospheneError} where the travel needs paths, or a latent of parts, and the bundle has none
 */
export function resolveTravel(
  travel: Travel,
  { paths, parts }: Pick<LatentSpace, 'paths' | 'parts'>,
): ResolvedTravel {
  if (travel.kind === 'parts' && !parts) {
    throw new PhospheneError(
      'score: "travel.kind" is parts, and the latent of this bundle is of the whole picture.',
      {
        remedy:
          'Train with "--latent parts --mosaic-share 0.5", or set "travel" to {"kind": "auto"}.',
      },
    );
  }
  const has = paths !== null && paths !== undefined;
  const resolved = fill(travel, has);
  const needs =
    resolved.kind === 'geodesic' || resolved.kind === 'parts'
      ? `"travel.kind" is ${resolved.kind}`
      : resolved.kind === 'line' && resolved.easing === 'even'
        ? '"travel.easing" is even'
        : resolved.pace.by === 'change'
          ? '"travel.pace.by" is change'
          : null;
  if (needs !== null && !has) {
    throw new PhospheneError(`score: ${needs}, and the bundle has no paths for it (paths.bin).`, {
      remedy:
        'Export the bundle again from its run, or set "travel" to {"kind": "line", "easing": "smooth"}.',
    });
  }
  return resolved;
}

function fill(travel: Travel, has: boolean): ResolvedTravel {
  switch (travel.kind) {
    case 'auto': {
      const pace = travel.pace === undefined ? {} : { pace: travel.pace };
      return has
        ? { kind: 'geodesic', pace: CHANGE, ...pace }
        : { kind: 'line', easing: 'smooth', pace: SECONDS, ...pace };
    }
    case 'line':
      return { ...travel, easing: travel.easing ?? (has ? 'even' : 'smooth') };
    default:
      return travel;
  }
}
