import type { PathPlanner } from '@phosphene/model/paths';
import { PartsPaths, type LatentParts } from './parts-path.ts';

/** Of the bundle's nodes, the share near an anchor that may be gone to first. */
const NEAR = 1 / 8;
/** Of those, as many as are weighed against as many near the other anchor. */
const WEIGHED = 40;

/**
 * A path part by part between two frames that may stand in very different poses: along the footage to a frame near the
 * first, part by part to a frame near the second, and along the footage to the second. Of the frames near both, the two are
 * taken between which the seam shows least. The picture changes part by part in the middle of the way.
 *
 * @param from [Z]
 * @param to [Z]
 * @returns [points, Z], row by row
 */
export function meetingPath(
  from: Float64Array,
  to: Float64Array,
  parts: LatentParts,
  finder: PathPlanner,
): Float64Array {
  const paths = new PartsPaths(parts);
  const arrivals = [to, ...framesNear(to, finder)];
  let least = Infinity;
  let [departure, arrival] = [from, to];
  for (const near of [from, ...framesNear(from, finder)]) {
    for (const far of arrivals) {
      const { cost } = paths.weigh(near, far);
      if (cost < least) [least, departure, arrival] = [cost, near, far];
    }
  }
  const size = from.length;
  const approach = departure === from ? [] : finder.geodesic(from, departure).latents;
  const middle = paths.between(departure, arrival);
  const departed = departure === from ? middle : middle.subarray(size);
  const rest = arrival === to ? [] : finder.geodesic(arrival, to).latents.subarray(size);
  return Float64Array.from([...approach, ...departed, ...rest]);
}

/** Latents of nodes near one, from the nearest to the farthest. */
function framesNear(latent: Float64Array, finder: PathPlanner): Float64Array[] {
  const near = finder.nodesNear(latent, Math.max(1, Math.floor(NEAR * finder.paths.nodes)));
  const count = Math.min(WEIGHED, near.length);
  return Array.from({ length: count }, (_, n) =>
    finder.nodeLatent(near[Math.floor((n * near.length) / count)]!),
  );
}
