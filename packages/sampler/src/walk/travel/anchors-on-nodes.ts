import type { PathPlanner } from '@phosphene/model/paths';
import type { Score } from '../../score.ts';
import type { LatentSpace } from '../latent-space.ts';

/** Moves anchors to the nearest node of the graph, where every decoded length is known. A label's anchors keep their label. */
export function anchorsOnNodes(
  anchorOf: (segment: number) => Float64Array,
  anchors: Score['anchors'],
  finder: PathPlanner,
  { codes, labels }: LatentSpace,
): (segment: number) => Float64Array {
  const label = 'label' in anchors ? anchors.label : null;
  const index = typeof label === 'string' ? (labels?.indexOf(label) ?? -1) : label;
  // Nearly equal frames share a node, so a label may have none of its own.
  const kept = index !== null && finder.paths.codes.some((code) => codes.labels[code] === index);
  const allowed = kept ? (code: number) => codes.labels[code] === index : undefined;
  return (segment) => finder.nodeLatent(finder.nearestNode(anchorOf(segment), allowed));
}
